import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { KeyForm } from '@/components/survey/key-form'
import { KeyGuide } from '@/components/survey/key-guide'
import { KeyTable } from '@/components/survey/key-table'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { SearchForm } from '@/components/ui/search-form'
import { requireActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { ApiKeyUse } from '@/lib/generated/prisma/enums'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { mayManageKeys } from '@/lib/survey/api-key/policy'
import { listApiKeys } from '@/lib/survey/api-key/queries'
import { apiKeyUseNames } from '@/lib/survey/labels'
import { listUnitsToServe } from '@/lib/survey/public-service/queries'
import { create, revoke } from './actions'

export const metadata: Metadata = { title: 'Kunci sistem lain' }

const uses = Object.values(ApiKeyUse).map((value) => ({ value, label: apiKeyUseNames[value] }))

export default async function ApiKeys({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!mayManageKeys(actor)) notFound()
  const search = await searchParams
  const { q, page } = listParams(search, ['unit'])
  const [{ rows, total }, units] = await Promise.all([listApiKeys(actor, { q, page }), listUnitsToServe(actor)])
  return (
    <div className="grid gap-8">
      <header className="grid max-w-3xl gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Kunci sistem lain</h1>
        <p className="text-ink-soft">
          Dengan kunci, mesin antrean atau aplikasi layanan unit Anda mengisi buku layanan dan membuat alamat sekali pakai tanpa diketik
          ulang.
        </p>
      </header>
      {search.dicabut === '1' ? <Notice>Kunci sudah dicabut. Sistem yang memakainya langsung ditolak.</Notice> : null}
      <section className="grid gap-4" aria-labelledby="daftar">
        <h2 id="daftar" className="sr-only">
          Daftar kunci
        </h2>
        {total > 0 || q !== '' ? <SearchForm label="Kunci atau unit" q={q} /> : null}
        <KeyTable rows={rows} searched={q !== ''} revoke={revoke} />
        <Pagination page={page} pageSize={pageSize} total={total} hrefOf={(to) => listHref('/survei/kunci', search, { page: to })} />
      </section>
      <section className="grid gap-4" aria-labelledby="buat">
        <h2 id="buat" className="font-bold text-xl">
          Buat kunci
        </h2>
        <KeyForm action={create} units={units.map(({ id, name }) => ({ value: id, label: name }))} uses={uses} />
      </section>
      <KeyGuide address={env().TERA_URL} />
    </div>
  )
}
