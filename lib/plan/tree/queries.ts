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
import { visiblePlanSql } from '../queries'
import {
  type Above,
  type GoalTree,
  goalTree,
  nearestPledged,
  type TreeObjective,
  type TreeResult,
  type UnitBelow,
  type Unplanned,
} from './rules'

/** The tree of a unit. `path` leads to it from the top; `below` are the nearest units under it that have objectives of their own. */
export type UnitTree = {
  unitId: string
  unitName: string
  path: { unitId: string; name: string }[]
  below: { unitId: string; name: string }[]
  unplanned: Unplanned
  tree: GoalTree
}

/**
 * What a unit promises for a year, and the RHK in force that serve it: of its people and those below it in the same office, and of others
 * whose RHK hang on theirs. Without a `unitId`, of the actor's own unit, or the topmost. Null when there is no such unit today. Objectives are
 * public; what RHK say and whose they are is shown only of SKP that the actor may see. Five statements.
 */
export async function findUnitTree(
  actor: Actor,
  { year, unitId, q = '', root = null }: { year: number; unitId: string | null; q?: string; root?: string | null },
): Promise<UnitTree | null> {
  const units = await readUnits(actor, unitId ?? [...actor.units][0] ?? null, year)
  const unit = units.find(({ depth }) => depth === 0)
  if (!unit) return null
  const below = units.filter(({ depth }) => depth >= 0)
  const scope = below.filter(({ officeId }) => officeId === unit.officeId).map((one) => one.unitId)
  const objectives = await readObjectives(unit.unitId, year)
  const results = await readResults(actor, { year, scope, objectiveIds: objectives.map(({ id }) => id) })
  return {
    ...{ unitId: unit.unitId, unitName: unit.name },
    path: units.filter(({ depth }) => depth < 0).sort((one, other) => one.depth - other.depth),
    below: nearestPledged(unit.unitId, below),
    unplanned: await countUnplanned(actor, year, scope),
    tree: goalTree(objectives, results, { q, root }),
  }
}

type UnitRow = UnitBelow & { officeId: string | null }

/** The unit at depth 0, those above it at negative depths and those below at positive ones, by name. */
async function readUnits(actor: Actor, unitId: string | null, year: number): Promise<UnitRow[]> {
  const start = unitId === null ? Prisma.sql`u.parent_id IS NULL` : Prisma.sql`u.unit_id = ${unitId}::uuid`
  const today = holdsOn('u', actor.today)
  return db().$queryRaw<UnitRow[]>`
    WITH RECURSIVE start AS (
      SELECT u.unit_id, u.parent_id, u.office_id, u.name FROM unit_version u WHERE ${start} AND ${today} ORDER BY u.name, u.unit_id LIMIT 1
    ), down AS (
      SELECT s.*, 0 AS depth FROM start s
      UNION ALL SELECT u.unit_id, u.parent_id, u.office_id, u.name, d.depth + 1
        FROM down d JOIN unit_version u ON u.parent_id = d.unit_id AND ${today} WHERE d.depth < 20
    ), up AS (
      SELECT u.unit_id, u.parent_id, u.office_id, u.name, -1 AS depth FROM start s JOIN unit_version u ON u.unit_id = s.parent_id AND ${today}
      UNION ALL SELECT u.unit_id, u.parent_id, u.office_id, u.name, up.depth - 1
        FROM up JOIN unit_version u ON u.unit_id = up.parent_id AND ${today} WHERE up.depth > -20
    )
    SELECT a.unit_id AS "unitId", a.parent_id AS "parentId", a.office_id AS "officeId", a.name, a.depth, EXISTS (
      SELECT 1 FROM unit_pledge g JOIN period d ON d.id = g.period_id AND d.kind = 'YEAR' AND d.year = ${year}
        JOIN unit_pledge_version v ON v.pledge_id = g.id AND v.state = 'APPROVED' WHERE g.unit_id = a.unit_id) AS "isPledged"
    FROM (SELECT * FROM down UNION ALL SELECT * FROM up) a ORDER BY a.depth, a.name, a.unit_id`
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
  isVisible: boolean
  above: (Above & { mode: HoldingMode | null; isVisible: boolean }) | null
}

/** RHK in force on the year's counting day: of the units in scope, on the objectives, and on RHK of the units in scope. */
async function readResults(actor: Actor, { year, scope, objectiveIds }: Scope): Promise<TreeResult[]> {
  const [units, objectives] = [[...scope], [...objectiveIds]]
  const visible = visiblePlanSql(plansVisibleTo(actor))
  const runs = Prisma.sql`p.period_id = (SELECT id FROM period WHERE kind = 'YEAR' AND year = ${year})
    AND ${countingDay(year, actor.today)}::date BETWEEN p.starts_on AND p.ends_on`
  const rows = await db().$queryRaw<Row[]>`
    WITH own AS MATERIALIZED (
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
      t.supports_objective_id AS "supportsObjectiveId", po.unit_id = ANY(${units}::uuid[]) AS "isOfUnit", ${visible} AS "isVisible",
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
      'isInForce', z.text IS NOT NULL, 'isVisible', ${visible}) AS above
    FROM work_result k JOIN plan p ON p.id = k.plan_id JOIN post_holding h ON h.id = p.holding_id JOIN post po ON po.id = h.post_id
      LEFT JOIN LATERAL (${agreed('p.id')}) v ON true LEFT JOIN work_result_text z ON z.version_id = v.id AND z.work_result_id = k.id
    WHERE k.id = t.supports_work_result_id AND k.id NOT IN (SELECT work_result_id FROM drawn)`
}

/** SQL: the objective outside the picture on which `t` hangs; its newest approved text, and whether that is in force. */
function objectiveAbove(actor: Actor): Prisma.Sql {
  return Prisma.sql`SELECT json_build_object('key', j.id, 'text', z.text, 'of', coalesce(q.name, ''), 'mode', NULL, 'unitId', g.unit_id, 'isObjective', true,
      'isInForce', z.number = (SELECT max(number) FROM unit_pledge_version WHERE pledge_id = g.id AND state = 'APPROVED'), 'isVisible', true) AS above
    FROM unit_objective j JOIN unit_pledge g ON g.id = j.pledge_id
      LEFT JOIN unit_version q ON q.unit_id = g.unit_id AND ${holdsOn('q', actor.today)}
      LEFT JOIN LATERAL (SELECT y.text, b.number FROM unit_objective_text y JOIN unit_pledge_version b ON b.id = y.version_id AND b.state = 'APPROVED'
        WHERE y.objective_id = j.id ORDER BY b.number DESC LIMIT 1) z ON true
    WHERE j.id = t.supports_objective_id`
}

function resultOf({ isVisible, text, name, titleBefore, titleAfter, mode, title, above, ...row }: Row): TreeResult {
  return {
    ...row,
    text: isVisible ? text : null,
    name: isVisible ? fullName({ name, titleBefore, titleAfter }) : null,
    postTitle: officerTitle({ mode, title }),
    above: above && aboveOf(above),
  }
}

function aboveOf({ mode, isVisible, text, of, ...above }: NonNullable<Row['above']>): Above {
  return { ...above, text: isVisible ? text : null, of: mode === null ? of : officerTitle({ mode, title: of }) }
}

/** People of these units whom the actor may see without an agreed SKP for the year, by where that year is on record. */
async function countUnplanned(actor: Actor, year: number, scope: readonly string[]): Promise<Unplanned> {
  const day = countingDay(year, actor.today)
  return db().$queryRaw<Unplanned>`
    SELECT coalesce(c.system, k.system)::text AS system, count(*)::int AS people
    FROM post_holding h JOIN post po ON po.id = h.post_id JOIN employee e ON e.id = h.employee_id ${await readRecordedIn(year, day, db())}
    WHERE po.unit_id = ANY(${[...scope]}::uuid[]) AND h.mode = 'DEFINITIVE' AND ${holdsOn('h', day)} AND ${visiblePlanSql(plansVisibleTo(actor))}
      AND NOT EXISTS (SELECT 1 FROM post_holding o JOIN plan p ON p.holding_id = o.id JOIN period d ON d.id = p.period_id AND d.year = ${year}
        JOIN plan_version v ON v.plan_id = p.id AND v.state = 'AGREED' WHERE o.employee_id = e.id)
    GROUP BY 1 ORDER BY 1`
}

/** SQL: the version in force of an SKP, as `id`. */
function agreed(planId: string): Prisma.Sql {
  return Prisma.sql`SELECT id FROM plan_version WHERE plan_id = ${Prisma.raw(planId)} AND state = 'AGREED' ORDER BY number DESC LIMIT 1`
}
