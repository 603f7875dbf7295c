import { recordListReading } from '../../act'
import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import { db } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { HoldingMode } from '../../generated/prisma/enums'
import { officerTitle } from '../../organization/appraiser/labels'
import { readRecordedIn } from '../../organization/recording/queries'
import { countingDay } from '../../organization/recording/rules'
import { fullName } from '../../organization/rules'
import { plansVisibleTo } from '../policy'
import { visiblePlanSql, visiblePostSql } from '../queries'
import {
  type Above,
  type GoalTree,
  goalTree,
  nearestPledged,
  othersShown,
  type TreeObjective,
  type TreeResult,
  type TreeStart,
  type UnitBelow,
  type Unplanned,
} from './rules'

/**
 * The tree of a unit. `start` says why it is this one, and names the actor's own unit, if any; `path` leads to it from the top; `below` are the
 * nearest units under it that have objectives of their own.
 */
export type UnitTree = {
  unitId: string
  unitName: string
  start: { why: TreeStart; ownUnitName: string | null }
  path: { unitId: string; name: string }[]
  below: { unitId: string; name: string }[]
  unplanned: Unplanned
  tree: GoalTree
}

type Asked = { year: number; unitId: string | null; q?: string; root?: string | null }

/**
 * What a unit promises for a year, and the RHK in force that serve it: of its people and those below it in the same office, and of others
 * whose RHK hang on theirs. Without a `unitId`, of the actor's own unit, or where that has no objectives of the year the nearest above that
 * has, or else the topmost that has. Null when there is no such unit today. Objectives are public; what RHK say and whose they are is shown
 * only of SKP that the actor may see, and the words of an RHK on which one of the actor's own hangs. Five statements; where it shows others by
 * name, opening it is an act of its own in the trail.
 */
export async function findUnitTree(actor: Actor, { year, unitId, q = '', root = null }: Asked): Promise<UnitTree | null> {
  const units = await readUnits(actor, unitId, year)
  const unit = units.find(({ depth }) => depth === 0)
  if (!unit) return null
  const below = units.filter(({ depth }) => depth >= 0)
  const scope = below.filter(({ officeId }) => officeId === unit.officeId).map((one) => one.unitId)
  const objectives = await readObjectives(unit.unitId, year)
  const results = await readResults(actor, { year, scope, objectiveIds: objectives.map(({ id }) => id) })
  const tree = goalTree(objectives, results, { q, root })
  const others = othersShown(tree)
  const search = { tahun: String(year), unit: unit.unitId, ...(root === null ? {} : { akar: root }), ...(q === '' ? {} : { q }) }
  if (others > 0) await recordListReading(actor, 'tree', { unitId: unit.unitId, count: others, search })
  return {
    ...{ unitId: unit.unitId, unitName: unit.name, start: { why: unit.why, ownUnitName: unit.ownUnitName } },
    path: units.filter(({ depth }) => depth < 0).sort((one, other) => one.depth - other.depth),
    below: nearestPledged(unit.unitId, below),
    unplanned: await countUnplanned(actor, year, scope),
    tree,
  }
}

type UnitRow = UnitBelow & { officeId: string | null; why: TreeStart; ownUnitName: string | null }

/** The unit at depth 0, those above it at negative depths and those below at positive ones, by name. */
async function readUnits(actor: Actor, unitId: string | null, year: number): Promise<UnitRow[]> {
  const today = holdsOn('u', actor.today)
  return db().$queryRaw<UnitRow[]>`
    WITH RECURSIVE ${startOf(actor, unitId, year)}, down AS (
      SELECT s.*, 0 AS depth FROM start s
      UNION ALL SELECT u.unit_id, u.parent_id, u.office_id, u.name, d.why, d.own, d.depth + 1
        FROM down d JOIN unit_version u ON u.parent_id = d.unit_id AND ${today} WHERE d.depth < 20
    ), up AS (
      SELECT u.unit_id, u.parent_id, u.office_id, u.name, s.why, s.own, -1 AS depth FROM start s JOIN unit_version u ON u.unit_id = s.parent_id AND ${today}
      UNION ALL SELECT u.unit_id, u.parent_id, u.office_id, u.name, up.why, up.own, up.depth - 1
        FROM up JOIN unit_version u ON u.unit_id = up.parent_id AND ${today} WHERE up.depth > -20
    )
    SELECT a.unit_id AS "unitId", a.parent_id AS "parentId", a.office_id AS "officeId", a.name, a.why, a.own AS "ownUnitName", a.depth,
      ${isPledged('a', year)} AS "isPledged"
    FROM (SELECT * FROM down UNION ALL SELECT * FROM up) a ORDER BY a.depth, a.name, a.unit_id`
}

/** SQL: `start`, the unit that is asked for, else the one to begin with, and `why`; `own` names the actor's unit from which it was found. */
function startOf(actor: Actor, unitId: string | null, year: number): Prisma.Sql {
  const today = holdsOn('u', actor.today)
  if (unitId !== null)
    return Prisma.sql`start AS (SELECT u.unit_id, u.parent_id, u.office_id, u.name, 'ASKED' AS why, NULL AS own FROM unit_version u
      WHERE u.unit_id = ${unitId}::uuid AND ${today})`
  return Prisma.sql`home AS (
      SELECT u.unit_id, u.parent_id, u.name AS own, 0 AS steps FROM unit_version u WHERE u.unit_id = ANY(${[...actor.units]}::uuid[]) AND ${today}
      UNION ALL SELECT u.unit_id, u.parent_id, h.own, h.steps + 1 FROM home h JOIN unit_version u ON u.unit_id = h.parent_id AND ${today} WHERE h.steps < 20
    ), whole AS (
      SELECT u.unit_id, 0 AS steps FROM unit_version u WHERE u.parent_id IS NULL AND ${today}
      UNION ALL SELECT u.unit_id, w.steps + 1 FROM whole w JOIN unit_version u ON u.parent_id = w.unit_id AND ${today} WHERE w.steps < 20
    ), candidate AS (
      SELECT h.unit_id, CASE WHEN h.steps = 0 THEN 'OWN' ELSE 'ABOVE' END AS why, h.own, 1 AS choice, h.steps FROM home h WHERE ${isPledged('h', year)}
      UNION ALL SELECT w.unit_id, 'TOP', (SELECT min(own) FROM home), 2, w.steps FROM whole w WHERE ${isPledged('w', year)}
      UNION ALL SELECT h.unit_id, 'OWN', h.own, 3, h.steps FROM home h WHERE h.steps = 0
      UNION ALL SELECT w.unit_id, 'TOP', NULL, 4, w.steps FROM whole w WHERE w.steps = 0
    ), start AS (
      SELECT u.unit_id, u.parent_id, u.office_id, u.name, c.why, c.own FROM candidate c JOIN unit_version u ON u.unit_id = c.unit_id AND ${today}
      ORDER BY c.choice, c.steps, u.name, u.unit_id LIMIT 1
    )`
}

/** SQL: whether a row's unit has objectives in force for the year. */
function isPledged(alias: string, year: number): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM unit_pledge g JOIN period d ON d.id = g.period_id AND d.kind = 'YEAR' AND d.year = ${year}
    JOIN unit_pledge_version v ON v.pledge_id = g.id AND v.state = 'APPROVED' WHERE g.unit_id = ${Prisma.raw(alias)}.unit_id)`
}

/** The objectives of the unit's pledge in force, with their indicators. */
function readObjectives(unitId: string, year: number): Promise<TreeObjective[]> {
  return db().$queryRaw<TreeObjective[]>`
    SELECT t.objective_id AS id, t.text, coalesce(i.indicators, '[]'::json) AS indicators
    FROM unit_pledge g JOIN period d ON d.id = g.period_id AND d.kind = 'YEAR' AND d.year = ${year}
      JOIN LATERAL (SELECT id FROM unit_pledge_version WHERE pledge_id = g.id AND state = 'APPROVED' ORDER BY number DESC LIMIT 1) v ON true
      JOIN unit_objective_text t ON t.version_id = v.id
      LEFT JOIN LATERAL (SELECT json_agg(json_build_object('id', x.indicator_id, 'text', x.text, 'unitName', x.unit_name, 'kind', x.kind,
          'target', x.target::text, 'targetTo', x.target_to::text) ORDER BY x.position) AS indicators
        FROM unit_indicator_text x JOIN unit_indicator n ON n.id = x.indicator_id
        WHERE x.version_id = v.id AND n.objective_id = t.objective_id) i ON true
    WHERE g.unit_id = ${unitId}::uuid ORDER BY t.position, t.objective_id`
}

type Scope = { year: number; scope: readonly string[]; objectiveIds: readonly string[] }
type Row = Omit<TreeResult, 'text' | 'name' | 'postTitle' | 'above'> & {
  text: string
  name: string
  titleBefore: string | null
  titleAfter: string | null
  mode: HoldingMode
  title: string
  isTold: boolean
  above: (Above & { mode: HoldingMode | null; isTold: boolean }) | null
}

/** RHK in force on the year's counting day: of the units in scope, on the objectives, and on RHK of the units in scope. */
async function readResults(actor: Actor, { year, scope, objectiveIds }: Scope): Promise<TreeResult[]> {
  const [units, objectives] = [[...scope], [...objectiveIds]]
  const visible = visiblePlanSql(plansVisibleTo(actor))
  const runs = Prisma.sql`p.period_id = (SELECT id FROM period WHERE kind = 'YEAR' AND year = ${year})
    AND ${countingDay(year, actor.today)}::date BETWEEN p.starts_on AND p.ends_on`
  const rows = await db().$queryRaw<Row[]>`
    WITH served AS MATERIALIZED (
      SELECT t.supports_work_result_id AS id FROM post_holding h JOIN plan p ON p.holding_id = h.id AND ${runs} JOIN LATERAL (${agreed('p.id')}) v ON true
        JOIN work_result_text t ON t.version_id = v.id AND t.supports_work_result_id IS NOT NULL WHERE h.person_id = ${actor.personId}::uuid
    ), own AS MATERIALIZED (
      SELECT t.version_id, t.work_result_id FROM post po JOIN post_holding h ON h.post_id = po.id JOIN plan p ON p.holding_id = h.id AND ${runs}
        JOIN LATERAL (${agreed('p.id')}) v ON true JOIN work_result_text t ON t.version_id = v.id
      WHERE po.unit_id = ANY(${units}::uuid[])
    ), tied AS MATERIALIZED (
      SELECT t.version_id, t.work_result_id FROM work_result_text t WHERE t.supports_objective_id = ANY(${objectives}::uuid[])
      UNION SELECT t.version_id, t.work_result_id FROM own o JOIN work_result_text t ON t.supports_work_result_id = o.work_result_id
    ), drawn AS MATERIALIZED (
      SELECT version_id, work_result_id FROM own
      UNION SELECT t.version_id, t.work_result_id FROM tied t JOIN plan_version w ON w.id = t.version_id
        JOIN plan p ON p.id = w.plan_id AND ${runs} JOIN LATERAL (${agreed('p.id')}) v ON v.id = t.version_id
    ), counted AS MATERIALIZED (
      SELECT x.version_id, i.work_result_id, count(*)::int AS indicators FROM indicator_text x JOIN indicator i ON i.id = x.indicator_id
      WHERE x.version_id IN (SELECT version_id FROM drawn) GROUP BY 1, 2
    )
    SELECT t.work_result_id AS id, p.id AS "planId", po.unit_id AS "unitId", coalesce(u.name, '') AS "unitName", h.mode::text, po.title, n.name,
      n.title_before AS "titleBefore", n.title_after AS "titleAfter", t.text, t.supports_work_result_id AS "supportsResultId",
      t.supports_objective_id AS "supportsObjectiveId", po.unit_id = ANY(${units}::uuid[]) AS "isOfUnit", ${visible} AS "mayOpen",
      h.person_id IS NOT DISTINCT FROM ${actor.personId}::uuid AS "isOwn", t.work_result_id IN (SELECT id FROM served) AS "isTold",
      coalesce(c.indicators, 0) AS indicators, coalesce(ra.above, oa.above) AS above
    FROM drawn d JOIN work_result_text t ON t.version_id = d.version_id AND t.work_result_id = d.work_result_id
      JOIN plan_version w ON w.id = t.version_id JOIN plan p ON p.id = w.plan_id JOIN post_holding h ON h.id = p.holding_id
      JOIN post po ON po.id = h.post_id JOIN person n ON n.id = h.person_id
      LEFT JOIN counted c ON c.version_id = d.version_id AND c.work_result_id = d.work_result_id
      LEFT JOIN unit_version u ON u.unit_id = po.unit_id AND ${holdsOn('u', actor.today)}
      LEFT JOIN LATERAL (${resultAbove(visible)}) ra ON true
      LEFT JOIN LATERAL (${objectiveAbove(actor)}) oa ON t.supports_objective_id <> ALL(${objectives}::uuid[])
    ORDER BY h.is_head DESC, u.name, n.name, p.id, t.category, t.position`
  return rows.map(resultOf)
}

/** SQL: the RHK outside the picture (`drawn`) on which `t` hangs; its text as in force, where it still is. */
function resultAbove(visible: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT json_build_object('key', k.id, 'text', z.text, 'of', po.title, 'mode', h.mode, 'unitId', po.unit_id, 'isObjective', false,
      'isInForce', z.text IS NOT NULL, 'isTold', ${visible} OR k.id IN (SELECT id FROM served)) AS above
    FROM work_result k JOIN plan p ON p.id = k.plan_id JOIN post_holding h ON h.id = p.holding_id JOIN post po ON po.id = h.post_id
      LEFT JOIN LATERAL (${agreed('p.id')}) v ON true LEFT JOIN work_result_text z ON z.version_id = v.id AND z.work_result_id = k.id
    WHERE k.id = t.supports_work_result_id AND k.id NOT IN (SELECT work_result_id FROM drawn)`
}

/** SQL: the objective outside the picture on which `t` hangs; its newest approved text, and whether that is in force. */
function objectiveAbove(actor: Actor): Prisma.Sql {
  return Prisma.sql`SELECT json_build_object('key', j.id, 'text', z.text, 'of', coalesce(q.name, ''), 'mode', NULL, 'unitId', g.unit_id, 'isObjective', true,
      'isInForce', z.number = (SELECT max(number) FROM unit_pledge_version WHERE pledge_id = g.id AND state = 'APPROVED'), 'isTold', true) AS above
    FROM unit_objective j JOIN unit_pledge g ON g.id = j.pledge_id
      LEFT JOIN unit_version q ON q.unit_id = g.unit_id AND ${holdsOn('q', actor.today)}
      LEFT JOIN LATERAL (SELECT y.text, b.number FROM unit_objective_text y JOIN unit_pledge_version b ON b.id = y.version_id AND b.state = 'APPROVED'
        WHERE y.objective_id = j.id ORDER BY b.number DESC LIMIT 1) z ON true
    WHERE j.id = t.supports_objective_id`
}

function resultOf({ isTold, text, name, titleBefore, titleAfter, mode, title, above, ...row }: Row): TreeResult {
  return {
    ...row,
    text: row.mayOpen || isTold ? text : null,
    name: row.mayOpen ? fullName({ name, titleBefore, titleAfter }) : null,
    postTitle: officerTitle({ mode, title }),
    above: above && aboveOf(above),
  }
}

function aboveOf({ mode, isTold, text, of, ...above }: NonNullable<Row['above']>): Above {
  return { ...above, text: isTold ? text : null, of: mode === null ? of : officerTitle({ mode, title: of }) }
}

/** People of these units whom the actor may see without an agreed SKP for the year, by where that year is on record. */
async function countUnplanned(actor: Actor, year: number, scope: readonly string[]): Promise<Unplanned> {
  const day = countingDay(year, actor.today)
  return db().$queryRaw<Unplanned>`
    SELECT coalesce(c.system, k.system)::text AS system, count(*)::int AS people
    FROM post_holding h JOIN post po ON po.id = h.post_id JOIN employee e ON e.id = h.employee_id ${await readRecordedIn(year, day, db())}
    WHERE po.unit_id = ANY(${[...scope]}::uuid[]) AND h.mode = 'DEFINITIVE' AND ${holdsOn('h', day)} AND ${visiblePostSql(plansVisibleTo(actor))}
      AND NOT EXISTS (SELECT 1 FROM post_holding o JOIN plan p ON p.holding_id = o.id JOIN period d ON d.id = p.period_id AND d.year = ${year}
        JOIN plan_version v ON v.plan_id = p.id AND v.state = 'AGREED' WHERE o.employee_id = e.id)
    GROUP BY 1 ORDER BY 1`
}

/** SQL: the version in force of an SKP, as `id`. */
function agreed(planId: string): Prisma.Sql {
  return Prisma.sql`SELECT id FROM plan_version WHERE plan_id = ${Prisma.raw(planId)} AND state = 'AGREED' ORDER BY number DESC LIMIT 1`
}
