import { z } from 'zod'
import { yearOf } from '@/lib/day'
import { downloadRoute } from '@/lib/door/download-route'
import { largestList, listParams } from '@/lib/list-params'
import { mayReadBoard } from '@/lib/plan/board/policy'
import { boardSorts, listBoardRows } from '@/lib/plan/board/queries'
import { boardStanding } from '@/lib/plan/board/schema'
import { boardColumns } from '@/lib/plan/board/sheet'
import { planYear } from '@/lib/plan/schema'

export const GET = downloadRoute({
  path: '/skp/papan',
  noun: 'plan',
  columns: boardColumns,
  list: async (actor, search) => {
    if (!mayReadBoard(actor)) return null
    const year = planYear.catch(yearOf(actor.today)).parse(search.tahun)
    const unitId = z
      .uuid()
      .nullable()
      .catch(null)
      .parse(search.unit ?? null)
    const standing = boardStanding
      .nullable()
      .catch(null)
      .parse(search.status ?? null)
    return (await listBoardRows(actor, { ...listParams(search, boardSorts), page: 1, year, unitId, standing }, largestList)).rows
  },
})
