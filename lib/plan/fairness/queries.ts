import type { z } from 'zod'
import { recordListReading } from '../../act'
import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import { db } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { IndicatorKind, PostLevel } from '../../generated/prisma/enums'
import { pageSize } from '../../list-params'
import { fullName } from '../../organization/rules'
import { findRule } from '../../rule/queries'
import { nothingPrepared, type PlanReach } from '../policy'
import { visiblePlanSql } from '../queries'
import { comparedBy } from './policy'
import { type Mark, marksOf, type Spread, spreadOf, titleKey } from './rules'
import type { comparedPost, OwnScope } from './schema'

/** A title that enough people hold with an agreed SKP of the year. */
export type ComparedTitle = { title: string; people: number; levels: PostLevel[] }

/** The titles an actor may compare, the most people first; one page and how many there are. Two statements. */
export async function listComparedTitles(
  actor: Actor,
  { q, page, year }: { q: string; page: number; year: number },
): Promise<{ rows: ComparedTitle[]; total: number }> {
  const smallest = await readSmallestGroup(actor)
  const asked = q === '' ? Prisma.sql`true` : Prisma.sql`po.title ILIKE ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}`
  const [found] = await db().$queryRaw<{ total: number; rows: ComparedTitle[] }[]>`
    WITH title AS (
      SELECT min(po.title) AS title, count(DISTINCT h.person_id)::int AS people, array_agg(DISTINCT po.level) FILTER (WHERE po.level IS NOT NULL) AS levels
      FROM post po ${agreedOf(year)} WHERE ${visiblePlanSql(comparedBy(actor))} AND ${asked} GROUP BY ${titleKeySql} HAVING count(DISTINCT h.person_id) >= ${smallest}
    ) SELECT (SELECT count(*)::int FROM title) AS total, (SELECT coalesce(json_agg(one), '[]') FROM (
      SELECT title, people, coalesce(levels, '{}') AS levels FROM title ORDER BY people DESC, title LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) one) AS rows`
  return found ?? { rows: [], total: 0 }
}

export type ComparedPerson = {
  planId: string
  name: string
  unitName: string
  target: string
  targetTo: string | null
  isWholeYear: boolean
}

/** One wording that enough people promise: how their targets lie, and who they are (all, or of many those that stand apart). */
export type ComparedWording = {
  text: string
  unitName: string
  kind: IndicatorKind
  spread: Spread
  marks: Mark[]
  people: ComparedPerson[]
}

export type Load = { name: string; unitName: string; planId: string; results: number; indicators: number }

/** People at one title side by side. `load`: those with the most indicators first, at most fifty. */
export type Comparison = {
  title: string
  levels: PostLevel[]
  people: number
  load: { results: Spread; indicators: Spread; people: Load[] }
  rows: ComparedWording[]
  total: number
}

/** Wordings on a page of a comparison. */
export const wordingsOnPage = 10
const mostNamed = 40

/**
 * The comparison of one title for the people the actor may compare; null when they are fewer than the rule PLANNING asks. Four statements.
 * It shows people by name: opening it is an act of its own in the trail.
 */
export async function findComparison(
  actor: Actor,
  { title, level, page, year }: z.output<typeof comparedPost> & { year: number },
): Promise<Comparison | null> {
  const smallest = await readSmallestGroup(actor)
  const at = level === null ? Prisma.sql`true` : Prisma.sql`po.level::text = ${level}`
  const people = peopleOf(comparedBy(actor), year, Prisma.sql`${titleKeySql} = ${titleKey(title)} AND ${at}`)
  const load = await db().$queryRaw<(Named & Omit<Load, 'name'> & { title: string; level: PostLevel | null; personId: string })[]>`
    WITH ${people} SELECT m.person_id AS "personId", m.plan_id AS "planId", m.title, m.level::text, ${naming},
      (SELECT count(*)::int FROM work_result_text r WHERE r.version_id = m.version_id) AS results,
      (SELECT count(*)::int FROM indicator_text i WHERE i.version_id = m.version_id) AS indicators
    FROM member m ${namedBy(actor)} ORDER BY indicators DESC, results DESC, n.name`
  const persons = new Set(load.map(({ personId }) => personId)).size
  if (persons < smallest) return null
  const search = {
    nama: title,
    tahun: String(year),
    ...(level === null ? {} : { jenjang: level }),
    ...(page === 1 ? {} : { page: String(page) }),
  }
  await recordListReading(actor, 'fairness', { count: persons, search })
  const { total, rows } = await readWordings(people, smallest, page)
  const named = await readPeople(actor, people, rows)
  return {
    ...{ title: load[0]?.title ?? title, people: persons, total, rows: rows.map((row, index) => ({ ...row, people: named[index] ?? [] })) },
    levels: [...new Set(load.flatMap((one) => one.level ?? []))],
    load: {
      results: spreadOf(load.map(({ results }) => String(results))),
      indicators: spreadOf(load.map(({ indicators }) => String(indicators))),
      people: load.slice(0, 50).map(({ planId, unitName, results, indicators, ...who }) => ({
        ...{ planId, unitName, results, indicators, name: fullName(who) },
      })),
    },
  }
}

/** Where an indicator of the actor's own agreed SKP lies among colleagues at the same title and level, without their names. */
export type OwnPlace = {
  indicatorId: string
  planId: string
  text: string
  unitName: string
  kind: IndicatorKind
  target: string
  spread: Spread
}

/** Own indicators that enough colleagues promise too, of the whole government or of the own office. Two statements. */
export async function listOwnPlaces(actor: Actor, { year, scope }: { year: number; scope: OwnScope }): Promise<OwnPlace[]> {
  if (actor.personId === null) return []
  const smallest = await readSmallestGroup(actor)
  const own: PlanReach = { units: [], holdings: [], persons: [actor.personId], prepared: nothingPrepared }
  const officeOf = (unit: Prisma.Sql) =>
    Prisma.sql`(SELECT x.office_id FROM unit_version x WHERE x.unit_id = ${unit} AND ${holdsOn('x', actor.today)})`
  const near =
    scope === 'kantor' ? Prisma.sql`${officeOf(Prisma.sql`po.unit_id`)} = ${officeOf(Prisma.sql`mine.unit_id`)}` : Prisma.sql`true`
  const rows = await db().$queryRaw<(Omit<OwnPlace, 'spread'> & { targets: string[] })[]>`
    WITH ${peopleOf(own, year, Prisma.sql`true`)}, peer AS MATERIALIZED (
      SELECT mine.plan_id, h.person_id, v.id AS version_id FROM member mine
        JOIN post po ON ${titleKeySql} = ${titleKeyOf('mine')} AND po.level IS NOT DISTINCT FROM mine.level AND ${near} ${agreedOf(year)}
    ), ${toldBy('peer')}, mine AS MATERIALIZED (
      SELECT i.indicator_id, m.plan_id, i.text, i.unit_name, i.kind, i.target, ${wordingKeySql('i')} AS wording, i.position
      FROM member m JOIN indicator_text i ON i.version_id = m.version_id WHERE ${comparable('i')}
    ) SELECT mine.indicator_id AS "indicatorId", min(mine.plan_id::text) AS "planId", min(mine.text) AS text, min(mine.unit_name) AS "unitName",
      min(mine.kind::text) AS kind, min(trim_scale(mine.target)::text) AS target, array_agg(trim_scale(t.target)::text) AS targets
    FROM mine JOIN wording w ON w.wording = mine.wording JOIN told t ON t.text = w.text AND t.unit_name = w.unit_name AND t.kind = mine.kind AND t.plan_id = mine.plan_id
    GROUP BY mine.indicator_id HAVING count(DISTINCT t.person_id) >= ${smallest} ORDER BY min(mine.position), min(mine.text) LIMIT 200`
  return rows.map(({ targets, ...row }) => ({ ...row, spread: spreadOf(targets) }))
}

/** A target of fewer people than this is not compared (rule PLANNING). */
async function readSmallestGroup(actor: Actor): Promise<number> {
  return (await findRule(actor, 'PLANNING', actor.today)).body.smallestGroup
}

type Named = { name: string; titleBefore: string | null; titleAfter: string | null }

const titleKeyOf = (alias: string) => Prisma.sql`lower(btrim(regexp_replace(${Prisma.raw(alias)}.title, '\\s+', ' ', 'g')))`
const titleKeySql = titleKeyOf('po')

/** SQL: an indicator's wording as wordings are compared: lower case, single spaces, without a stop at its end, with its unit. */
const wordingKeySql = (alias: string) => {
  const row = Prisma.raw(alias)
  return Prisma.sql`lower(rtrim(btrim(regexp_replace(${row}.text, '\\s+', ' ', 'g')), ' .')) || ' / ' || lower(btrim(${row}.unit_name))`
}

/** SQL: `told`, the indicators of the versions in a table of members, and `wording`, how each different one reads as it is compared, with its place in their order. */
const toldBy = (members: string) => Prisma.sql`told AS MATERIALIZED (
    SELECT m.*, i.text, i.unit_name, i.kind, i.target, i.target_to FROM ${Prisma.raw(members)} m JOIN indicator_text i ON i.version_id = m.version_id WHERE ${comparable('i')}
  ), wording AS MATERIALIZED (SELECT k.*, dense_rank() OVER (ORDER BY k.wording) AS place
    FROM (SELECT i.text, i.unit_name, ${wordingKeySql('i')} AS wording FROM (SELECT DISTINCT text, unit_name FROM told) i) k)`

/** SQL: targets that people may set this way or that. */
const comparable = (alias: string) => Prisma.sql`${Prisma.raw(alias)}.kind NOT IN ('YES_NO', 'ZERO_DEFECTS')`

/** SQL after `post po`: who holds it, not as an acting official, and the SKP of the year with its version in force. */
function agreedOf(year: number): Prisma.Sql {
  return Prisma.sql`JOIN post_holding h ON h.post_id = po.id AND h.voided_at IS NULL AND h.mode = 'DEFINITIVE'
    JOIN plan p ON p.holding_id = h.id AND p.closed_at IS NULL AND p.period_id = (SELECT id FROM period WHERE kind = 'YEAR' AND year = ${year})
    JOIN LATERAL (SELECT w.id FROM plan_version w WHERE w.plan_id = p.id AND w.state = 'AGREED' ORDER BY w.number DESC LIMIT 1) v ON true`
}

/** SQL: `member`, the agreed SKP of a year within a reach that are asked for. */
function peopleOf(reach: PlanReach, year: number, asked: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`member AS MATERIALIZED (
    SELECT h.person_id, p.id AS plan_id, v.id AS version_id, po.title, po.level, po.unit_id,
      p.starts_on = make_date(${year}, 1, 1) AND p.ends_on = make_date(${year}, 12, 31) AS is_whole_year
    FROM post po ${agreedOf(year)} WHERE ${visiblePlanSql(reach)} AND ${asked})`
}

const naming = Prisma.sql`n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter", coalesce(u.name, '') AS "unitName"`
const namedBy = (actor: Actor) =>
  Prisma.sql`JOIN person n ON n.id = m.person_id LEFT JOIN unit_version u ON u.unit_id = m.unit_id AND ${holdsOn('u', actor.today)}`

type Grouped = Omit<ComparedWording, 'people'> & { wording: string }

async function readWordings(people: Prisma.Sql, smallest: number, page: number): Promise<{ total: number; rows: Grouped[] }> {
  const [found] = await db().$queryRaw<{ total: number; rows: (Omit<Grouped, 'spread' | 'marks'> & { targets: string[] })[] }[]>`
    WITH ${people}, ${toldBy('member')}, shared AS MATERIALIZED (
      SELECT w.place, min(w.wording) AS wording, t.kind, min(t.text) AS text, min(t.unit_name) AS "unitName", count(*) AS number, array_agg(trim_scale(t.target)::text) AS targets
      FROM told t JOIN wording w ON w.text = t.text AND w.unit_name = t.unit_name GROUP BY w.place, t.kind HAVING count(DISTINCT t.person_id) >= ${smallest}
    ) SELECT (SELECT count(*)::int FROM shared) AS total, (SELECT coalesce(json_agg(one), '[]') FROM (
      SELECT * FROM shared ORDER BY number DESC, text, kind LIMIT ${wordingsOnPage} OFFSET ${(page - 1) * wordingsOnPage}) one) AS rows`
  const rows = (found?.rows ?? []).map(({ targets, ...row }) => ({ ...row, spread: spreadOf(targets), marks: marksOf(targets) }))
  return { total: found?.total ?? 0, rows }
}

/** Who promises each wording: everyone of a small group, of a large one those that stand apart. */
async function readPeople(actor: Actor, people: Prisma.Sql, rows: readonly Grouped[]): Promise<ComparedPerson[][]> {
  if (rows.length === 0) return []
  const asked = rows.map(({ wording, kind, spread: { count, fences } }, index) => {
    const all = count <= mostNamed
    return Prisma.sql`(${index}::int, ${wording}, ${kind}, ${all}::boolean, ${fences?.low ?? '0'}::numeric, ${fences?.high ?? '0'}::numeric)`
  })
  const found = await db().$queryRaw<(Named & Omit<ComparedPerson, 'name'> & { index: number })[]>`
    WITH ${people}, ${toldBy('member')}, asked (index, wording, kind, is_all, low, high) AS (VALUES ${Prisma.join(asked)}), placed AS (
      SELECT a.index, t.*, row_number() OVER (PARTITION BY a.index ORDER BY t.target, t.plan_id) AS place
      FROM asked a JOIN wording w ON w.wording = a.wording JOIN told t ON t.text = w.text AND t.unit_name = w.unit_name AND t.kind::text = a.kind
      WHERE a.is_all OR t.target < a.low OR t.target > a.high
    ) SELECT m.index, m.plan_id AS "planId", trim_scale(m.target)::text AS target, trim_scale(m.target_to)::text AS "targetTo", m.is_whole_year AS "isWholeYear", ${naming}
    FROM placed m ${namedBy(actor)} WHERE m.place <= ${mostNamed} ORDER BY m.index, m.target, n.name`
  return rows.map((_, index) =>
    found
      .filter((one) => one.index === index)
      .map(({ planId, unitName, target, targetTo, isWholeYear, ...who }) => ({
        ...{ planId, unitName, target, targetTo, isWholeYear, name: fullName(who) },
      })),
  )
}
