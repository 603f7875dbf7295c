import { mayReadTrail } from '@/lib/audit/policy'
import { listActs } from '@/lib/audit/trail/queries'
import { actFilters } from '@/lib/audit/trail/schema'
import { actColumns } from '@/lib/audit/trail/sheet'
import { downloadRoute } from '@/lib/door/download-route'
import { largestList, listParams } from '@/lib/list-params'

export const GET = downloadRoute({
  path: '/audit',
  noun: 'audit',
  columns: actColumns,
  list: async (actor, search) => {
    if (!mayReadTrail(actor)) return null
    const { q } = listParams(search, ['waktu'])
    return (await listActs(actor, { q, page: 1, ...actFilters.parse(search) }, largestList)).rows
  },
})
