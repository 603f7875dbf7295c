import { downloadRoute } from '@/lib/door/download-route'
import { largestList, listParams } from '@/lib/list-params'
import { mayListEmployees } from '@/lib/organization/employee/policy'
import { employeeSorts, listEmployees } from '@/lib/organization/employee/queries'
import { employeeColumns } from '@/lib/organization/employee/sheet'

export const GET = downloadRoute({
  path: '/pegawai',
  noun: 'employee',
  columns: employeeColumns,
  list: async (actor, search) => {
    if (!mayListEmployees(actor)) return null
    return (await listEmployees(actor, { ...listParams(search, employeeSorts), page: 1 }, largestList)).rows
  },
})
