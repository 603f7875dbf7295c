import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { NewServiceForm } from '@/components/survey/service-forms'
import { ServiceTable } from '@/components/survey/service-table'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { SearchForm } from '@/components/ui/search-form'
import { requireActor } from '@/lib/auth/session'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { mayListSurveys, mayRunSurveys } from '@/lib/survey/policy'
import { listServices, listUnitsToServe } from '@/lib/survey/public-service/queries'
import { refusals } from '@/lib/survey/service-book/upload/labels'
import { addService } from '../actions'

export const metadata: Metadata = { title: 'Layanan' }

const notices = { dibuat: 'Layanan sudah ditambahkan.', diganti: 'Nama layanan sudah diganti.', ditutup: 'Layanan sudah ditutup.' }

export default async function Services({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!mayListSurveys(actor)) notFound()
  const search = await searchParams
  const { q, page } = listParams(search, ['unit'])
  const [{ rows, total }, units] = await Promise.all([listServices(actor, { q, page }), listUnitsToServe(actor)])
  const done = Object.entries(notices).find(([name]) => search[name] === '1')
  return (
    <div className="grid gap-8">
      <header className="grid max-w-3xl gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Layanan</h1>
        <p className="text-ink-soft">
          Layanan publik tiap unit, dengan standar, buku layanan, dan surveinya. Setiap layanan disurvei paling sedikit sekali setahun.
        </p>
      </header>
      {search.salah === 'tooLarge' ? <p className="font-semibold text-bad">{refusals.tooLarge()}</p> : null}
      {done ? <Notice>{done[1]}</Notice> : null}
      <section className="grid gap-4" aria-labelledby="daftar">
        <h2 id="daftar" className="sr-only">
          Daftar layanan
        </h2>
        <SearchForm label="Layanan atau unit" q={q} />
        <ServiceTable rows={rows} searched={q !== ''} />
        <Pagination page={page} pageSize={pageSize} total={total} hrefOf={(to) => listHref('/survei/layanan', search, { page: to })} />
      </section>
      {mayRunSurveys(actor) ? (
        <section className="grid gap-4" aria-labelledby="tambah">
          <h2 id="tambah" className="font-bold text-xl">
            Tambah layanan
          </h2>
          <NewServiceForm action={addService} formKey={uuidv7()} units={units.map(({ id, name }) => ({ value: id, label: name }))} />
        </section>
      ) : null}
    </div>
  )
}
