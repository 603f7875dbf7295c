import { recordListReading } from '../../../act'
import type { Actor } from '../../../actor'
import { db } from '../../../db'
import { Prisma } from '../../../generated/prisma/client'
import type { FairnessDoubt, FairnessOutcome, HoldingMode, IndicatorKind, PlanVersionState } from '../../../generated/prisma/enums'
import { pageSize } from '../../../list-params'
import { officerTitle } from '../../../organization/appraiser/labels'
import { fullName } from '../../../organization/rules'
import type { Waiting } from '../../../waiting'
import { mayReadContent, plansVisibleTo } from '../../policy'
import { findPlanToChange, visiblePlanSql } from '../../queries'
import { mayAnswerFairness, mayAskFairness } from './policy'

export type FairnessAnswer = { outcome: FairnessOutcome; text: string; by: string; at: Date }

/** A doubt about an indicator with its answer, if any. */
export type AskedQuestion = {
  id: string
  indicatorId: string
  doubt: FairnessDoubt
  text: string
  askedAt: Date
  answer: FairnessAnswer | null
}

export type PlanQuestions = {
  planId: string
  number: number
  state: PlanVersionState
  questions: AskedQuestion[]
  mayAsk: boolean
  mayAnswer: boolean
}

/** What was asked about the indicators of an SKP, for all who may read it: its parties, the superior and HR. Two statements. */
export async function findPlanQuestions(actor: Actor, planId: string): Promise<PlanQuestions | null> {
  const plan = await findPlanToChange(actor, planId)
  if (!plan) return null
  const { number, state } = plan.version
  if (number === 1 && !mayReadContent(actor, plan, state)) return null
  const questions = await db().fairnessQuestion.findMany({
    where: { indicator: { workResult: { planId } } },
    include: { answeredBy: { include: { person: true } } },
    orderBy: { askedAt: 'asc' },
  })
  return {
    ...{ planId, number, state, mayAsk: mayAskFairness(plan.who, state), mayAnswer: mayAnswerFairness(plan.who) },
    questions: questions.map(({ id, indicatorId, doubt, text, askedAt, outcome, answer, answeredBy, answeredAt }) => {
      const isAnswered = outcome !== null && answer !== null && answeredBy !== null && answeredAt !== null
      const given = isAnswered ? { outcome, text: answer, by: fullName(answeredBy.person), at: answeredAt } : null
      return { id, indicatorId, doubt, text, askedAt, answer: given }
    }),
  }
}

/** A question in a list. `name` is told to the parties and the superior; HR and other readers see the post. */
export type ListedQuestion = {
  id: string
  planId: string
  year: number
  name: string | null
  postTitle: string
  doubt: FairnessDoubt
  text: string
  askedAt: Date
  outcome: FairnessOutcome | null
  answer: string | null
  answeredAt: Date | null
  /** As it read; null while its owner rewrites it. */
  indicator: { text: string; unitName: string; kind: IndicatorKind; target: string; targetTo: string | null } | null
  mayAnswer: boolean
  isOwn: boolean
}

export type QuestionCounts = { waiting: number; KEPT: number; TO_REVISE: number }

/**
 * The questions about the SKP the actor may see: those that wait, the oldest first; or the answered, the newest first. A page of them, and how
 * many there are of each. Two statements; where they name others, opening the list is an act of its own in the trail.
 */
export async function listFairnessQuestions(
  actor: Actor,
  { answered, page }: { answered: boolean; page: number },
): Promise<{ rows: ListedQuestion[]; total: number; counts: QuestionCounts }> {
  const visible = visiblePlanSql(plansVisibleTo(actor))
  const [counted, rows] = await Promise.all([
    db().$queryRaw<{ outcome: FairnessOutcome | null; count: number }[]>`
      SELECT q.outcome::text, count(*)::int AS count ${from} WHERE ${visible} GROUP BY 1`,
    db().$queryRaw<Row[]>`SELECT ${listed} ${from} ${wording}
      WHERE ${visible} AND ${answered ? Prisma.sql`q.answered_at IS NOT NULL` : Prisma.sql`q.answered_at IS NULL`}
      ORDER BY ${answered ? Prisma.sql`q.answered_at DESC` : Prisma.sql`q.asked_at`}, q.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
  ])
  const questions = rows.map((row) => listedOf(actor, row))
  const named = questions.filter(({ name, isOwn }) => name !== null && !isOwn)
  const search = { bagian: answered ? 'terjawab' : 'menunggu', ...(page === 1 ? {} : { page: String(page) }) }
  const count = new Set(named.map(({ planId }) => planId)).size
  if (count > 0) await recordListReading(actor, 'fairness', { count, search })
  const countOf = (outcome: FairnessOutcome | null) => counted.find((one) => one.outcome === outcome)?.count ?? 0
  const counts = { waiting: countOf(null), KEPT: countOf('KEPT'), TO_REVISE: countOf('TO_REVISE') }
  return { rows: questions, total: answered ? counts.KEPT + counts.TO_REVISE : counts.waiting, counts }
}

/** Questions that wait for the actor as pejabat penilai. */
export async function listWaitingFairness(actor: Actor): Promise<Waiting<'FAIRNESS_TO_ANSWER'>[]> {
  if (actor.appraises.size === 0) return []
  const rows = await db().$queryRaw<Row[]>`SELECT ${listed} ${from} ${wording}
    WHERE h.id = ANY(${[...actor.appraises]}::uuid[]) AND q.answered_at IS NULL ORDER BY q.asked_at, q.id LIMIT ${pageSize}`
  return rows.map((row) => ({
    ...{ kind: 'FAIRNESS_TO_ANSWER' as const, subject: `${fullName(row)}, SKP ${row.year}` },
    ...{ href: `/kewajaran/pertanyaan#tanya-${row.id}`, dueOn: null },
  }))
}

type Row = Omit<ListedQuestion, 'indicator' | 'mayAnswer' | 'isOwn' | 'name'> & {
  holdingId: string
  personId: string
  mode: HoldingMode
} & {
  name: string
  titleBefore: string | null
  titleAfter: string | null
  indicatorText: string | null
  unitName: string
  kind: IndicatorKind
  target: string
  targetTo: string | null
}

const listed = Prisma.sql`q.id, p.id AS "planId", y.year, h.id AS "holdingId", h.person_id AS "personId", h.mode::text, n.name, n.title_before AS "titleBefore",
  n.title_after AS "titleAfter", po.title AS "postTitle", q.doubt::text, q.text, q.asked_at AS "askedAt", q.outcome::text, q.answer, q.answered_at AS "answeredAt",
  t.text AS "indicatorText", t.unit_name AS "unitName", t.kind::text, trim_scale(t.target)::text AS target, trim_scale(t.target_to)::text AS "targetTo"`

const from = Prisma.sql`FROM fairness_question q JOIN indicator i ON i.id = q.indicator_id JOIN work_result r ON r.id = i.work_result_id
  JOIN plan p ON p.id = r.plan_id JOIN period y ON y.id = p.period_id JOIN post_holding h ON h.id = p.holding_id JOIN post po ON po.id = h.post_id
  JOIN person n ON n.id = h.person_id`

/** SQL: the indicator as it read when it was asked about: of versions that others may read the last that began by then. */
const wording = Prisma.sql`LEFT JOIN LATERAL (SELECT x.* FROM indicator_text x JOIN plan_version w ON w.id = x.version_id AND w.state <> 'DRAFT'
  WHERE x.indicator_id = q.indicator_id ORDER BY w.created_at <= q.asked_at DESC, w.number DESC LIMIT 1) t ON true`

function listedOf(actor: Actor, row: Row): ListedQuestion {
  const { holdingId, personId, mode, indicatorText, unitName, kind, target, targetTo, titleBefore, titleAfter, name, ...rest } = row
  const isOwn = actor.personId === personId
  const isParty = isOwn || actor.appraises.has(holdingId) || actor.supervises.has(holdingId)
  return {
    ...rest,
    name: isParty ? fullName({ name, titleBefore, titleAfter }) : null,
    postTitle: officerTitle({ mode, title: rest.postTitle }),
    indicator: indicatorText === null ? null : { text: indicatorText, unitName, kind, target, targetTo },
    mayAnswer: actor.appraises.has(holdingId) && rest.outcome === null,
    isOwn,
  }
}
