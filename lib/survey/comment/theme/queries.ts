import type { Actor } from '../../../actor'
import { db } from '../../../db'
import { Prisma } from '../../../generated/prisma/client'
import { findRule } from '../../../rule/queries'
import { mayReadComments } from '../../policy'
import { stopWords } from '../word/rules'

/** What the comments of a survey are about. A comment may belong to several topics. */
export type CommentThemes = {
  total: number
  unread: number
  /** The unsur that are asked about, by their numbers. */
  unsur: { key: string; name: string }[]
  /** In the order of the vocabulary. */
  topics: { key: string; name: string; count: number }[]
  /** Words that most comments have, each in the form in which it is written most often, and in how many comments any form of it is. */
  terms: { word: string; count: number }[]
}

/** The words of a comment (c) by their stems. */
export const commentVector = Prisma.sql`c.words`

/** Comments (c) of a survey, to go on with AND; their answers (r) are looked up only where something of them is asked for. */
export function commentsOf(surveyId: string): Prisma.Sql {
  return Prisma.sql`FROM survey_comment c LEFT JOIN survey_response r ON r.id = c.response_id
    WHERE c.version_id = ANY(ARRAY(SELECT v.id FROM survey_version v WHERE v.survey_id = ${surveyId}::uuid))`
}

const mostTerms = 30
const mostLookedAt = 2_000

/** Topics by the vocabulary in force today, and the words written most often; null where the actor may not read comments. Three statements. */
export async function findCommentThemes(actor: Actor, surveyId: string): Promise<CommentThemes | null> {
  const survey = await db().survey.findUnique({ where: { id: surveyId } })
  if (!survey || !mayReadComments(actor, survey)) return null
  const { body } = await findRule(actor, 'SURVEY_TOPICS', actor.today)
  const [found] = await db().$queryRaw<Found[]>`
    WITH said AS MATERIALIZED (SELECT c.id, c.text, c.read_at, ${commentVector} AS words ${commentsOf(surveyId)}),
      topics AS MATERIALIZED (
        SELECT t.key, ${anyOf(Prisma.sql`t.words`)} AS query FROM jsonb_to_recordset(${JSON.stringify(body.topics)}::jsonb) AS t(key text, words jsonb)
      ), stems AS MATERIALIZED (${stemsSql}), forms AS MATERIALIZED (${formsSql})
    SELECT (SELECT count(*)::int FROM said) AS total, (SELECT count(*)::int FROM said WHERE read_at IS NULL) AS unread,
      (SELECT coalesce(json_agg(json_build_object('key', key, 'name', name) ORDER BY position), '[]') FROM (
        SELECT DISTINCT ON (u.key) u.key, u.name, u.position FROM survey_version v JOIN survey_unsur u ON u.version_id = v.id
        WHERE v.survey_id = ${surveyId}::uuid AND v.published_at IS NOT NULL ORDER BY u.key, v.number DESC) x) AS unsur,
      (SELECT coalesce(json_object_agg(key, count), '{}') FROM (
        SELECT key, count(*)::int AS count FROM topics JOIN said ON said.words @@ topics.query GROUP BY key) x) AS counts,
      (SELECT coalesce(json_agg(json_build_object('word', coalesce(form, stem), 'count', count) ORDER BY count DESC, stem), '[]')
        FROM stems LEFT JOIN forms USING (stem)) AS terms`
  if (!found) throw new Error('a statement without a row')
  const { counts, ...themes } = found
  return { ...themes, topics: body.topics.map(({ key, name }) => ({ key, name, count: counts[key] ?? 0 })) }
}

type Found = Omit<CommentThemes, 'topics'> & { counts: Record<string, number> }

/** The stems that most comments have, of those that say something. */
const stemsSql = Prisma.sql`SELECT lexeme AS stem, count(*)::int AS count FROM said CROSS JOIN LATERAL unnest(said.words)
  WHERE lexeme ~ '^[[:alpha:]]{3,}$' AND lexeme <> ALL(ARRAY(SELECT (ts_lexize('indonesian_stem', w))[1] FROM unnest(${[...stopWords]}::text[]) w))
  GROUP BY lexeme HAVING count(*) > 1 ORDER BY 2 DESC, 1 LIMIT ${mostTerms}`

/** For each of these the form in which it is written most often, as far as some comments show. */
const formsSql = Prisma.sql`SELECT DISTINCT ON (stem) stem, word AS form FROM (
    SELECT (ts_lexize('indonesian_stem', word))[1] AS stem, word, count(*) AS count
    FROM (SELECT text FROM said ORDER BY id LIMIT ${mostLookedAt}) looked CROSS JOIN LATERAL regexp_split_to_table(lower(text), '[^[:alnum:]]+') word
    GROUP BY word) written
  WHERE stem IN (SELECT stem FROM stems) ORDER BY stem, count DESC, word`

/** A topic of today's vocabulary as a search over comments; one that finds nothing where there is no such topic. */
export async function readTopic(actor: Actor, key: string): Promise<Prisma.Sql> {
  const { body } = await findRule(actor, 'SURVEY_TOPICS', actor.today)
  const words = body.topics.find((topic) => topic.key === key)?.words ?? []
  return Prisma.sql`(SELECT ${anyOf(Prisma.sql`${JSON.stringify(words)}::jsonb`)})`
}

/** Any of the words in a list, by their stems; several words of one entry one after another. */
export function anyOf(words: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(string_agg('(' || phraseto_tsquery('indonesian'::regconfig, e.entry)::text || ')', ' | '), '')
    FROM jsonb_array_elements_text(${words}) AS e(entry) WHERE numnode(phraseto_tsquery('indonesian'::regconfig, e.entry)) > 0)::tsquery`
}
