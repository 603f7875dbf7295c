import type { Actor } from '../actor'
import { periodName } from '../calendar/labels'
import { loadWorkCalendar } from '../calendar/queries'
import { lastDayOf } from '../calendar/rules'
import { type Day, dayIn } from '../day'
import { db } from '../db'
import { env } from '../env'
import { Prisma } from '../generated/prisma/client'
import type { AppraisalState } from '../generated/prisma/enums'
import { pageSize } from '../list-params'
import { findRule } from '../rule/queries'
import type { Waiting } from '../waiting'
import { type AppraisalFacts, appraisalTables, readFacts, visibleSql } from './facts/queries'
import type { waitingNames } from './labels'
import { maySetAchievement } from './office/policy'
import { readOffices } from './office/queries'
import { appraisalsVisibleTo, fieldsFor, relationsOf } from './policy'

/** An appraisal in a list; ratings and predikat are null where the actor may not see them yet. */
export type ListedAppraisal = AppraisalFacts & { periodName: string }

/** The actor's own appraisals, the newest period first, at most 40. Ratings only from release on. */
export async function listOwnAppraisals(actor: Actor): Promise<ListedAppraisal[]> {
  return listed(actor, Prisma.sql`h.person_id = ${actor.personId}::uuid`)
}

/** The appraisals in which the actor is the pejabat penilai, of cycles that are open or results that are not final; by period and name. */
export async function listToAppraise(actor: Actor): Promise<ListedAppraisal[]> {
  return listed(
    actor,
    Prisma.sql`${concernsMe(actor)} AND l.appraiser_id = ${actor.personId}::uuid AND (c.closed_at IS NULL OR a.state <> 'FINAL')`,
    400,
  )
}

/** Objections that the actor, as superior, is to decide. */
export async function listToDecide(actor: Actor): Promise<ListedAppraisal[]> {
  return listed(actor, Prisma.sql`${concernsMe(actor)} AND l.superior_id = ${actor.personId}::uuid AND a.state = 'OBJECTED'`)
}

/** The appraisals of an office in a cycle that the actor may see, by name; one page and how many there are. Two statements. */
export async function listAppraisalsOfOffice(
  actor: Actor,
  { cycleId, unitId, state, q, page }: { cycleId: string; unitId: string; state: AppraisalState | null; q: string; page: number },
): Promise<{ rows: ListedAppraisal[]; total: number }> {
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const which = Prisma.sql`a.cycle_id = ${cycleId}::uuid AND coalesce(u.office_id, po.unit_id) = ${unitId}::uuid AND ${visibleSql(appraisalsVisibleTo(actor))}
    AND (${state}::text IS NULL OR a.state = ${state}::appraisal_state) AND pn.name ILIKE ${part}`
  const tail = Prisma.sql`ORDER BY pn.name, a.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const [rows, counted] = await Promise.all([
    readFacts(actor, which, db(), tail),
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${appraisalTables(actor.today)} WHERE ${which}`,
  ])
  return { rows: rows.map((facts) => masked(actor, facts)), total: counted[0]?.total ?? 0 }
}

/** What of appraisals waits for the actor: to rate, release, acknowledge, decide, or to set an organisation's achievement. */
export async function listWaitingAppraisals(actor: Actor): Promise<Waiting<keyof typeof waitingNames>[]> {
  if (actor.personId === null) return []
  const me = Prisma.sql`${actor.personId}::uuid`
  const rows = await readFacts(
    actor,
    Prisma.sql`${concernsMe(actor)} AND ((l.appraiser_id = ${me} AND (a.state IN ('RATED', 'REOPENED') OR (a.state = 'DRAFT' AND c.closed_at IS NULL)))
      OR (h.person_id = ${me} AND a.state = 'RELEASED') OR (l.superior_id = ${me} AND a.state = 'OBJECTED'))`,
  )
  const days = await readTerms(actor, rows)
  const waiting = rows.flatMap((facts): Waiting<keyof typeof waitingNames>[] => {
    const href = `/penilaian/${facts.id}`
    const about = `${facts.name}, ${periodName(facts)}`
    if (facts.state === 'RELEASED') return [{ kind: 'ACKNOWLEDGE', subject: periodName(facts), href, dueOn: days.get(facts.id) ?? null }]
    if (facts.state === 'OBJECTED') return [{ kind: 'DECIDE', subject: about, href, dueOn: days.get(facts.id) ?? null }]
    if (facts.state === 'RATED') return [{ kind: 'RELEASE', subject: about, href, dueOn: facts.dueOn }]
    return [{ kind: 'RATE', subject: about, href: `${href}/nilai`, dueOn: facts.dueOn }]
  })
  return [...waiting, ...(await listWaitingAchievements(actor))]
}

/** Offices whose head the actor appraises and whose achievement an open cycle lacks. */
async function listWaitingAchievements(actor: Actor): Promise<Waiting<'ACHIEVEMENT'>[]> {
  if (actor.appraises.size === 0) return []
  const headed = Prisma.sql`h.id = ANY(${[...actor.appraises]}::uuid[])`
  const own = (await readOffices(actor, headed)).filter((office) => maySetAchievement(actor, office))
  if (own.length === 0) return []
  const cycles = await db().appraisalCycle.findMany({ where: { closedAt: null }, include: { period: true, achievements: true } })
  return cycles.flatMap(({ id, period, dueOn, achievements }) =>
    own
      .filter(({ unitId }) => !achievements.some((one) => one.unitId === unitId))
      .map(({ unitId, name }) => ({
        kind: 'ACHIEVEMENT' as const,
        subject: `${name}, ${periodName(period)}`,
        href: `/penilaian/siklus/${id}?unit=${unitId}`,
        dueOn: dueOn.toISOString().slice(0, 10) as Day,
      })),
  )
}

/** For a released or objected appraisal the last day of the term that runs. */
async function readTerms(actor: Actor, rows: readonly AppraisalFacts[]): Promise<Map<string, Day>> {
  const running = rows.filter(({ state }) => state === 'RELEASED' || state === 'OBJECTED')
  if (running.length === 0) return new Map()
  const steps = await db().appraisalStep.findMany({
    where: { appraisalId: { in: running.map(({ id }) => id) }, toState: { in: ['RELEASED', 'OBJECTED'] } },
    orderBy: { at: 'asc' },
  })
  const { body } = await findRule(actor, 'DEADLINES', actor.today)
  const first = steps[0] ? dayIn(env().TERA_TIME_ZONE, steps[0].at) : actor.today
  const calendar = await loadWorkCalendar(actor, first)
  const code = { RELEASED: 'EVALUATION_HANDOVER', OBJECTED: 'OBJECTION_DECISION' } as const
  return new Map(
    steps.flatMap(({ appraisalId, toState, at }) => {
      const rule = toState === 'RELEASED' || toState === 'OBJECTED' ? body.deadlines[code[toState]] : null
      return rule ? [[appraisalId, lastDayOf(rule, dayIn(env().TERA_TIME_ZONE, at), calendar).day] as const] : []
    }),
  )
}

async function listed(actor: Actor, which: Prisma.Sql, most = 40): Promise<ListedAppraisal[]> {
  if (actor.personId === null) return []
  const tail = Prisma.sql`ORDER BY pe.ends_on DESC, pe.starts_on DESC, pn.name, a.id LIMIT ${most}`
  return (await readFacts(actor, which, db(), tail)).map((facts) => masked(actor, facts))
}

/** SQL: the SKP of posts in which the actor ever was a party. Found by index, before anybody's line is looked up: the home page asks this. */
function concernsMe({ personId }: Actor): Prisma.Sql {
  const me = Prisma.sql`${personId}::uuid`
  return Prisma.sql`a.plan_id = ANY(ARRAY(SELECT mp.id FROM plan mp WHERE mp.holding_id IN (
    SELECT id FROM post_holding WHERE person_id = ${me} UNION SELECT holding_id FROM appraisal_line WHERE appraiser_id = ${me}
    UNION SELECT holding_id FROM appraisal_line WHERE superior_id = ${me})))`
}

/** Leaves out the ratings where the actor may not see them. */
export function masked(actor: Actor, facts: AppraisalFacts): ListedAppraisal {
  const { ratings } = fieldsFor(relationsOf(actor, facts), facts.state)
  const hidden = ratings ? {} : { resultRating: null, behaviourRating: null, predikat: null }
  return { ...facts, ...hidden, periodName: periodName(facts) }
}
