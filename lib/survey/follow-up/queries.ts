import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import type { Day } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { FollowUpKind, FollowUpState } from '../../generated/prisma/enums'
import { largestList, pageSize } from '../../list-params'
import { fullName } from '../../organization/rules'
import type { Waiting } from '../../waiting'
import { mayPlanFollowUpIn, maySettleFollowUp, type SurveyReach, surveysVisibleTo } from '../policy'
import { reachSql } from '../public-service/queries'
import type { SurveyPeriod } from '../queries'
import { listOfficeIndexes } from '../result/queries'
import { readNeighbours } from '../series/queries'
import { isLate, progressKey, shownFigures, type UnsurFigure, unsurFigure } from './rules'

/** A line of a rencana tindak lanjut, as those see it who may. */
export type FollowUpLine = {
  id: string
  surveyId: string
  /** Of the survey's service, or of the unit. */
  surveyName: string
  unitId: string
  unitName: string
  period: SurveyPeriod
  unsur: string
  unsurName: string
  cause: string
  kind: FollowUpKind
  action: string
  ownerId: string
  ownerName: string
  dueOn: Day
  late: boolean
  state: FollowUpState
  revision: number
  settledOn: Day | null
  outcome: string | null
  said: string | null
  done: string | null
  mayPlan: boolean
  maySettle: boolean
}

export type FollowUpSearch = { q: string; state: FollowUpState | 'LATE' | null; page: number }

/** The lines an actor may see: of the surveys they read, and those they own; what waits first, the soonest due on top. Two statements. */
export async function listFollowUps(actor: Actor, search: FollowUpSearch): Promise<{ rows: FollowUpLine[]; total: number }> {
  const which = Prisma.sql`${visible(actor)} AND ${asked(actor, search)}`
  const [rows, counted] = await Promise.all([
    readLines(actor, which, { limit: pageSize, offset: (search.page - 1) * pageSize }),
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${tables(actor.today)} WHERE ${which}`,
  ])
  return { rows, total: counted[0]?.total ?? 0 }
}

/** The same as a whole list, for a file. */
export function listAllFollowUps(actor: Actor, search: Omit<FollowUpSearch, 'page'>): Promise<FollowUpLine[]> {
  return readLines(actor, Prisma.sql`${visible(actor)} AND ${asked(actor, search)}`, { limit: largestList, offset: 0 })
}

/** The lines of one survey that the actor may see, in the same order. */
export function listFollowUpsOf(actor: Actor, surveyId: string): Promise<FollowUpLine[]> {
  return readLines(actor, Prisma.sql`${visible(actor)} AND f.survey_id = ${surveyId}::uuid`, { limit: largestList, offset: 0 })
}

/** One line; null when there is none or it is not the actor's to see. */
export async function findFollowUp(actor: Actor, id: string): Promise<FollowUpLine | null> {
  const [line] = await readLines(actor, Prisma.sql`${visible(actor)} AND f.id = ${id}::uuid`, { limit: 1, offset: 0 })
  return line ?? null
}

/** What waits for the actor as owner of lines. */
export async function listWaitingFollowUps(actor: Actor): Promise<Waiting<'FOLLOW_UP_TO_SETTLE'>[]> {
  if (actor.personId === null) return []
  const mine = Prisma.sql`f.state = 'PLANNED' AND n.id = ${actor.personId}::uuid`
  const rows = await readLines(actor, mine, { limit: 20, offset: 0 })
  return rows.map(({ id, unsurName, surveyName, dueOn }) => ({
    kind: 'FOLLOW_UP_TO_SETTLE',
    subject: `${unsurName}, ${surveyName}`,
    href: `/survei/tindak-lanjut/${id}`,
    dueOn,
  }))
}

/** An employee who may answer for a line: someone who holds a post of the unit, or of one below it, today. */
export type OwnerCandidate = { employeeId: string; name: string; nip: string; postTitle: string; unitName: string }

const mostCandidates = 50

/** Those who may answer for lines of a survey, by name, at most 50; `q` is part of a name or the beginning of a NIP. Null where the actor may not plan. */
export async function listOwnerCandidates(actor: Actor, surveyId: string, q: string): Promise<OwnerCandidate[] | null> {
  const survey = await db().survey.findUnique({ where: { id: surveyId }, select: { unitId: true } })
  if (!survey || !mayPlanFollowUpIn(actor, survey.unitId)) return null
  const typed = q.trim()
  const digits = typed.replaceAll(/\s/g, '')
  const part = `%${typed.replace(/[\\%_]/g, '\\$&')}%`
  const which = /^\d+$/.test(digits) ? Prisma.sql`e.nip LIKE ${`${digits}%`}` : Prisma.sql`n.name ILIKE ${part}`
  return readCandidates(actor, survey.unitId, which, db())
}

/** Whether an employee may answer for lines of a unit's surveys today. */
export async function readIsCandidate(actor: Actor, unitId: string, employeeId: string, client: Db | Tx): Promise<boolean> {
  return (await readCandidates(actor, unitId, Prisma.sql`e.id = ${employeeId}::uuid`, client)).length > 0
}

async function readCandidates(actor: Actor, unitId: string, which: Prisma.Sql, client: Db | Tx): Promise<OwnerCandidate[]> {
  type Row = OwnerCandidate & { titleBefore: string | null; titleAfter: string | null }
  const rows = await client.$queryRaw<Row[]>`
    WITH RECURSIVE down AS (
      SELECT ${unitId}::uuid AS unit_id
      UNION SELECT v.unit_id FROM down JOIN unit_version v ON v.parent_id = down.unit_id AND ${holdsOn('v', actor.today)}
    )
    SELECT * FROM (
      SELECT DISTINCT ON (e.id) e.id AS "employeeId", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter", e.nip, p.title AS "postTitle",
        coalesce(u.name, '') AS "unitName"
      FROM down d JOIN post p ON p.unit_id = d.unit_id JOIN post_holding h ON h.post_id = p.id AND ${holdsOn('h', actor.today)}
        JOIN employee e ON e.id = h.employee_id JOIN person n ON n.id = e.person_id
        LEFT JOIN unit_version u ON u.unit_id = d.unit_id AND ${holdsOn('u', actor.today)}
      WHERE ${which} ORDER BY e.id, h.mode, p.title
    ) found ORDER BY name, nip LIMIT ${mostCandidates}`
  return rows.map(({ titleBefore, titleAfter, name, ...row }) => ({ ...row, name: fullName({ name, titleBefore, titleAfter }) }))
}

/**
 * The figure of an unsur in a survey, and in the next survey of the same service or unit with its period; null where it has none that may be
 * shown, and where there is no next survey.
 */
export type UnsurProgress = { before: UnsurFigure | null; after: UnsurFigure | null; next: SurveyPeriod | null }

/** By survey and unsur ("<surveyId> <key>"): the figures beside which its lines are read, as the actor gets them in the office. A fixed number of statements. */
export async function listUnsurProgress(actor: Actor, surveyIds: readonly string[]): Promise<Map<string, UnsurProgress>> {
  const ids = [...new Set(surveyIds)]
  const neighbours = await readNeighbours(ids)
  const next = [...neighbours.values()].flatMap(({ afterId }) => afterId ?? [])
  const figures = await listOfficeIndexes(actor, [...new Set([...ids, ...next])])
  const progress = ids.flatMap((id) => {
    const [own, after] = [id, neighbours.get(id)?.afterId ?? ''].map((one) => figures.get(one))
    const [before, then] = [own, after].map((one) => (one ? shownFigures(one).tally.unsur : {}))
    const next = neighbours.get(id)?.afterPeriod ?? null
    return (own?.elements ?? []).map(({ key }): [string, UnsurProgress] => [
      progressKey(id, key),
      { before: unsurFigure(before?.[key]), after: unsurFigure(then?.[key]), next },
    ])
  })
  return new Map(progress)
}

type Row = Omit<FollowUpLine, 'period' | 'late' | 'mayPlan' | 'maySettle' | 'ownerName'> &
  SurveyPeriodColumns & { ownerPersonId: string; name: string; titleBefore: string | null; titleAfter: string | null }
type SurveyPeriodColumns = { periodKind: SurveyPeriod['kind']; periodNumber: number; periodYear: number }

async function readLines(actor: Actor, which: Prisma.Sql, { limit, offset }: { limit: number; offset: number }): Promise<FollowUpLine[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT f.id, f.survey_id AS "surveyId", coalesce(c.name, u.name, '') AS "surveyName", s.unit_id AS "unitId", coalesce(u.name, '') AS "unitName",
      d.kind AS "periodKind", d.number AS "periodNumber", d.year AS "periodYear", f.unsur, coalesce(a.name, f.unsur) AS "unsurName", f.cause, f.kind, f.action,
      f.owner_id AS "ownerId", n.id AS "ownerPersonId", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter", f.due_on::text AS "dueOn",
      f.state, f.revision, f.settled_on::text AS "settledOn", f.outcome, f.said, f.done
    ${tables(actor.today)}
      LEFT JOIN LATERAL (SELECT k.name FROM survey_version v JOIN survey_unsur k ON k.version_id = v.id AND k.key = f.unsur
        WHERE v.survey_id = f.survey_id AND v.published_at IS NOT NULL ORDER BY v.number DESC LIMIT 1) a ON true
    WHERE ${which} ORDER BY f.state <> 'PLANNED', CASE f.state WHEN 'PLANNED' THEN f.due_on END, f.settled_on DESC, f.id LIMIT ${limit} OFFSET ${offset}`
  return rows.map(
    ({ periodKind: kind, periodNumber: number, periodYear: year, name, titleBefore, titleAfter, ownerPersonId, ...line }) => ({
      ...line,
      period: { kind, number, year },
      ownerName: fullName({ name, titleBefore, titleAfter }),
      late: isLate(line, actor.today),
      mayPlan: mayPlanFollowUpIn(actor, line.unitId),
      maySettle: maySettleFollowUp(actor, { unitId: line.unitId, ownerPersonId }),
    }),
  )
}

function tables(today: Day): Prisma.Sql {
  return Prisma.sql`FROM follow_up f JOIN survey s ON s.id = f.survey_id JOIN period d ON d.id = s.period_id LEFT JOIN service c ON c.id = s.service_id
    JOIN employee e ON e.id = f.owner_id JOIN person n ON n.id = e.person_id
    LEFT JOIN unit_version u ON u.unit_id = s.unit_id AND ${holdsOn('u', today)}`
}

function visible(actor: Actor): Prisma.Sql {
  const reach: SurveyReach = surveysVisibleTo(actor)
  return Prisma.sql`(${reachSql(reach, 's')} OR n.id = ${actor.personId}::uuid)`
}

function asked(actor: Actor, { q, state }: Omit<FollowUpSearch, 'page'>): Prisma.Sql {
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const named =
    q === ''
      ? Prisma.sql`true`
      : Prisma.sql`(c.name ILIKE ${part} OR u.name ILIKE ${part} OR n.name ILIKE ${part} OR f.action ILIKE ${part})`
  if (state === null) return named
  const inState =
    state === 'LATE' ? Prisma.sql`f.state = 'PLANNED' AND f.due_on < ${actor.today}::date` : Prisma.sql`f.state = ${state}::follow_up_state`
  return Prisma.sql`${named} AND ${inState}`
}
