import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import { db } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import { belowSql, readUnitsIn } from '../clarity/queries'
import { wordingsCountedFor } from './policy'
import { type CountedPlan, countWordings, type UnitWordings } from './rules'

/** A unit with how the indicators of its SKP read. */
export type UnitQuality = UnitWordings & { unitId: string; unitName: string; plans: number }

/** The checker reads every indicator of a page, so a page holds the units that begin within so many SKP. */
const plansOnPage = 200

type Asked = { q: string; year: number; unit: string | null }

/**
 * How the indicators of agreed and submitted SKP of a year read, unit by unit, in the units the actor follows; `unit` narrows to one and all
 * below it. Of each SKP the newest such version counts. Pages follow the names of units; on a page the unit with the most doubtful
 * indicators comes first. Also how many pages there are. Two statements.
 */
export async function listUnitQuality(
  actor: Actor,
  { page, ...asked }: Asked & { page: number },
  size = plansOnPage,
): Promise<{ rows: UnitQuality[]; pages: number }> {
  const { units, pages } = await readPage(actor, asked, { page, size })
  const plans = await readPlans(
    units.map(({ unitId }) => unitId),
    asked.year,
  )
  const counted = countWordings(plans)
  const rows = units.map((unit) => ({ ...unit, ...(counted.get(unit.unitId) ?? { indicators: 0, doubtful: 0, open: {}, aside: 0 }) }))
  return { rows: rows.sort((one, other) => other.doubtful - one.doubtful), pages }
}

/** Units to choose from, by name: those whose wordings the actor follows. */
export function listQualityUnits(actor: Actor): Promise<{ id: string; name: string }[]> {
  return readUnitsIn(actor, wordingsCountedFor(actor))
}

type Page = { pages: number; units: Pick<UnitQuality, 'unitId' | 'unitName' | 'plans'>[] }

/** The units of a page by name, with how many SKP each has. */
async function readPage(actor: Actor, { q, year, unit }: Asked, { page, size }: { page: number; size: number }): Promise<Page> {
  const reach = wordingsCountedFor(actor)
  const within = reach === 'all' ? Prisma.sql`true` : Prisma.sql`po.unit_id = ANY(${[...reach]}::uuid[])`
  const named = q === '' ? Prisma.sql`true` : Prisma.sql`u.name ILIKE ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}`
  const [found] = await db().$queryRaw<Page[]>`
    WITH RECURSIVE ${belowSql(actor.today, unit)}, counted AS (
      SELECT po.unit_id, u.name, count(*)::int AS plans FROM plan p JOIN post_holding h ON h.id = p.holding_id JOIN post po ON po.id = h.post_id
        JOIN unit_version u ON u.unit_id = po.unit_id AND ${holdsOn('u', actor.today)}
      WHERE p.period_id = (SELECT id FROM period WHERE kind = 'YEAR' AND year = ${year}) AND ${within} AND ${named}
        AND (${unit}::uuid IS NULL OR po.unit_id IN (SELECT unit_id FROM below))
        AND EXISTS (SELECT 1 FROM plan_version w WHERE w.plan_id = p.id AND w.state IN ('AGREED', 'SUBMITTED')) GROUP BY 1, 2
    ), begun AS (SELECT *, floor((sum(plans) OVER (ORDER BY name, unit_id) - plans) / ${size}::int) AS slot FROM counted),
    paged AS (SELECT *, dense_rank() OVER (ORDER BY slot)::int AS page FROM begun)
    SELECT coalesce(max(page), 0)::int AS pages, coalesce(json_agg(json_build_object('unitId', unit_id, 'unitName', name, 'plans', plans)
      ORDER BY name, unit_id) FILTER (WHERE page = ${page}::int), '[]') AS units FROM paged`
  return found ?? { pages: 0, units: [] }
}

/** The SKP of these units with what the checker reads, in the order in which it reads an SKP. */
function readPlans(unitIds: readonly string[], year: number): Promise<CountedPlan[]> {
  return db().$queryRaw<CountedPlan[]>`
    SELECT po.unit_id AS "unitId", json_build_object('title', po.title, 'level', po.level) AS post, x.indicators
    FROM post po JOIN post_holding h ON h.post_id = po.id
      JOIN plan p ON p.holding_id = h.id AND p.period_id = (SELECT id FROM period WHERE kind = 'YEAR' AND year = ${year})
      JOIN LATERAL (SELECT w.id FROM plan_version w WHERE w.plan_id = p.id AND w.state IN ('AGREED', 'SUBMITTED') ORDER BY w.number DESC LIMIT 1) v ON true
      JOIN LATERAL (SELECT json_agg(json_build_object('id', i.indicator_id, 'text', i.text, 'unitName', i.unit_name, 'kind', i.kind,
          'target', trim_scale(i.target)::text, 'targetTo', trim_scale(i.target_to)::text, 'aspect', i.aspect, 'source', i.source,
          'waivers', coalesce((SELECT json_agg(json_build_object('finding', o.finding, 'wording', o.wording))
            FROM wording_waiver o WHERE o.indicator_id = i.indicator_id), '[]')) ORDER BY r.category, r.position, i.position) AS indicators
        FROM indicator_text i JOIN indicator n ON n.id = i.indicator_id
          JOIN work_result_text r ON r.version_id = i.version_id AND r.work_result_id = n.work_result_id
        WHERE i.version_id = v.id) x ON x.indicators IS NOT NULL
    WHERE po.unit_id = ANY(${[...unitIds]}::uuid[])`
}
