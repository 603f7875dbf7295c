import { yearOf } from '@/lib/day'
import { downloadRoute } from '@/lib/door/download-route'
import { largestList, listParams } from '@/lib/list-params'
import { mayReadBoard } from '@/lib/plan/board/policy'
import { boardSorts, listBoardRows } from '@/lib/plan/board/queries'
import { readBoardAddress } from '@/lib/plan/board/schema'
import { boardColumns } from '@/lib/plan/board/sheet'

export const GET = downloadRoute({
  path: '/skp/papan',
  noun: 'plan',
  columns: boardColumns,
  list: async (actor, search) => {
    if (!mayReadBoard(actor)) return null
    const address = readBoardAddress(search, yearOf(actor.today))
    return (await listBoardRows(actor, { ...listParams(search, boardSorts), page: 1, ...address }, largestList)).rows
  },
})
