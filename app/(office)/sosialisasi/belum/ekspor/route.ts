import { mayReadReach } from '@/lib/briefing/policy'
import { listUnreached, unreachedSorts } from '@/lib/briefing/reach/queries'
import { unreachedColumns } from '@/lib/briefing/reach/sheet'
import { yearOf } from '@/lib/day'
import { downloadRoute } from '@/lib/door/download-route'
import { idParam, largestList, listParams } from '@/lib/list-params'
import { planYear } from '@/lib/plan/schema'

export const GET = downloadRoute({
  path: '/sosialisasi/belum',
  noun: 'briefing',
  columns: unreachedColumns,
  list: async (actor, search) => {
    if (!mayReadReach(actor)) return null
    const year = planYear.catch(yearOf(actor.today)).parse(search.tahun)
    const officeId = idParam(search.unit)
    return (await listUnreached(actor, { ...listParams(search, unreachedSorts), page: 1, year, officeId }, largestList)).rows
  },
})
