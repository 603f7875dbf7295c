import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountTable } from '@/components/account/account-table'
import { UnitSlipsForm } from '@/components/account/unit-slips-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Pagination } from '@/components/ui/pagination'
import { UnitSearch } from '@/components/ui/unit-search'
import { refusals } from '@/lib/account/labels'
import { mayListAccounts } from '@/lib/account/policy'
import { listAccounts, listAccountUnits, listUnitsToActivate } from '@/lib/account/queries'
import { requireActor } from '@/lib/auth/session'
import { idParam, listHref, listParams, pageSize } from '@/lib/list-params'
import { sentenceOfAddress } from '@/lib/refusals'

export const metadata: Metadata = { title: 'Akun pegawai' }

export default async function Accounts({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!mayListAccounts(actor)) notFound()
  const search = await searchParams
  const { q, page } = listParams(search, ['nama'])
  const unit = idParam(search.unit)
  const [{ rows, total }, inactive, units] = await Promise.all([
    listAccounts(actor, { q, page, unit }),
    listUnitsToActivate(actor),
    listAccountUnits(actor),
  ])
  const fault = sentenceOfAddress(refusals, search)
  return (
    <div className="grid gap-8">
      <h1 className="font-bold text-3xl tracking-tight">Akun pegawai</h1>
      <ErrorSummary errors={fault ? [fault] : []} posted={fault} />
      <section aria-labelledby="lembar" className="grid gap-3">
        <h2 id="lembar" className="font-bold text-xl">
          Lembar aktivasi
        </h2>
        <p className="max-w-3xl text-ink-soft">
          Kode sekali pakai bagi yang belum membuat kata sandi, siap dicetak. Kode hanya tampil sekali; kode sebelumnya tidak berlaku lagi.
          Yang sudah aktif tidak terganggu.
        </p>
        <UnitSlipsForm units={inactive} />
      </section>
      <section aria-labelledby="daftar" className="grid gap-4">
        <h2 id="daftar" className="font-bold text-xl">
          Daftar akun
        </h2>
        <UnitSearch label="Nama atau NIP" q={q} unit={unit} units={units} />
        <AccountTable rows={rows} />
        <Pagination
          page={page}
          pageSize={pageSize}
          total={total}
          hrefOf={(to) => listHref('/pegawai/akun', search, { page: to, salah: '' })}
        />
      </section>
    </div>
  )
}
