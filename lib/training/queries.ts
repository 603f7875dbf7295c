import { z } from 'zod'
import { recordReading } from '../act'
import type { Actor } from '../actor'
import { holdsOn } from '../dated'
import { type Db, db, type Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import type { Certainty, RecommendationState, TrainingAimKind, TrainingForm } from '../generated/prisma/enums'
import { pageSize } from '../list-params'
import { visibleSql } from '../organization/employee/queries'
import { fullName } from '../organization/rules'
import { surveysVisibleTo } from '../survey/policy'
import type { Waiting } from '../waiting'
import { type Concerned, mayDecide, reasonsVisibleTo, trainingsVisibleTo } from './policy'
import type { RecommendationFilters } from './schema'

export type ListedRecommendation = {
  id: string
  employeeId: string
  personId: string
  name: string
  nip: string
  unitName: string | null
  year: number
  courseCode: string
  courseTitle: string
  form: TrainingForm
  provider: string
  hours: number
  state: RecommendationState
  /** Null for those who may not read why. */
  reason: string | null
  decisionReason: string | null
}

/**
 * The recommendations the actor may see, of the newest year first, by name; `q` is a name, a NIP, a training or a unit. One page of `size` and how
 * many there are, in two statements.
 */
export async function listRecommendations(
  actor: Actor,
  { q, page, ...filters }: { q: string; page: number } & RecommendationFilters,
  size = pageSize,
): Promise<{ rows: ListedRecommendation[]; total: number }> {
  const where = Prisma.sql`${matching(q)} AND ${narrowed(filters)}`
  const [rows, counted] = await Promise.all([
    readListed(actor, where, Prisma.sql`LIMIT ${size} OFFSET ${(page - 1) * size}`),
    db().$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total ${listedFrom(actor)} WHERE ${seen(actor)} AND ${where}`,
  ])
  return { rows, total: Number(counted[0]?.total ?? 0) }
}

/** The actor's own recommendations that were not withdrawn, the newest year first. */
export async function listOwnRecommendations(actor: Actor): Promise<ListedRecommendation[]> {
  if (actor.personId === null) return []
  return readListed(actor, Prisma.sql`e.person_id = ${actor.personId}::uuid AND r.state <> 'WITHDRAWN'`, Prisma.sql`LIMIT 100`)
}

/** What waits for the actor as pejabat penilai of today: recommendations nobody decided yet, by name. */
export async function listToDecide(actor: Actor): Promise<ListedRecommendation[]> {
  if (actor.appraises.size === 0) return []
  const own = Prisma.sql`r.state = 'PROPOSED' AND e.person_id IS DISTINCT FROM ${actor.personId}::uuid AND EXISTS (
    SELECT 1 FROM post_holding ah WHERE ah.employee_id = e.id AND ah.id = ANY(${[...actor.appraises]}::uuid[]))`
  return readListed(actor, own, Prisma.sql`LIMIT 200`)
}

/** The same for the home page: a line for each person. */
export async function listWaitingTrainings(actor: Actor): Promise<Waiting<'DECIDE'>[]> {
  const people = new Map<string, ListedRecommendation[]>()
  for (const row of await listToDecide(actor)) people.set(row.employeeId, [...(people.get(row.employeeId) ?? []), row])
  return [...people.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const href = others.length === 0 ? `/pelatihan/${first.id}` : '/pelatihan#putuskan'
    return [{ kind: 'DECIDE', subject: `${first.name} (${others.length + 1} usulan)`, href, dueOn: null }]
  })
}

/** A row that a recommendation rests on, and the page on which the actor finds it; null where the actor has none. */
export type FoundEvidence = { id: string; kind: TrainingAimKind; key: string; finding: string; href: string | null }

export type FoundRecommendation = ListedRecommendation & {
  description: string
  proposedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  rule: { number: number; citation: string; certainty: Certainty }
  evidence: FoundEvidence[]
  mayDecide: boolean
}

/**
 * One recommendation with all it rests on; null when there is none or it is not the actor's to see. Reading another person's is an act of
 * its own in the trail.
 */
export async function findRecommendation(actor: Actor, id: string): Promise<FoundRecommendation | null> {
  if (!z.uuid().safeParse(id).success) return null
  const [listed] = await readListed(actor, Prisma.sql`r.id = ${id}::uuid`, Prisma.sql`LIMIT 1`)
  if (!listed) return null
  const row = await db().trainingRecommendation.findUniqueOrThrow({
    where: { id },
    include: { course: true, rule: true, decidedBy: { include: { person: true } } },
  })
  const concerned = await readConcerned(actor, listed, db())
  if (listed.personId !== actor.personId) await recordReading(actor, 'training', id)
  const { number, citation, certainty } = row.rule
  return {
    ...listed,
    description: row.course.description,
    proposedAt: row.proposedAt,
    decidedBy: row.decidedBy && fullName(row.decidedBy.person),
    decidedAt: row.decidedAt,
    rule: { number, citation, certainty },
    evidence: listed.reason === null ? [] : await readFound(actor, id),
    mayDecide: row.state === 'PROPOSED' && mayDecide(actor, concerned),
  }
}

/** What a decision on a recommendation needs to know; null when there is none or it is not the actor's to see. */
export async function findToDecide(actor: Actor, id: string, tx: Tx) {
  const [listed] = await readListed(actor, Prisma.sql`r.id = ${id}::uuid`, Prisma.sql`LIMIT 1`, tx)
  if (!listed) return null
  const concerned = await readConcerned(actor, listed, tx)
  const account = await tx.account.findFirst({ where: { personId: listed.personId, disabledAt: null } })
  const { state, year, courseTitle: course } = listed
  return { state, year, course, concerned, unitId: concerned.units[0] ?? null, accountId: account?.id ?? null }
}

async function readConcerned(actor: Actor, { personId, employeeId }: ListedRecommendation, client: Db | Tx): Promise<Concerned> {
  const rows = await client.$queryRaw<{ id: string; unitId: string }[]>`
    SELECT h.id, p.unit_id AS "unitId" FROM post_holding h JOIN post p ON p.id = h.post_id
    WHERE h.employee_id = ${employeeId}::uuid AND ${holdsOn('h', actor.today)} ORDER BY h.mode, h.id`
  return { personId, holdings: rows.map(({ id }) => id), units: rows.map(({ unitId }) => unitId) }
}

async function readFound(actor: Actor, id: string): Promise<FoundEvidence[]> {
  type Row = Omit<FoundEvidence, 'href'> & {
    appraisalId: string | null
    planId: string | null
    surveyId: string | null
    slug: string
    unitId: string
  }
  const rows = await db().$queryRaw<Row[]>`
    SELECT e.id, e.kind::text, e.key, e.finding, e.appraisal_id AS "appraisalId", w.plan_id AS "planId", e.survey_id AS "surveyId", s.slug, s.unit_id AS "unitId"
    FROM training_evidence e LEFT JOIN indicator i ON i.id = e.indicator_id LEFT JOIN work_result w ON w.id = i.work_result_id
      LEFT JOIN survey s ON s.id = e.survey_id
    WHERE e.recommendation_id = ${id}::uuid ORDER BY e.kind, e.key, e.finding, e.id`
  const surveys = surveysVisibleTo(actor)
  return rows.map(({ appraisalId, planId, surveyId, slug, unitId, ...row }) => {
    const ofSurvey = surveyId && (surveys === 'all' || surveys.includes(unitId) ? `/survei/${surveyId}` : `/s/${slug}/hasil`)
    return { ...row, href: (appraisalId && `/penilaian/${appraisalId}`) ?? (planId && `/progres/${planId}`) ?? ofSurvey }
  })
}

async function readListed(actor: Actor, where: Prisma.Sql, paged: Prisma.Sql, client: Db | Tx = db()): Promise<ListedRecommendation[]> {
  type Row = ListedRecommendation & { titleBefore: string | null; titleAfter: string | null }
  const rows = await client.$queryRaw<Row[]>`
    SELECT r.id, e.id AS "employeeId", e.person_id AS "personId", p.name, p.title_before AS "titleBefore", p.title_after AS "titleAfter", e.nip,
      h.unit_name AS "unitName", t.year, c.code AS "courseCode", c.title AS "courseTitle", c.form::text, c.provider, c.hours, r.state::text,
      CASE WHEN ${visibleSql(reasonsVisibleTo(actor), actor.today)} THEN r.reason END AS reason,
      r.decision_reason AS "decisionReason"
    ${listedFrom(actor)} WHERE ${seen(actor)} AND ${where} ORDER BY t.year DESC, p.name, e.nip, r.state, c.code ${paged}`
  return rows.map(({ titleBefore, titleAfter, ...row }) => ({ ...row, name: fullName({ name: row.name, titleBefore, titleAfter }) }))
}

function listedFrom({ today }: Actor): Prisma.Sql {
  return Prisma.sql`FROM training_recommendation r JOIN training_course c ON c.id = r.course_id JOIN period t ON t.id = r.period_id
    JOIN employee e ON e.id = r.employee_id JOIN person p ON p.id = e.person_id LEFT JOIN LATERAL (
      SELECT v.name AS unit_name FROM post_holding hh JOIN post hp ON hp.id = hh.post_id
        LEFT JOIN unit_version v ON v.unit_id = hp.unit_id AND ${holdsOn('v', today)}
      WHERE hh.employee_id = e.id AND hh.mode = 'DEFINITIVE' AND ${holdsOn('hh', today)} LIMIT 1) h ON true`
}

/** The reach as SQL over `employee e`. */
function seen(actor: Actor): Prisma.Sql {
  return visibleSql(trainingsVisibleTo(actor), actor.today)
}

function matching(q: string): Prisma.Sql {
  if (q === '') return Prisma.sql`true`
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const digits = q.replace(/\s/g, '')
  if (/^\d+$/.test(digits)) return Prisma.sql`e.nip LIKE ${`${digits}%`}`
  return Prisma.sql`(p.name ILIKE ${part} OR h.unit_name ILIKE ${part} OR c.title ILIKE ${part})`
}

function narrowed({ status, tahun }: RecommendationFilters): Prisma.Sql {
  return Prisma.sql`${status === null ? Prisma.sql`true` : Prisma.sql`r.state::text = ${status}`} AND ${
    tahun === null ? Prisma.sql`true` : Prisma.sql`t.year = ${tahun}`
  }`
}
