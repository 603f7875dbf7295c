import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import { db } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { ResponseMark, SurveyWay } from '../../generated/prisma/enums'
import type { Waiting } from '../../waiting'
import { readNamesOfUnit } from '../comment/queries'
import { maskText } from '../comment/rules'
import { surveysRunBy, surveysVisibleTo } from '../policy'
import { reachSql, servedSql } from '../public-service/queries'
import { findSmallestPublished } from '../signal/queries'
import type { DecisionKind, MarkedFilter, PartOfDay, Standing } from './schema'

export const groupsOnPage = 30
export const decisionsOnPage = 10
export const batchesOnPage = 10

type Page<R> = { rows: R[]; total: number }

/**
 * Marked answers that came alike, which are decided about together: no list shows more of them than this. What they answered is not told and
 * tells no two groups apart, so that nobody can pick out the bad marks. `incomplete` of them are too incomplete to count.
 */
export type MarkedGroup = {
  digest: string
  count: number
  incomplete: number
  month: string
  part: PartOfDay
  way: SurveyWay
  marks: ResponseMark[]
}

/** How many answers bear a mark, by how it stands with them. */
export type MarkCounts = { mark: ResponseMark; standing: Standing; count: number }

/**
 * The marked answers of a survey as groups that came alike, the largest first, and how many bear each mark; null where the actor may not see
 * the survey, or serves the public in what it is about. Nothing in a row tells who answered, or what: no profile, no service, no day, no
 * scores. One statement.
 */
export async function listMarkedAnswers(
  actor: Actor,
  surveyId: string,
  { standing, mark, way, month }: MarkedFilter,
  page: number,
): Promise<(Page<MarkedGroup> & { marks: MarkCounts[] }) | null> {
  const conditions = [
    Prisma.sql`standing = ${standing}`,
    ...(mark ? [Prisma.sql`${mark}::response_mark = ANY(marks)`] : []),
    ...(way ? [Prisma.sql`way = ${way}::survey_way`] : []),
    ...(month ? [Prisma.sql`month = ${month}::date`] : []),
  ]
  const [found] = await db().$queryRaw<(Page<MarkedGroup> & { marks: MarkCounts[] })[]>`
    WITH marked AS MATERIALIZED (${markedSql(surveyId)}), grouped AS (
      SELECT digest, count(*)::int AS count, count(*) FILTER (WHERE NOT counted)::int AS incomplete, month::text, part, way, marks
      FROM marked WHERE ${Prisma.join(conditions, ' AND ')} GROUP BY digest, month, part, way, marks
    ), shown AS (
      SELECT * FROM grouped ORDER BY count DESC, month DESC, digest LIMIT ${groupsOnPage} OFFSET ${(page - 1) * groupsOnPage}
    )
    SELECT (SELECT coalesce(json_agg(shown ORDER BY count DESC, month DESC, digest), '[]') FROM shown) AS rows,
      (SELECT count(*)::int FROM grouped) AS total,
      (SELECT coalesce(json_agg(k), '[]') FROM (
        SELECT mark, standing, count(*)::int AS count FROM marked CROSS JOIN LATERAL unnest(marks) AS mark GROUP BY 1, 2) k) AS marks
    FROM survey s WHERE s.id = ${surveyId}::uuid AND ${reachSql(surveysVisibleTo(actor), 's')} AND NOT ${servedSql(actor.serves)}`
  return found ?? null
}

/** The marked answers of a survey with what is shown of them, and a digest of just that. */
export function markedSql(surveyId: string): Prisma.Sql {
  const standing = Prisma.sql`CASE WHEN r.excluded THEN 'EXCLUDED'
    WHEN EXISTS (SELECT 1 FROM answer_exclusion_member m WHERE m.response_id = r.id) THEN 'KEPT' ELSE 'OPEN' END`
  return Prisma.sql`SELECT x.*, md5(concat_ws('|', way, month, part, marks, standing)) AS digest FROM (
    SELECT r.id, r.way, date_trunc('month', r.day)::date AS month, ${partSql} AS part, r.marks, r.counted, ${standing} AS standing
    FROM survey_version v JOIN survey_response r ON r.version_id = v.id AND r.marks <> '{}' WHERE v.survey_id = ${surveyId}::uuid) x`
}

const partSql = Prisma.sql`CASE WHEN r.hour IS NULL THEN 'UNTOLD' WHEN r.hour < 5 OR r.hour >= 18 THEN 'EVENING' WHEN r.hour < 11 THEN 'MORNING'
  WHEN r.hour < 15 THEN 'NOON' ELSE 'AFTERNOON' END`

/** Forms typed in one sitting, or a file: `excluded` of its `count` answers are taken out of the figures. */
export type Batch = {
  id: string
  way: SurveyWay
  fileName: string | null
  enteredBy: string | null
  enteredAt: Date
  count: number
  excluded: number
}

/** The bundles of a survey, the latest first; null where the actor may not see the survey. One statement. */
export function listBatches(actor: Actor, surveyId: string, page: number): Promise<Page<Batch> | null> {
  const from = Prisma.sql`FROM answer_batch b LEFT JOIN account a ON a.id = b.entered_by_id LEFT JOIN person p ON p.id = a.person_id
    WHERE b.survey_id = ${surveyId}::uuid`
  const counted = (which: Prisma.Sql) => Prisma.sql`(SELECT count(*)::int FROM survey_response r WHERE r.batch_id = b.id AND ${which})`
  const rows = Prisma.sql`SELECT b.id, b.way::text, b.file_name AS "fileName", p.name AS "enteredBy", b.entered_at AS "enteredAt",
    ${counted(Prisma.sql`true`)} AS count, ${counted(Prisma.sql`r.excluded`)} AS excluded ${from}
    ORDER BY b.entered_at DESC, b.id LIMIT ${batchesOnPage} OFFSET ${(page - 1) * batchesOnPage}`
  return pageOf<Batch, 'enteredAt'>(actor, surveyId, { rows, order: 'enteredAt', from })
}

/**
 * A decision about answers: who, when, why and of how many. `change` is by how much the IKM rose (decimal text), where it is told: see
 * `changeOf`.
 */
export type ListedDecision = {
  id: string
  kind: DecisionKind
  reason: string
  decidedBy: string
  decidedAt: Date
  count: number
  change: string | null
}

/**
 * The decisions about a survey's answers, the latest first; null where the actor may not see the survey, or serves the public in what it is
 * about. The effect of a decision about fewer than `smallest` answers, by the rule in force today, is not told. Two statements.
 */
export async function listDecisions(
  actor: Actor,
  surveyId: string,
  page: number,
): Promise<(Page<ListedDecision> & { smallest: number }) | null> {
  const smallest = await findSmallestPublished(actor)
  const from = Prisma.sql`FROM answer_exclusion e JOIN account a ON a.id = e.decided_by_id JOIN person p ON p.id = a.person_id
    CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM answer_exclusion_member m WHERE m.exclusion_id = e.id) c
    LEFT JOIN audit_value w ON w.entry_id = e.id AND c.count >= ${smallest} WHERE e.survey_id = ${surveyId}::uuid`
  const wasOut = Prisma.sql`EXISTS (SELECT 1 FROM answer_exclusion_member m JOIN answer_exclusion_member n ON n.response_id = m.response_id
    JOIN answer_exclusion o ON o.id = n.exclusion_id AND o.excludes AND (o.decided_at, o.id) < (e.decided_at, e.id) WHERE m.exclusion_id = e.id)`
  const rows = Prisma.sql`SELECT e.id, CASE WHEN e.excludes THEN 'EXCLUDED' WHEN ${wasOut} THEN 'READMITTED' ELSE 'KEPT' END AS kind, e.reason,
      p.name AS "decidedBy", e.decided_at AS "decidedAt", c.count, w.after::jsonb->>'ikmChange' AS change
    ${from} ORDER BY e.decided_at DESC, e.id DESC LIMIT ${decisionsOnPage} OFFSET ${(page - 1) * decisionsOnPage}`
  const found = await pageOf<ListedDecision, 'decidedAt'>(actor, surveyId, {
    rows,
    order: 'decidedAt',
    from,
    unless: servedSql(actor.serves),
  })
  return found && { ...found, smallest }
}

/** Rows and their total in one statement, for those who see the survey `unless` otherwise; `order` is the column of a moment, the latest first. */
async function pageOf<R, K extends string & keyof R>(
  actor: Actor,
  surveyId: string,
  { rows, order, from, unless = Prisma.sql`false` }: { rows: Prisma.Sql; order: K; from: Prisma.Sql; unless?: Prisma.Sql },
): Promise<Page<R> | null> {
  const latestFirst = Prisma.sql`ORDER BY ${Prisma.raw(`x."${order}"`)} DESC, x.id DESC`
  const [found] = await db().$queryRaw<{ rows: (Omit<R, K> & Record<K, string>)[]; total: number }[]>`
    SELECT (SELECT coalesce(json_agg(x ${latestFirst}), '[]') FROM (${rows}) x) AS rows, (SELECT count(*)::int ${from}) AS total
    FROM survey s WHERE s.id = ${surveyId}::uuid AND ${reachSql(surveysVisibleTo(actor), 's')} AND NOT ${unless}`
  return found ? { total: found.total, rows: found.rows.map((row) => ({ ...row, [order]: new Date(row[order]) }) as R) } : null
}

/** Answers that were taken out of a survey's figures and still are, and why: the reasons that were given, with what would name somebody masked. */
export type Exclusions = { excluded: number; reasons: { reason: string; count: number }[] }

/** For the public page of the result; of no answers where the survey is not there. Public. Two statements at most. */
export async function countExclusions(actor: Actor, surveyId: string): Promise<Exclusions> {
  const rows = await db().$queryRaw<{ unitId: string; reason: string; count: number }[]>`
    SELECT "unitId", reason, count(*)::int AS count FROM (
      SELECT DISTINCT ON (m.response_id) s.unit_id AS "unitId", e.reason FROM answer_exclusion e JOIN survey s ON s.id = e.survey_id
        JOIN answer_exclusion_member m ON m.exclusion_id = e.id JOIN survey_response r ON r.id = m.response_id AND r.excluded
      WHERE e.survey_id = ${surveyId}::uuid AND e.excludes ORDER BY m.response_id, e.decided_at DESC, e.id DESC) x
    GROUP BY "unitId", reason ORDER BY count DESC, reason`
  const [first] = rows
  const names = first && (await readNamesOfUnit(first.unitId, actor.today))
  const counts = new Map<string, number>()
  for (const { reason, count } of rows) {
    const masked = maskText(reason, names)
    counts.set(masked, (counts.get(masked) ?? 0) + count)
  }
  const reasons = [...counts].map(([reason, count]) => ({ reason, count }))
  return { excluded: rows.reduce((sum, { count }) => sum + count, 0), reasons }
}

const mostWaiting = 10

/**
 * Surveys of the actor's own units with marked answers about which nobody has decided, those with the most first; ten at most. Nothing for those
 * who run the surveys of the whole government: the officers of the units are asked; and none that the actor serves at the counter. One statement.
 */
export async function listWaitingMarked(actor: Actor): Promise<Waiting<'MARKED_ANSWERS'>[]> {
  const reach = surveysRunBy(actor)
  if (reach === 'all') return []
  const rows = await db().$queryRaw<{ id: string; name: string; count: number }[]>`
    SELECT s.id, coalesce(c.name, u.name, '') AS name, count(*)::int AS count
    FROM survey s JOIN survey_version v ON v.survey_id = s.id JOIN survey_response r ON r.version_id = v.id AND r.marks <> '{}' AND NOT r.excluded
      LEFT JOIN service c ON c.id = s.service_id LEFT JOIN unit_version u ON u.unit_id = s.unit_id AND ${holdsOn('u', actor.today)}
    WHERE ${reachSql(reach, 's')} AND NOT ${servedSql(actor.serves)} AND NOT EXISTS (SELECT 1 FROM answer_exclusion_member m WHERE m.response_id = r.id)
    GROUP BY s.id, c.name, u.name ORDER BY count(*) DESC, s.id LIMIT ${mostWaiting}`
  return rows.map(({ id, name, count }) => ({
    ...{ kind: 'MARKED_ANSWERS' as const, subject: `${name} (${count})` },
    ...{ href: `/survei/${id}/jawaban`, dueOn: null },
  }))
}
