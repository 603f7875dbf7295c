import type { Actor } from '../../actor'
import { db } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { SurveyQuestionKind } from '../../generated/prisma/enums'
import { readNamesOfUnit } from '../comment/queries'
import { maskText } from '../comment/rules'
import { mayReadComments, type SurveyOf, surveysVisibleTo } from '../policy'
import { reachSql, servedSql } from '../public-service/queries'
import { firstLanguage } from '../version/rules'
import { type AskedQuestion, type OwnResult, ownTextsOnPage, poolQuestions } from './rules'

/** What was answered to a survey's own questions, counted and not excluded answers only; null where the actor may not see the survey, or serves at its counter. One statement. */
export async function findOwnResults(actor: Actor, surveyId: string): Promise<OwnResult[] | null> {
  const which = Prisma.sql`${reachSql(surveysVisibleTo(actor), 's')} AND NOT ${servedSql(actor.serves)}`
  const found = await readQuestions(surveyId, ['CHOICE', 'TEXT'], which)
  return found && poolQuestions(found.questions)
}

/** What somebody wrote to an own question, with names and numbers masked and nothing of what else they answered. */
export type OwnText = { text: string; question: string; month: string }

type TextResult = Extract<OwnResult, { kind: 'TEXT' }>

/**
 * What was written to a survey's own questions, to one of them (`questionId`) or to all: the latest month first and within a month in no order
 * that could be laid beside another list. `questions` are those that can be written to. Null where the actor may not read what citizens write.
 * At most three statements.
 */
export async function listOwnTexts(
  actor: Actor,
  surveyId: string,
  questionId: string | null,
  page: number,
): Promise<{ questions: TextResult[]; rows: OwnText[]; total: number } | null> {
  const found = await readQuestions(surveyId, ['TEXT'])
  if (!found || !mayReadComments(actor, found)) return null
  const questions = poolQuestions(found.questions).flatMap((one) => (one.kind === 'TEXT' ? [one] : []))
  const shown = questions.filter(({ ids }) => questionId === null || ids.includes(questionId))
  const total = shown.reduce((sum, { written }) => sum + written, 0)
  if (total === 0) return { questions, rows: [], total }
  const [rows, names] = await Promise.all([
    readTexts(
      shown.flatMap(({ ids }) => ids),
      page,
    ),
    readNamesOfUnit(found.unitId, actor.today),
  ])
  const questionOf = new Map(shown.flatMap(({ ids, text }) => ids.map((id) => [id, text])))
  return {
    ...{ questions, total },
    rows: rows.map(({ id, text, month }) => ({ text: maskText(text, names), question: questionOf.get(id) ?? '', month })),
  }
}

/** By a digest of the two ids: the tabulation lists by the id of the response, and two answers of one person must not keep the same place. */
function readTexts(ids: readonly string[], page: number): Promise<{ id: string; text: string; month: string }[]> {
  return db().$queryRaw`
    SELECT a.question_id AS id, a.text, date_trunc('month', r.day)::date::text AS month
    FROM own_answer a JOIN survey_response r ON r.id = a.response_id AND r.counted AND NOT r.excluded
    WHERE a.question_id = ANY(${[...ids]}::uuid[]) AND a.text IS NOT NULL
    ORDER BY date_trunc('month', r.day) DESC, md5(a.question_id::text || a.response_id::text)
    LIMIT ${ownTextsOnPage} OFFSET ${(page - 1) * ownTextsOnPage}`
}

type QuestionRow = SurveyOf & {
  id: string | null
  version: number
  kind: SurveyQuestionKind
  text: string | null
  choices: (string | null)[]
  asked: number
  /** By number of the choice; 0 counts those who wrote. */
  counts: Readonly<Record<string, number>> | null
}

/** The own questions of a survey's published versions, the latest version first, with their answers; null where there is no such survey. */
async function readQuestions(
  surveyId: string,
  kinds: readonly SurveyQuestionKind[],
  which = Prisma.sql`true`,
): Promise<(SurveyOf & { questions: AskedQuestion[] }) | null> {
  const rows = await db().$queryRaw<QuestionRow[]>`
    SELECT s.unit_id AS "unitId", s.service_id AS "serviceId", q.id, v.number AS version, q.kind::text, t.text,
      (SELECT coalesce(json_agg(c.text ORDER BY place), '[]') FROM generate_series(1, q.choices) place
        LEFT JOIN survey_text c ON c.version_id = v.id AND c.language = ${firstLanguage} AND c.key = q.id || '.' || place) AS choices,
      (SELECT coalesce(sum(n), 0)::int FROM survey_tally WHERE version_id = v.id AND part = 'ALL') AS asked,
      (SELECT json_object_agg(x.choice, x.n) FROM (
        SELECT coalesce(a.choice, 0) AS choice, count(*)::int AS n FROM own_answer a
          JOIN survey_response r ON r.id = a.response_id AND r.counted AND NOT r.excluded
        WHERE a.question_id = q.id GROUP BY 1) x) AS counts
    FROM survey s LEFT JOIN survey_version v ON v.survey_id = s.id AND v.published_at IS NOT NULL
      LEFT JOIN survey_question q ON q.version_id = v.id AND q.kind = ANY(${[...kinds]}::survey_question_kind[])
      LEFT JOIN survey_text t ON t.version_id = v.id AND t.language = ${firstLanguage} AND t.key = q.id::text
    WHERE s.id = ${surveyId}::uuid AND ${which} ORDER BY v.number DESC, q.position`
  const [first] = rows
  return first ? { unitId: first.unitId, serviceId: first.serviceId, questions: rows.flatMap(questionOf) } : null
}

function questionOf({ id, version, kind, text, choices, asked, counts }: QuestionRow): AskedQuestion[] {
  if (id === null) return []
  const about = { id, version, text: text ?? '', asked }
  if (kind === 'TEXT') return [{ ...about, kind, written: counts?.['0'] ?? 0 }]
  return [{ ...about, kind, choices: choices.map((choice) => choice ?? ''), counts: choices.map((_, at) => counts?.[String(at + 1)] ?? 0) }]
}
