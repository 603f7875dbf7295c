import { type Actor, hasRole, isTrusted } from '../../actor'
import { addDays, columnOf, type Day, dayOf } from '../../day'
import { type Db, db, type Tx } from '../../db'
import type { SiasnImportState } from '../../generated/prisma/enums'
import { ok, type Result, refuse } from '../../result'
import { beginning } from '../dated/rules'
import { readStored, readStoredUnits } from './comparison/queries'
import { compare, countsOf, isOtherGovernment } from './comparison/rules'
import type { Comparison, Counts, Stored } from './comparison/schema'
import { judgeSources } from './judgement/rules'
import type { Frame, Judgement, Sources } from './judgement/schema'
import { mayImport, visibleTo } from './policy'
import type { Problem } from './schema'

export type ImportCounts = { units: Counts; employees: Counts }
/** Files judged and compared with what is stored. */
export type ComparedImport = {
  judgement: Judgement
  comparison: Comparison
  counts: ImportCounts
  stored: Stored
  scopeUnitId: string | null
}

/**
 * What taking the files in would do; writes nothing. Refuses: forbidden, filesMissing, dayInFuture, dayTooEarly, scopeUnknown,
 * olderThanApplied {day}, otherGovernment.
 */
export async function compareImport(actor: Actor, sources: Sources, frame: Frame, client: Db | Tx = db()): Promise<Result<ComparedImport>> {
  if (!isTrusted(actor) && !hasRole(actor, 'HR_ADMIN')) return refuse('forbidden')
  if (sources.units === null && sources.employees === null) return refuse('filesMissing')
  const units = await readStoredUnits(actor, frame.day, client)
  const top = units.find(({ code, version }) => code === frame.scope && version.current !== null)
  if (frame.scope !== null && !top) return refuse('scopeUnknown', { field: 'scope' })
  return compareJudged(actor, judgeSources(sources, units, frame), frame, top?.id ?? null, client)
}

/** As compareImport, of files judged before, with what is stored now. */
export async function compareJudged(
  actor: Actor,
  judgement: Judgement,
  frame: Frame,
  scopeUnitId: string | null,
  client: Db | Tx = db(),
): Promise<Result<ComparedImport>> {
  if (!mayImport(actor, scopeUnitId)) return refuse('forbidden')
  if (frame.day > actor.today) return refuse('dayInFuture', { field: 'day' })
  if (frame.day <= beginning) return refuse('dayTooEarly', { field: 'day' })
  const later = await findLaterImport(frame.day, scopeUnitId, client)
  if (later) return refuse('olderThanApplied', { field: 'day', params: { day: later } })
  const stored = await readStored(actor, frame.day, client)
  if (isOtherGovernment(judgement, stored, frame)) return refuse('otherGovernment')
  const comparison = compare(judgement, stored, frame, (unitId) => mayImport(actor, unitId))
  const counts = { units: countsOf(comparison.units), employees: countsOf(comparison.employees) }
  return ok({ judgement, comparison, counts, stored, scopeUnitId })
}

export type ListedImport = {
  id: string
  day: Day
  scopeUnitId: string | null
  unitFile: string | null
  employeeFile: string | null
  counts: ImportCounts
  state: SiasnImportState
  madeBy: string | null
  madeAt: Date
  decidedAt: Date | null
}

/** The imports the actor may see, the latest first. */
export async function listImports(actor: Actor, { offset = 0, limit = 20 } = {}): Promise<{ rows: ListedImport[]; total: number }> {
  const where = visibleTo(actor)
  const found = await db().siasnImport.findMany({
    where,
    omit: { rows: true, problems: true },
    include: { madeBy: { include: { person: true } } },
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
    skip: offset,
    take: limit,
  })
  return { rows: found.map(listed), total: await db().siasnImport.count({ where }) }
}

export type FoundImport = ListedImport & { problems: Problem[]; outcome: Result<Comparison> | null }

/** One import; while it waits for a decision with its outcome against what is stored now, or why it can no longer be applied. */
export async function findImport(actor: Actor, id: string): Promise<FoundImport | null> {
  const found = await db().siasnImport.findFirst({ where: { id, ...visibleTo(actor) }, include: { madeBy: { include: { person: true } } } })
  if (!found) return null
  const problems: Problem[] = JSON.parse(found.problems)
  if (found.rows === null) return { ...listed(found), problems, outcome: null }
  const { judgement, frame }: KeptRows = JSON.parse(found.rows)
  const compared = await compareJudged(actor, judgement, frame, found.scopeUnitId)
  return { ...listed(found), problems, outcome: compared.ok ? ok(compared.value.comparison) : compared }
}

/** What an import keeps of its files until it is decided. */
export type KeptRows = { judgement: Judgement; frame: Frame }

/** The day of an import that was applied and holds from a later day, of the same unit or of the whole government. */
async function findLaterImport(day: Day, scopeUnitId: string | null, client: Db | Tx): Promise<Day | null> {
  const overlapping = scopeUnitId === null ? {} : { OR: [{ scopeUnitId: null }, { scopeUnitId }] }
  const later = await client.siasnImport.findFirst({
    where: { state: 'APPLIED', day: { gte: columnOf(addDays(day, 1)) }, ...overlapping },
    orderBy: { day: 'desc' },
  })
  return later && dayOf(later.day)
}

type Row = Omit<ListedImport, 'day' | 'counts' | 'madeBy'> & { day: Date; counts: string; madeBy: { person: { name: string } } | null }

function listed({ id, day, scopeUnitId, unitFile, employeeFile, counts, state, madeBy, madeAt, decidedAt }: Row): ListedImport {
  const who = madeBy?.person.name ?? null
  return { id, day: dayOf(day), scopeUnitId, unitFile, employeeFile, counts: JSON.parse(counts), state, madeBy: who, madeAt, decidedAt }
}
