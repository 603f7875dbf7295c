import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmployeeTable } from '@/components/organization/employee-table'
import { ExportLinks } from '@/components/ui/export-links'
import { Pagination } from '@/components/ui/pagination'
import { SearchForm } from '@/components/ui/search-form'
import { requireActor } from '@/lib/auth/session'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { mayListEmployees } from '@/lib/organization/employee/policy'
import { employeeSorts, listEmployees } from '@/lib/organization/employee/queries'
import { employeeSortNames } from '@/lib/organization/labels'

export const metadata: Metadata = { title: 'Pegawai' }

export default async function Employees({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!mayListEmployees(actor)) notFound()
  const search = await searchParams
  const params = listParams(search, employeeSorts)
  const { rows, total } = await listEmployees(actor, params)
  const sort = {
    label: 'Urutan',
    value: params.sort,
    options: employeeSorts.map((one) => [one, employeeSortNames[one]] as [string, string]),
  }
  return (
    <div className="grid gap-6">
      <h1 className="font-bold text-3xl tracking-tight">Pegawai</h1>
      <SearchForm label="Nama, NIP, atau unit" q={params.q} sort={sort} />
      <EmployeeTable rows={rows} searched={params.q !== ''} />
      <ExportLinks path="/pegawai" search={search} total={total} />
      <Pagination page={params.page} pageSize={pageSize} total={total} hrefOf={(page) => listHref('/pegawai', search, { page })} />
    </div>
  )
}
