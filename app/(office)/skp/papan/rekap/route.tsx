import { ImageResponse } from 'next/og'
import { BoardPicture } from '@/components/plan/board-picture'
import { currentActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { seeOther } from '@/lib/door/own-page'
import { findGovernmentName } from '@/lib/organization/queries'
import { mayReadBoard } from '@/lib/plan/board/policy'
import { findBoardUnitName, listBoardUnits } from '@/lib/plan/board/queries'
import { addCounts } from '@/lib/plan/board/rules'
import { readBoardAddress } from '@/lib/plan/board/schema'

/** The recap of an office, or of all the reader reaches, as a picture for a group chat. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (actor === null) return seeOther('/masuk?ke=/skp/papan')
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const { year, unitId } = readBoardAddress(search, yearOf(actor.today))
  const unitName = unitId === null ? 'Seluruh perangkat daerah' : await findBoardUnitName(actor, unitId)
  if (!mayReadBoard(actor) || unitName === null) return new Response(null, { status: 404 })
  const [{ dueOn, rows }, governmentName] = await Promise.all([listBoardUnits(actor, year, unitId), findGovernmentName(actor)])
  const picture = { unitName, governmentName: governmentName ?? '', year, counts: addCounts(rows), dueOn, today: actor.today }
  return new ImageResponse(<BoardPicture {...picture} />, { width: 1080, height: 1350, headers: { 'cache-control': 'private, no-store' } })
}
