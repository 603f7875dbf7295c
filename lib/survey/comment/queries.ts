import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import type { Day } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import { findRule } from '../../rule/queries'
import type { Waiting } from '../../waiting'
import { shortPeriodName } from '../labels'
import { mayReadComments, mayRunSurveysIn, type SurveyOf, surveysRunBy } from '../policy'
import { reachSql, servedSql } from '../public-service/queries'
import type { SurveyPeriod } from '../queries'
import { isReworded, maskText, type Piece, piecesOf } from './rules'
import type { CommentFilter, CommentState } from './schema'
import { commentsOf, commentVector, readTopic } from './theme/queries'

export const commentsOnPage = 20

type Page<R> = { rows: R[]; total: number }

/** What a citizen wrote, with nothing of what they answered or told of themselves. */
export type ListedComment = {
  id: string
  /** As it was written, cut where it has what was searched for. */
  pieces: Piece[]
  /** Name of the unsur it is about; null for saran. */
  unsur: string | null
  month: string
  readAt: Date | null
  readBy: string | null
  publicText: string | null
  /** Whether somebody wrote more into that than masks. */
  isReworded: boolean
  /** What the public would see of it with names and numbers masked; null for those who do not decide. */
  proposal: string | null
}

const stateSql: Record<CommentState, Prisma.Sql> = {
  UNREAD: Prisma.sql`c.read_at IS NULL`,
  READ: Prisma.sql`c.read_at IS NOT NULL`,
  SHOWN: Prisma.sql`c.public_text IS NOT NULL`,
  HIDDEN: Prisma.sql`c.read_at IS NOT NULL AND c.public_text IS NULL`,
}

/**
 * What citizens wrote, the latest month first and within a month in no order that tells anything; null where the actor may not read it. `q` is
 * searched for by the stems of its words. At most four statements.
 */
export async function listComments(
  actor: Actor,
  surveyId: string,
  filter: CommentFilter,
  page: number,
): Promise<Page<ListedComment> | null> {
  const survey = await db().survey.findUnique({ where: { id: surveyId } })
  if (!survey || !mayReadComments(actor, survey)) return null
  const queries = [
    ...(filter.q === '' ? [] : [Prisma.sql`websearch_to_tsquery('indonesian'::regconfig, ${filter.q})`]),
    ...(filter.topic === null ? [] : [await readTopic(actor, filter.topic)]),
  ]
  const from = Prisma.sql`${commentsOf(surveyId)} AND ${whichSql(filter, queries)}`
  const [found] = await db().$queryRaw<Page<Row>[]>`
    WITH shown AS (
      SELECT c.id, c.text, c.month::text AS month, c.read_at AS "readAt", c.public_text AS "publicText", p.name AS "readBy",
        (SELECT u.name FROM survey_unsur u WHERE u.version_id = c.version_id AND u.key = c.unsur) AS unsur
      FROM (SELECT c.id ${from} ORDER BY c.month DESC, c.id LIMIT ${commentsOnPage} OFFSET ${(page - 1) * commentsOnPage}) x
        JOIN survey_comment c ON c.id = x.id LEFT JOIN account a ON a.id = c.read_by_id LEFT JOIN person p ON p.id = a.person_id
    ), said AS (SELECT shown.*, ${foundWords(queries)} AS words FROM shown)
    SELECT (SELECT coalesce(json_agg(said ORDER BY month DESC, id), '[]') FROM said) AS rows, (SELECT count(*)::int ${from}) AS total`
  const names = mayRunSurveysIn(actor, survey.unitId) ? await readNamesOfUnit(survey.unitId, actor.today) : null
  const rows = (found?.rows ?? []).map(({ text, words, readAt, ...row }) => ({
    ...row,
    isReworded: row.publicText !== null && isReworded(row.publicText, text),
    pieces: piecesOf(text, new Set(words)),
    proposal: names && maskText(text, names),
    readAt: readAt === null ? null : new Date(readAt),
  }))
  return { rows, total: found?.total ?? 0 }
}

type Row = Omit<ListedComment, 'pieces' | 'proposal' | 'readAt' | 'isReworded'> & { text: string; readAt: string | null; words: string[] }

function whichSql({ about, state, way, month }: CommentFilter, queries: readonly Prisma.Sql[]): Prisma.Sql {
  const conditions = [
    Prisma.sql`true`,
    ...queries.map((query) => Prisma.sql`${commentVector} @@ ${query}`),
    ...(about === null ? [] : [about === 'saran' ? Prisma.sql`c.unsur IS NULL` : Prisma.sql`c.unsur = ${about}`]),
    ...(state === null ? [] : [stateSql[state]]),
    ...(way === null ? [] : [Prisma.sql`r.way = ${way}::survey_way`]),
    ...(month === null ? [] : [Prisma.sql`c.month = ${month}::date`]),
  ]
  return Prisma.join(conditions, ' AND ')
}

/** The words of a text whose stems are searched for, in small letters. */
function foundWords(queries: readonly Prisma.Sql[]): Prisma.Sql {
  if (queries.length === 0) return Prisma.sql`ARRAY[]::text[]`
  const query = Prisma.join(
    queries.map((one) => Prisma.sql`(${one})::text`),
    " || ' ' || ",
  )
  return Prisma.sql`ARRAY(SELECT DISTINCT w FROM regexp_split_to_table(lower(shown.text), '[^[:alnum:]]+') w
    WHERE ts_lexize('indonesian_stem', w) && ARRAY(SELECT m[1] FROM regexp_matches(${query}, '''((?:[^'']|'''')+)''', 'g') m))`
}

/** How many comments of a survey nobody has read; null where the actor may not read them. One statement. */
export async function countUnread(actor: Actor, surveyId: string): Promise<number | null> {
  const [found] = await db().$queryRaw<(SurveyOf & { count: number })[]>`
    SELECT s.unit_id AS "unitId", s.service_id AS "serviceId", (SELECT count(*)::int ${commentsOf(surveyId)} AND c.read_at IS NULL) AS count FROM survey s WHERE s.id = ${surveyId}::uuid`
  return found && mayReadComments(actor, found) ? found.count : null
}

/** Words of the names of those who hold or held a post of the unit or below it, in small letters: what is masked in comments about it. */
export async function readNamesOfUnit(unitId: string, today: Day, client: Db | Tx = db()): Promise<ReadonlySet<string>> {
  const rows = await client.$queryRaw<{ word: string }[]>`
    WITH RECURSIVE below AS (
      SELECT ${unitId}::uuid AS id
      UNION SELECT u.unit_id FROM below b JOIN unit_version u ON u.parent_id = b.id AND ${holdsOn('u', today)}
    )
    SELECT DISTINCT lower(w) AS word FROM below b JOIN post o ON o.unit_id = b.id JOIN post_holding h ON h.post_id = o.id AND h.voided_at IS NULL
      JOIN person p ON p.id = h.person_id CROSS JOIN LATERAL regexp_split_to_table(p.name, '[^[:alpha:]''’-]+') w WHERE length(w) >= 3`
  return new Set(rows.map(({ word }) => word))
}

/** What the public sees of a comment. `isReworded` where an officer wrote more into it than masks. */
export type PublicComment = { text: string; unsur: string | null; month: string; surveyName: string; isReworded: boolean }

/**
 * What citizens wrote about a unit or in a survey, as far as somebody has read it and lets the public see it: the latest month first and within
 * a month in no order that tells anything. Nothing of a survey with so few answers that they are not published, nothing of answers that were
 * taken out. Public. Two statements.
 */
export async function listPublicComments(
  actor: Actor,
  about: { unitId: string } | { surveyId: string },
  page: number,
): Promise<Page<PublicComment>> {
  const { body } = await findRule(actor, 'SURVEY_SIGNALS', actor.today)
  const which = 'unitId' in about ? Prisma.sql`s.unit_id = ${about.unitId}::uuid` : Prisma.sql`s.id = ${about.surveyId}::uuid`
  const from = Prisma.sql`FROM survey s JOIN survey_version v ON v.survey_id = s.id JOIN survey_comment c ON c.version_id = v.id AND c.public_text IS NOT NULL
      JOIN survey_response r ON r.id = c.response_id AND NOT r.excluded
    WHERE ${which} AND (SELECT sum(t.n) FROM survey_version w JOIN survey_tally t ON t.version_id = w.id AND t.part = 'ALL' WHERE w.survey_id = s.id)
      >= ${body.smallestPublished}`
  const [found] = await db().$queryRaw<Page<Omit<PublicComment, 'isReworded'> & { original: string }>[]>`
    WITH shown AS (
      SELECT c.id, c.public_text AS text, c.text AS original, c.month::text AS month,
        (SELECT u.name FROM survey_unsur u WHERE u.version_id = c.version_id AND u.key = c.unsur) AS unsur,
        (SELECT coalesce(e.name, u.name, '') FROM unit_version u LEFT JOIN service e ON e.id = s.service_id
          WHERE u.unit_id = s.unit_id AND ${holdsOn('u', actor.today)}) AS "surveyName"
      ${from} ORDER BY c.month DESC, c.id LIMIT ${commentsOnPage} OFFSET ${(page - 1) * commentsOnPage}
    )
    SELECT (SELECT coalesce(json_agg(shown ORDER BY month DESC, id), '[]') FROM shown) AS rows, (SELECT count(*)::int ${from}) AS total`
  const rows = (found?.rows ?? []).map(({ text, original, unsur, month, surveyName }) => {
    return { text, unsur, month, surveyName, isReworded: isReworded(text, original) }
  })
  return { rows, total: found?.total ?? 0 }
}

const mostWaiting = 10

/**
 * Surveys of the actor's own units with comments nobody has read, those with the most first; ten at most. None at whose counter they serve, nothing for those who run the surveys of
 * the whole government: the officers of the units are asked. One statement.
 */
export async function listWaitingComments(actor: Actor): Promise<Waiting<'COMMENTS'>[]> {
  const reach = surveysRunBy(actor)
  if (reach === 'all') return []
  const rows = await db().$queryRaw<{ id: string; name: string; period: SurveyPeriod; count: number }[]>`
    SELECT s.id, coalesce(e.name, u.name, '') AS name, json_build_object('kind', p.kind, 'number', p.number, 'year', p.year) AS period, count(*)::int AS count
    FROM survey_comment c JOIN survey_version v ON v.id = c.version_id JOIN survey s ON s.id = v.survey_id
      JOIN period p ON p.id = s.period_id LEFT JOIN service e ON e.id = s.service_id LEFT JOIN unit_version u ON u.unit_id = s.unit_id AND ${holdsOn('u', actor.today)}
    WHERE c.read_at IS NULL AND ${reachSql(reach, 's')} AND NOT ${servedSql(actor.serves)} GROUP BY s.id, e.name, u.name, p.id ORDER BY count(*) DESC, s.id LIMIT ${mostWaiting}`
  return rows.map(({ id, name, period, count }) => ({
    ...{ kind: 'COMMENTS' as const, subject: `${name}, ${shortPeriodName(period)} (${count} belum dibaca)` },
    ...{ href: `/survei/${id}/saran?keadaan=UNREAD`, dueOn: null },
  }))
}
