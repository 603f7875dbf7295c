import { type Actor, isTrusted } from '../actor'
import { holdsOnDay } from '../dated'
import { type Day, dayOf } from '../day'
import { db } from '../db'
import type { HoldingMode, PostKind } from '../generated/prisma/enums'
import { fullName } from './rules'

/** The name of the government this installation serves, or null before its units are imported. Public. */
export async function findGovernmentName(actor: Actor): Promise<string | null> {
  const root = await db().unitVersion.findFirst({ where: { parentId: null, ...holdsOnDay(actor.today) }, orderBy: { validFrom: 'asc' } })
  return root?.name ?? null
}

/** A post the actor holds today, and who appraises them in it. */
export type OwnHolding = {
  id: string
  mode: HoldingMode
  title: string
  unitName: string
  kind: PostKind
  appraiser: { name: string; reason: string; since: Day } | null
}

/** The posts the actor holds today, the definitive one first. */
export async function listOwnHoldings(actor: Actor): Promise<OwnHolding[]> {
  const on = holdsOnDay(actor.today)
  const rows = await db().postHolding.findMany({
    where: { id: { in: [...actor.holdings] } },
    include: {
      post: { include: { unit: { include: { versions: { where: on } } } } },
      appraisalLines: { where: on, include: { appraiser: true } },
    },
    orderBy: { mode: 'asc' },
  })
  return rows.map(({ id, mode, post, appraisalLines: [line] }) => ({
    id,
    mode,
    title: post.title,
    kind: post.kind,
    unitName: post.unit.versions[0]?.name ?? '',
    appraiser: line ? { name: fullName(line.appraiser), reason: line.reason, since: dayOf(line.validFrom) } : null,
  }))
}

/** The offices (unor induk) of today that have a SIASN id, by name: what a file of one office covers. Public knowledge. */
export async function listOffices(actor: Actor): Promise<{ siasnId: string; name: string }[]> {
  const rows = await db().unitVersion.findMany({ where: holdsOnDay(actor.today), include: { unit: true }, orderBy: { name: 'asc' } })
  return rows.flatMap(({ unitId, officeId, name, unit }) => (officeId === unitId && unit.siasnId ? [{ siasnId: unit.siasnId, name }] : []))
}

/** How many units are stored, for the operator; 0 tells that nothing was imported yet. */
export async function countUnits(actor: Actor): Promise<number> {
  return isTrusted(actor) ? db().unit.count() : 0
}

/** The id of a unit by its SIASN id, for the operator; null when there is none. */
export async function findUnitBySiasnId(actor: Actor, siasnId: string): Promise<string | null> {
  if (!isTrusted(actor)) return null
  return (await db().unit.findUnique({ where: { siasnId } }))?.id ?? null
}
