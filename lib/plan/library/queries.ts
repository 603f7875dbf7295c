import type { Actor } from '../../actor'
import { yearOf } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { IndicatorAggregation, IndicatorAspect, IndicatorKind, IndicatorPerspective, PlanForm } from '../../generated/prisma/enums'
import { pageSize } from '../../list-params'
import { findRule } from '../../rule/queries'
import { mayRetireEntry, maySearchLibrary, maySeeRareEntries, mayWriteLibrary } from './policy'
import { postKey } from './rules'

export type LibraryRow = {
  id: string
  postTitle: string
  resultText: string
  text: string
  aspect: IndicatorAspect | null
  perspective: IndicatorPerspective | null
  unitName: string
  kind: IndicatorKind
  aggregation: IndicatorAggregation
  /** Written by HR, and not taken from agreed SKP. */
  isWritten: boolean
  mayRetire: boolean
  retireReason: string | null
  /** How many indicators of agreed SKP say this. */
  uses: number
  /** The target in the middle of what the newest uses promise; null where fewer people use it than PLANNING.smallestGroup. */
  median: MedianTarget | null
}

/** Decimal texts as in `PlannedIndicator`; a date as the same day of the current year. `people` is how many it is the middle of. */
export type MedianTarget = { target: string; targetTo: string | null; people: number }

export type LibrarySearch = { q: string; page: number; post: string; kind: IndicatorKind | null; retired: boolean }

/**
 * Entries whose words hold `q`, of posts whose title holds `post`; the most used first where the search is narrowed, else by post. One page
 * and how many there are. What fewer people say than PLANNING.smallestGroup is shown only to those at the same post. Retired ones only for those
 * who may write, and only when asked for. Four statements.
 */
export async function listLibrary(actor: Actor, search: LibrarySearch): Promise<{ rows: LibraryRow[]; total: number }> {
  if (!maySearchLibrary(actor)) return { rows: [], total: 0 }
  const { q, page, post, kind } = search
  const holds = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const all = Prisma.sql`(l.post_title || ' ' || l.result_text || ' ' || l.text)`
  const retired = search.retired && mayWriteLibrary(actor)
  const { body } = await findRule(actor, 'PLANNING', actor.today)
  const conditions = [
    visibleEntries(actor, body.smallestGroup),
    retired ? Prisma.sql`l.retired_at IS NOT NULL` : Prisma.sql`l.retired_at IS NULL`,
    ...q.split(/\s+/).flatMap((word) => (word === '' ? [] : [Prisma.sql`${all} ILIKE ${holds(word)}`])),
    ...(post === '' ? [] : [Prisma.sql`${all} ILIKE ${holds(post)} AND l.post_title ILIKE ${holds(post)}`]),
    ...(kind === null ? [] : [Prisma.sql`l.kind = ${kind}::indicator_kind`]),
  ]
  const where = Prisma.join(conditions, ' AND ')
  const isNarrow = q.length >= 3 || post.length >= 3
  const order = isNarrow ? Prisma.sql`uses DESC, l.post_key, l.wording_key` : Prisma.sql`l.post_key, l.wording_key`
  const [rows, counted] = await Promise.all([
    db().$queryRaw<Row[]>`
      SELECT ${columns} FROM library_indicator l WHERE ${where} ORDER BY ${order} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    db().$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total FROM library_indicator l WHERE ${where}`,
  ])
  return { rows: await withMedians(actor, rows, body.smallestGroup), total: Number(counted[0]?.total ?? 0) }
}

type Row = Omit<LibraryRow, 'median' | 'mayRetire'> & { writtenById: string | null }

/** One entry; null when there is none or it is not the actor's to see. */
export async function findLibraryIndicator(actor: Actor, id: string): Promise<LibraryRow | null> {
  if (!maySearchLibrary(actor)) return null
  const { body } = await findRule(actor, 'PLANNING', actor.today)
  const rows = await db().$queryRaw<Row[]>`
    SELECT ${columns} FROM library_indicator l WHERE l.id = ${id}::uuid AND ${visibleEntries(actor, body.smallestGroup)}`
  return (await withMedians(actor, rows, body.smallestGroup))[0] ?? null
}

/** True when the actor may see the entry, for a command that uses it. */
export async function readMaySeeEntry(actor: Actor, id: string, client: Db | Tx): Promise<boolean> {
  const { body } = await findRule(actor, 'PLANNING', actor.today, undefined, client)
  const rows = await client.$queryRaw<unknown[]>`
    SELECT 1 FROM library_indicator l WHERE l.id = ${id}::uuid AND ${visibleEntries(actor, body.smallestGroup)}`
  return rows.length === 1
}

/** SQL over `l`: what HR wrote, what enough people say, and what is said at the actor's own posts. */
function visibleEntries(actor: Actor, smallestGroup: number): Prisma.Sql {
  if (maySeeRareEntries(actor)) return Prisma.sql`true`
  return Prisma.sql`(l.written_by_id IS NOT NULL OR l.people >= ${smallestGroup} OR l.post_key IN (
    SELECT lower(regexp_replace(btrim(po.title), '\\s+', ' ', 'g')) FROM post_holding h JOIN post po ON po.id = h.post_id
    WHERE h.id = ANY(${[...actor.holdings]}::uuid[])))`
}

const columns = Prisma.sql`l.id, l.post_title AS "postTitle", l.result_text AS "resultText", l.text, l.aspect::text, l.perspective::text,
  l.unit_name AS "unitName", l.kind::text, l.aggregation::text, l.written_by_id IS NOT NULL AS "isWritten", l.retire_reason AS "retireReason",
  l.written_by_id AS "writtenById", (SELECT count(*)::int FROM library_use u WHERE u.library_indicator_id = l.id) AS uses`

async function withMedians(actor: Actor, rows: readonly Row[], smallestGroup: number): Promise<LibraryRow[]> {
  const ids = rows.filter(({ uses }) => uses > 0).map(({ id }) => id)
  const medians = await readMedians(actor, ids, yearOf(actor.today))
  return rows.map(({ writtenById, ...row }) => {
    const median = medians.get(row.id)
    const mayRetire = mayRetireEntry(actor, { writtenById })
    return { ...row, mayRetire, median: median && median.people >= smallestGroup ? median : null }
  })
}

/** Of each entry the newest uses that are looked at. */
const mostCompared = 100

/** The middle of the targets of each entry that is used, whatever the number of people. Dates come to the same day of `year`. One statement. */
export async function readMedians(
  _actor: Actor,
  ids: readonly string[],
  year: number,
  client: Db | Tx = db(),
): Promise<ReadonlyMap<string, MedianTarget>> {
  if (ids.length === 0) return new Map()
  const rows = await client.$queryRaw<{ id: string; people: number; target: Prisma.Decimal; targetTo: Prisma.Decimal | null }[]>`
    SELECT l.id, count(DISTINCT h.person_id)::int AS people,
      percentile_disc(0.5) WITHIN GROUP (ORDER BY CASE WHEN t.kind = 'BY_DATE'
        THEN ((date '1970-01-01' + t.target::int + make_interval(years => ${year}::int - d.year))::date - date '1970-01-01')::numeric
        ELSE t.target END) AS target,
      percentile_disc(0.5) WITHIN GROUP (ORDER BY t.target_to) AS "targetTo"
    FROM library_indicator l
      JOIN LATERAL (SELECT u.indicator_id FROM library_use u WHERE u.library_indicator_id = l.id ORDER BY u.indicator_id DESC LIMIT ${mostCompared}) u ON true
      JOIN indicator i ON i.id = u.indicator_id JOIN work_result w ON w.id = i.work_result_id
      JOIN plan p ON p.id = w.plan_id JOIN period d ON d.id = p.period_id JOIN post_holding h ON h.id = p.holding_id
      JOIN LATERAL (SELECT id FROM plan_version WHERE plan_id = p.id AND state = 'AGREED' ORDER BY number DESC LIMIT 1) v ON true
      JOIN indicator_text t ON t.version_id = v.id AND t.indicator_id = u.indicator_id
    WHERE l.id = ANY(${[...ids]}::uuid[]) AND t.kind = l.kind AND lower(t.unit_name) = lower(l.unit_name) GROUP BY l.id`
  return new Map(
    rows.map(({ id, people, target, targetTo }) => [id, { people, target: target.toFixed(), targetTo: targetTo?.toFixed() ?? null }]),
  )
}

/** A draft that the actor may write, with its RHK: where a copy may go. */
export type CopyTarget = {
  planId: string
  year: number
  postTitle: string
  /** Of the one for whom the actor drafts; null for the actor's own. */
  personName: string | null
  form: PlanForm
  workResults: { id: string; text: string }[]
}

/** The drafts of the actor, and of those whose penyiap the actor is, the newest year first. One statement. */
export async function listCopyTargets(actor: Actor): Promise<CopyTarget[]> {
  if (actor.personId === null) return []
  const persons = [actor.personId, ...actor.prepares]
  return db().$queryRaw<CopyTarget[]>`
    SELECT p.id AS "planId", d.year, po.title AS "postTitle", CASE WHEN h.person_id = ${actor.personId}::uuid THEN NULL ELSE n.name END AS "personName",
      p.form::text, coalesce(r.list, '[]') AS "workResults"
    FROM post_holding h JOIN plan p ON p.holding_id = h.id AND p.closing IS NULL JOIN period d ON d.id = p.period_id
      JOIN post po ON po.id = h.post_id JOIN person n ON n.id = h.person_id
      JOIN LATERAL (SELECT id, state FROM plan_version WHERE plan_id = p.id ORDER BY number DESC LIMIT 1) v ON v.state IN ('DRAFT', 'RETURNED')
      LEFT JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('id', t.work_result_id, 'text', t.text) ORDER BY t.position) AS list
        FROM work_result_text t WHERE t.version_id = v.id) r ON true
    WHERE h.person_id = ANY(${persons}::uuid[]) AND h.id <> ALL(${[...actor.appraises]}::uuid[]) ORDER BY d.year DESC, "personName" NULLS FIRST, po.title LIMIT 50`
}

/** The titles of the posts the actor holds today. */
export async function listOwnPostTitles(actor: Actor): Promise<string[]> {
  const where = { holdings: { some: { id: { in: [...actor.holdings] } } } }
  const rows = await db().post.findMany({ where, select: { title: true }, orderBy: { title: 'asc' } })
  return [...new Map(rows.map(({ title }) => [postKey(title), title])).values()]
}
