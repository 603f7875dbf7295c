import { yearOf } from '@/lib/day'
import { downloadRoute } from '@/lib/door/download-route'
import { largestList } from '@/lib/list-params'
import { findMatrix } from '@/lib/plan/matrix/queries'
import { matrixAddress } from '@/lib/plan/matrix/schema'
import { matrixColumns, matrixLines } from '@/lib/plan/matrix/sheet'

export const GET = downloadRoute({
  path: '/peran-hasil',
  noun: 'matrix',
  columns: matrixColumns,
  list: async (actor, search) => {
    const { tahun, tim, jabatan } = matrixAddress.parse(search)
    const wanted = { year: tahun ?? yearOf(actor.today), teamId: tim, holdingId: jabatan, page: 1 }
    const matrix = await findMatrix(actor, wanted, largestList)
    return matrix && matrixLines(matrix)
  },
})
