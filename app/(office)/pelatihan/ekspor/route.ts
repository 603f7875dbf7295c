import { downloadRoute } from '@/lib/door/download-route'
import { largestList, listParams } from '@/lib/list-params'
import { mayListEmployees } from '@/lib/organization/employee/policy'
import { listRecommendations } from '@/lib/training/queries'
import { recommendationFilters } from '@/lib/training/schema'
import { recommendationColumns } from '@/lib/training/sheet'

export const GET = downloadRoute({
  path: '/pelatihan',
  noun: 'training',
  columns: recommendationColumns,
  list: async (actor, search) => {
    if (!mayListEmployees(actor)) return null
    const { q } = listParams(search, ['nama'])
    return (await listRecommendations(actor, { q, page: 1, ...recommendationFilters.parse(search) }, largestList)).rows
  },
})
