import { z } from 'zod'
import { addDays } from '@/lib/day'
import { downloadRoute } from '@/lib/door/download-route'
import { listBookLines } from '@/lib/survey/service-book/queries'
import { bookSheet } from '@/lib/survey/service-book/sheet'
import { monthAfter, monthOf } from '../month'

type Context = { params: Promise<{ id: string }> }

/** The lines of a month as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  if (!z.uuid().safeParse(id).success) return new Response(null, { status: 404 })
  const answer = downloadRoute({
    path: `/survei/layanan/${id}/buku`,
    noun: 'serviceBook',
    columns: bookSheet,
    list: (actor, { bulan }) => {
      const from = monthOf(bulan, actor.today)
      return listBookLines(actor, id, { from, to: addDays(monthAfter(from, 1), -1) })
    },
  })
  return answer(request)
}
