import type { Actor } from '../../actor'
import { holdsOn, holdsOnDay } from '../../dated'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { PledgeVersionState } from '../../generated/prisma/enums'
import { pageSize } from '../../list-params'
import { fullName } from '../../organization/rules'
import { readTargetPeriods, type TargetPeriod } from '../measure/queries'
import { mayApprovePledge, mayDraftPledge, mayReadPledgeVersion, mayRecordApproval, type PledgeUnit } from './policy'
import { daysOfYear } from './rules'
import type { UnitIndicatorWords } from './schema'

/** A unit with the holdings of its head's post today, for the policy. */
export async function readPledgeUnit(actor: Actor, unitId: string, client: Db | Tx = db()): Promise<PledgeUnit> {
  const where = { isHead: true, post: { unitId }, ...holdsOnDay(actor.today) }
  const rows = await client.postHolding.findMany({ where, select: { id: true } })
  return { unitId, headHoldingIds: rows.map(({ id }) => id) }
}

/** A pledge with its newest version, for a command that changes it; null when there is none or the actor may not know of it. */
export async function findPledgeToChange(actor: Actor, pledgeId: string, client: Db | Tx = db()) {
  const versions = { orderBy: { number: 'desc' as const }, take: 1 }
  const pledge = await client.unitPledge.findUnique({ where: { id: pledgeId }, include: { period: true, versions } })
  const version = pledge?.versions[0]
  if (!pledge || !version) return null
  const unit = await readPledgeUnit(actor, pledge.unitId, client)
  if (version.number === 1 && !mayReadPledgeVersion(actor, unit, version.state)) return null
  return { id: pledge.id, unitId: pledge.unitId, year: pledge.period.year, version, unit }
}
export type PledgeToChange = NonNullable<Awaited<ReturnType<typeof findPledgeToChange>>>

/** A unit in the list; `number` is that of the version in force. `draft` is set where there is one that the actor may see. */
export type ListedPledge = {
  unitId: string
  unitName: string
  parentName: string | null
  number: number | null
  draft: boolean
  isOwn: boolean
}

/**
 * The units of today with what they pledge for a year: the actor's own first, then by name; one page and how many there are. Approved
 * pledges are open to all who sign in.
 */
export async function listUnitPledges(
  actor: Actor,
  { q, page, year }: { q: string; page: number; year: number },
): Promise<{ rows: ListedPledge[]; total: number }> {
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const own = Prisma.sql`u.unit_id = ANY(${[...actor.units]}::uuid[])`
  const from = Prisma.sql`FROM unit_version u WHERE ${holdsOn('u', actor.today)} AND ${q === '' ? Prisma.sql`true` : Prisma.sql`u.name ILIKE ${part}`}`
  const [rows, counted] = await Promise.all([
    db().$queryRaw<(Omit<ListedPledge, 'draft'> & { hasDraft: boolean; headHoldingIds: string[] })[]>`
      WITH page AS (SELECT u.unit_id, u.name, u.parent_id, ${own} AS is_own ${from} ORDER BY ${own} DESC, u.name, u.unit_id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize})
      SELECT u.unit_id AS "unitId", u.name AS "unitName", a.name AS "parentName", u.is_own AS "isOwn", v.number, coalesce(v.draft, false) AS "hasDraft",
        ARRAY(SELECT h.id::text FROM post_holding h JOIN post po ON po.id = h.post_id WHERE po.unit_id = u.unit_id AND h.is_head AND ${holdsOn('h', actor.today)}) AS "headHoldingIds"
      FROM page u LEFT JOIN unit_version a ON a.unit_id = u.parent_id AND ${holdsOn('a', actor.today)}
        LEFT JOIN (
          SELECT g.unit_id, max(w.number) FILTER (WHERE w.state = 'APPROVED') AS number, bool_or(w.state = 'DRAFT') AS draft
          FROM unit_pledge g JOIN period d ON d.id = g.period_id AND d.kind = 'YEAR' AND d.year = ${year} JOIN unit_pledge_version w ON w.pledge_id = g.id
          GROUP BY g.unit_id) v ON v.unit_id = u.unit_id
      ORDER BY u.is_own DESC, u.name, u.unit_id`,
    db().$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total ${from}`,
  ])
  const listed = rows.map(({ hasDraft, headHoldingIds, ...row }) => ({
    ...row,
    draft: hasDraft && mayReadPledgeVersion(actor, { unitId: row.unitId, headHoldingIds }, 'DRAFT'),
  }))
  return { rows: listed, total: Number(counted[0]?.total ?? 0) }
}

export type PledgedIndicator = UnitIndicatorWords & { id: string }
/** `supporting` counts the RHK of SKP in force that hang on it. */
export type PledgedObjective = { id: string; text: string; supporting: number; indicators: PledgedIndicator[] }
export type PledgeVersion = {
  id: string
  number: number
  state: PledgeVersionState
  revision: number
  reason: string | null
  draftedBy: string
  draftedAt: Date
  approvedBy: string | null
  approvedAt: Date | null
  approvalNote: string | null
}

/** What a unit pledges for a year, as far as the actor may see it, and what the actor may do about it. */
export type UnitPledgePage = {
  unitId: string
  unitName: string
  parentName: string | null
  headTitle: string | null
  pledgeId: string | null
  /** The newest first. */
  versions: PledgeVersion[]
  shown: (PledgeVersion & { objectives: PledgedObjective[] }) | null
  /** What the version before the one shown said, where there is one that the actor may see. */
  before: { number: number; objectives: PledgedObjective[] } | null
  /** The periods that may have a target. */
  periods: TargetPeriod[]
  mayDraft: boolean
  mayApprove: boolean
  mayRecordApproval: boolean
}

/** The periods of a year for which an IKU may have a target, from a public rule. */
export function listPledgePeriods(actor: Actor, year: number): Promise<TargetPeriod[]> {
  return readTargetPeriods(actor, daysOfYear(year))
}

/** Without a `number`, the version in force, or the draft where there is none. Null when there is no such unit today. */
export async function findUnitPledge(
  actor: Actor,
  unitId: string,
  year: number,
  number: number | 'draft' | null,
): Promise<UnitPledgePage | null> {
  const version = await db().unitVersion.findFirst({ where: { unitId, ...holdsOnDay(actor.today) }, include: { parent: parentOn(actor) } })
  if (!version) return null
  const [unit, pledge] = await Promise.all([
    readPledgeUnit(actor, unitId),
    db().unitPledge.findFirst({ where: { unitId, period: { kind: 'YEAR', year } }, include: { versions: withPeople } }),
  ])
  const versions = (pledge?.versions ?? []).filter(({ state }) => mayReadPledgeVersion(actor, unit, state)).map(versionOf)
  const newest = versions.find(({ state }) => state === 'APPROVED') ?? versions[0]
  const asked = versions.find((one) => (number === 'draft' ? one.state === 'DRAFT' : one.number === number))
  const shown = number === null ? newest : asked
  const previous = shown && versions.find((one) => one.number === shown.number - 1)
  const [objectives, before, periods] = await Promise.all([
    shown ? readObjectives(shown.id) : [],
    previous ? readObjectives(previous.id) : [],
    listPledgePeriods(actor, year),
  ])
  return {
    ...{ unitId, unitName: version.name, parentName: version.parent?.versions[0]?.name ?? null, headTitle: version.headTitle },
    ...{ pledgeId: pledge?.id ?? null, versions },
    shown: shown ? { ...shown, objectives } : null,
    before: previous ? { number: previous.number, objectives: before } : null,
    periods,
    mayDraft: mayDraftPledge(actor, unit),
    mayApprove: mayApprovePledge(actor, unit),
    mayRecordApproval: mayRecordApproval(actor, unit),
  }
}

const parentOn = (actor: Actor) => ({ include: { versions: { where: holdsOnDay(actor.today) } } })
const withPeople = {
  include: { draftedBy: { include: { person: true } }, approvedBy: { include: { person: true } } },
  orderBy: { number: 'desc' as const },
}

type VersionRow = Prisma.UnitPledgeVersionGetPayload<{ include: (typeof withPeople)['include'] }>

function versionOf({ draftedBy, approvedBy, draftedById: _d, approvedById: _a, pledgeId: _p, ...row }: VersionRow): PledgeVersion {
  return { ...row, draftedBy: fullName(draftedBy.person), approvedBy: approvedBy && fullName(approvedBy.person) }
}

/** What a version says, in order. Three statements. */
export async function readObjectives(versionId: string, client: Db | Tx = db()): Promise<PledgedObjective[]> {
  const [objectives, indicators, counted] = await Promise.all([
    client.unitObjectiveText.findMany({ where: { versionId }, orderBy: { position: 'asc' } }),
    client.unitIndicatorText.findMany({ where: { versionId }, orderBy: { position: 'asc' }, include: { indicator: true, ...told } }),
    client.$queryRaw<{ id: string; supporting: number }[]>`
      SELECT o.objective_id AS id, count(*)::int AS supporting FROM unit_objective_text o
        JOIN work_result_text t ON t.supports_objective_id = o.objective_id
        JOIN plan_version v ON v.id = t.version_id AND v.state = 'AGREED'
      WHERE o.version_id = ${versionId}::uuid
        AND NOT EXISTS (SELECT 1 FROM plan_version n WHERE n.plan_id = v.plan_id AND n.state = 'AGREED' AND n.number > v.number)
      GROUP BY o.objective_id`,
  ])
  const supporting = new Map(counted.map((row) => [row.id, row.supporting]))
  return objectives.map(({ objectiveId, text }) => ({
    ...{ id: objectiveId, text, supporting: supporting.get(objectiveId) ?? 0 },
    indicators: indicators
      .filter(({ indicator }) => indicator.objectiveId === objectiveId)
      .map((row) => ({ id: row.indicatorId, ...readWords(row) })),
  }))
}

/** What `readWords` needs beside the row. */
const told = { targets: { include: { period: true } } } as const

type ToldRow = Prisma.UnitIndicatorTextGetPayload<{ include: typeof told }>

/** A stored IKU as plain words. */
function readWords({ text, definition, formula, dataSource, kind, unitName, aggregation, ...row }: ToldRow): UnitIndicatorWords {
  return {
    ...{ text, definition, formula, dataSource, kind, unitName, aggregation },
    ...{ target: row.target.toFixed(), targetTo: row.targetTo?.toFixed() ?? null },
    perPeriod: Object.fromEntries(row.targets.map(({ period, target }) => [period.number, target.toFixed()])),
  }
}
