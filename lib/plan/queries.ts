import type { Actor } from '../actor'
import { type Day, dayOf } from '../day'
import { type Db, db, type Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import type { PartyRole, PlanForm } from '../generated/prisma/enums'
import { type PlanContent, type PlannedIndicator, type PlannedResult, readContent } from './content/queries'
import { appraisesPlan, isOwnPlan, type PlanReach, plansVisibleTo, preparesPlan } from './policy'

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
 * The SKP's version in force: the agreed one with the highest number. Null when none was agreed or it is not the actor's to see.
 * Whoever shows it records the reading under what it is shown for.
 */
export async function findAgreedPlan(actor: Actor, planId: string): Promise<AgreedPlan | null> {
  const version = await db().planVersion.findFirst({
    where: { planId, state: 'AGREED', plan: visiblePlanWhere(plansVisibleTo(actor)) },
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

/** An SKP with its newest version and what the actor is to it, for a command that changes it; null when it is not the actor's to see. */
export async function findPlanToChange(actor: Actor, planId: string, client: Db | Tx = db()) {
  const plan = await client.plan.findFirst({ where: { AND: [{ id: planId }, visiblePlanWhere(plansVisibleTo(actor))] }, include: written })
  const version = plan?.versions[0]
  if (!plan || !version) return null
  const { personId, post } = plan.holding
  const who = {
    isOwner: isOwnPlan(actor, { personId }),
    isAppraiser: appraisesPlan(actor, plan),
    isDelegate: preparesPlan(actor, { personId }),
  }
  return { ...plan, version, personId, unitId: post.unitId, year: plan.period.year, who }
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
    ],
  }
}

/** The reach as SQL over `post_holding h JOIN post po ON po.id = h.post_id`, with `plan p` of the holding or without. */
export function visiblePlanSql(reach: PlanReach): Prisma.Sql {
  if (reach === 'all') return Prisma.sql`true`
  const { units, holdings, persons } = reach
  return Prisma.sql`(h.person_id = ANY(${[...persons]}::uuid[]) OR h.id = ANY(${[...holdings]}::uuid[]) OR po.unit_id = ANY(${[...units]}::uuid[]))`
}
