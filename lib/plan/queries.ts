import type { Actor } from '../actor'
import { addDays, type Day, dayIn, dayOf, yearOf } from '../day'
import { type Db, db, type Tx } from '../db'
import { env } from '../env'
import { Prisma } from '../generated/prisma/client'
import type { PartyRole, PlanClosing, PlanForm, PlanVersionState } from '../generated/prisma/enums'
import { findRule } from '../rule/queries'
import { settleDay, settledStates } from './closing/rules'
import { type PlanContent, type PlannedIndicator, type PlannedResult, readContent } from './content/queries'
import {
  appraisesPlan,
  isOwnPlan,
  mayReopenPlan,
  type PlanReach,
  plansVisibleTo,
  preparesPlan,
  progressVisibleTo,
  settlesPlan,
} from './policy'

/** A party as it stood on the day of the agreement. */
export type PartySnapshot = {
  role: PartyRole
  personId: string
  name: string
  nip: string | null
  rank: string | null
  postTitle: string
  unitName: string
}

/** An SKP as agreed: the version in force, with both parties and the superior as they stood. */
export type AgreedPlan = {
  planId: string
  versionId: string
  number: number
  holdingId: string
  personId: string
  employeeId: string | null
  unitId: string
  year: number
  startsOn: Day
  endsOn: Day
  form: PlanForm
  agreedAt: Date | null
  parties: PartySnapshot[]
  workResults: (Pick<PlannedResult, 'id' | 'position' | 'category' | 'text' | 'supports'> & { indicators: PlannedIndicator[] })[]
  expectations: PlanContent['expectations']
  annexes: PlanContent['annexes']
}

/**
 * The SKP's version in force: the agreed one with the highest number. Null when none was agreed or its progress is not the actor's to see.
 * Whoever shows it records the reading under what it is shown for.
 */
export async function findAgreedPlan(actor: Actor, planId: string): Promise<AgreedPlan | null> {
  const version = await db().planVersion.findFirst({
    where: { planId, state: 'AGREED', plan: visiblePlanWhere(progressVisibleTo(actor)) },
    orderBy: { number: 'desc' },
    include: {
      plan: { include: { period: true, holding: { include: { post: true } } } },
      parties: { orderBy: { role: 'asc' } },
      steps: { where: { toState: 'AGREED' } },
    },
  })
  if (!version) return null
  const { plan, parties, steps } = version
  const agreedAt = steps[0]?.at ?? null
  return {
    ...{ planId, versionId: version.id, number: version.number, form: plan.form, agreedAt },
    ...{ holdingId: plan.holdingId, personId: plan.holding.personId, employeeId: plan.holding.employeeId },
    ...{ unitId: plan.holding.post.unitId, year: plan.period.year, startsOn: dayOf(plan.startsOn), endsOn: dayOf(plan.endsOn) },
    parties: parties.map(({ versionId: _, ...party }) => party),
    ...(await readContent(actor, version.id, agreedAt)),
  }
}

const written = {
  period: true,
  holding: { include: { post: true } },
  versions: { orderBy: { number: 'desc' as const }, take: 1 },
}

/**
 * An SKP with its newest version and what the actor is to it, for a command that changes it; null when it is not the actor's to see.
 * `ended` once its post is held no longer; what was handed in by then is settled until `ended.settleBy`, by the pejabat penilai of the last
 * day. `isClosed` when nothing is written, submitted or agreed any more. `on`: the day as of which its parties and what it may hang on are read.
 */
export async function findPlanToChange(actor: Actor, planId: string, client: Db | Tx = db()) {
  const plan = await client.plan.findFirst({ where: { AND: [{ id: planId }, visiblePlanWhere(plansVisibleTo(actor))] }, include: written })
  const version = plan?.versions[0]
  if (!plan || !version) return null
  const { personId, post } = plan.holding
  const { holdingId } = plan
  const { year } = plan.period
  const ended = await readEnd(actor, plan, version.state, client)
  const isClosed = ended !== null && (ended.settleBy === null || actor.today > ended.settleBy)
  const who = {
    isOwner: isOwnPlan(actor, { personId }),
    isAppraiser: appraisesPlan(actor, plan) || settlesPlan(actor, plan),
    isDelegate: preparesPlan(actor, { personId, holdingId }),
    mayReopen: mayReopenPlan(actor, { personId, holdingId, unitId: post.unitId }),
    isPast: year < yearOf(actor.today),
  }
  return { ...plan, version, personId, unitId: post.unitId, year, who, ended, isClosed, on: ended?.lastDay ?? actor.today }
}

type Ending = { endsOn: Date; closing: PlanClosing | null; closedAt: Date | null; holding: { validTo: Date | null; voidedAt: Date | null } }

/** Null while the post is held. Its closing may not be noted yet: the job that follows the organisation comes a moment later. */
async function readEnd(actor: Actor, { endsOn, closing, closedAt, holding }: Ending, state: PlanVersionState, client: Db | Tx) {
  const isOver = holding.validTo !== null && dayOf(holding.validTo) <= actor.today
  if (closing === null && !isOver) return null
  const lastDay = closing === null && holding.validTo ? addDays(dayOf(holding.validTo), -1) : dayOf(endsOn)
  if (holding.voidedAt !== null || !settledStates.includes(state)) return { lastDay, settleBy: null }
  const { settleDays } = (await findRule(actor, 'PLANNING', actor.today, undefined, client)).body
  return { lastDay, settleBy: settleDay(lastDay, closedAt && dayIn(env().TERA_TIME_ZONE, closedAt), settleDays) }
}
export type PlanToChange = NonNullable<Awaited<ReturnType<typeof findPlanToChange>>>

/** The reach as a Prisma filter. Says the same as `visiblePlanSql` (a property test holds them together). */
export function visiblePlanWhere(reach: PlanReach): Prisma.PlanWhereInput {
  if (reach === 'all') return {}
  return {
    OR: [
      { holding: { post: { unitId: { in: [...reach.units] } } } },
      { holdingId: { in: [...reach.holdings] } },
      { holding: { personId: { in: [...reach.persons] } } },
      { holding: { personId: { in: [...reach.prepared.persons] } }, period: { year: { gte: reach.prepared.fromYear } } },
    ],
  }
}

/** The reach as SQL over `post_holding h JOIN post po JOIN plan p`; where `p` is null, as visiblePostSql. */
export function visiblePlanSql(reach: PlanReach): Prisma.Sql {
  if (reach === 'all') return Prisma.sql`true`
  const { persons, fromYear } = reach.prepared
  const isRecent = Prisma.sql`(p.id IS NULL OR p.starts_on >= make_date(${fromYear}::int, 1, 1))`
  return persons.length === 0
    ? Prisma.sql`(${withoutPrepared(reach)})`
    : Prisma.sql`(${withoutPrepared(reach)} OR (h.person_id = ANY(${[...persons]}::uuid[]) AND ${isRecent}))`
}

/** The posts whose SKP of this year the actor may see, as SQL over `post_holding h JOIN post po`. */
export function visiblePostSql(reach: PlanReach): Prisma.Sql {
  if (reach === 'all') return Prisma.sql`true`
  return Prisma.sql`(${withoutPrepared(reach)} OR h.person_id = ANY(${[...reach.prepared.persons]}::uuid[]))`
}

function withoutPrepared({ units, holdings, persons }: Exclude<PlanReach, 'all'>): Prisma.Sql {
  return Prisma.sql`h.person_id = ANY(${[...persons]}::uuid[]) OR h.id = ANY(${[...holdings]}::uuid[]) OR po.unit_id = ANY(${[...units]}::uuid[])`
}
