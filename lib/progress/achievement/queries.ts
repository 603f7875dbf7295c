import type { Actor } from '../../actor'
import { type Db, db, type Tx } from '../../db'
import type { IndicatorAspect } from '../../generated/prisma/enums'
import { compare, parseDecimal } from '../../rational'
import { findRule } from '../../rule/queries'
import { achievementOf, formulaDay, isComparable, kindDay, type Measure, type Recorded } from '../rules'

/** An indicator that fell short; `percent` is decimal text with two places. */
export type MissedIndicator = {
  indicatorId: string
  planId: string
  holdingId: string
  employeeId: string
  unitId: string
  text: string
  aspect: IndicatorAspect | null
  percent: string
}

/**
 * Indicators of these employees' SKP of a year whose achievement is below so many percent. Left out are those without a figure, and those
 * whose figure is of part of the year only (`isComparable`). Read whole, for reckoning in a command: nothing of it is shown there. Three
 * statements, whatever their number.
 */
export async function readMissedIndicators(
  actor: Actor,
  { year, below, employeeIds }: { year: number; below: string; employeeIds: readonly string[] },
  client: Db | Tx = db(),
): Promise<MissedIndicator[]> {
  const formula = await findRule(actor, 'INDICATOR_ACHIEVEMENT', formulaDay(year), undefined, client)
  const stretches = await findRule(actor, 'PERFORMANCE_PERIODS', kindDay(year), undefined, client)
  const rows = await client.$queryRaw<(Omit<MissedIndicator, 'percent'> & Measure & { recorded: Recorded[]; periods: number })[]>`
    SELECT t.indicator_id AS "indicatorId", p.id AS "planId", h.id AS "holdingId", h.employee_id AS "employeeId", po.unit_id AS "unitId", t.text,
      t.aspect::text, t.kind::text, t.target::text, t.target_to::text AS "targetTo", t.aggregation::text, r.recorded, n.periods
    FROM plan p JOIN period y ON y.id = p.period_id AND y.year = ${year} JOIN post_holding h ON h.id = p.holding_id JOIN post po ON po.id = h.post_id
      JOIN LATERAL (SELECT id FROM plan_version WHERE plan_id = p.id AND state = 'AGREED' ORDER BY number DESC LIMIT 1) v ON true
      JOIN indicator_text t ON t.version_id = v.id
      JOIN LATERAL (SELECT count(*)::int AS periods FROM period pe WHERE pe.kind = ${stretches.body.realizationKind}::period_kind AND pe.year = y.year
        AND pe.starts_on <= p.ends_on AND pe.ends_on >= p.starts_on) n ON true
      JOIN LATERAL (SELECT json_agg(json_build_object('period', c.period, 'value', c.value::text)) AS recorded FROM (
        SELECT DISTINCT ON (x.period_id) pe.number AS period, x.value FROM realization x
          JOIN period pe ON pe.id = x.period_id AND pe.kind = ${stretches.body.realizationKind}::period_kind
        WHERE x.indicator_id = t.indicator_id ORDER BY x.period_id, x.number DESC) c) r ON r.recorded IS NOT NULL
    WHERE h.employee_id = ANY(${[...employeeIds]}::uuid[]) ORDER BY p.id, t.position, t.indicator_id`
  return rows.flatMap(({ recorded, periods, kind, target, targetTo, aggregation, ...row }) => {
    const measure = { kind, target, targetTo, aggregation }
    const { percent, realized } = achievementOf(measure, recorded, formula.body)
    const isMissed = percent !== null && isComparable(measure, realized, recorded.length, periods) && isBelow(percent, below)
    return isMissed ? [{ ...row, percent }] : []
  })
}

function isBelow(percent: string, limit: string): boolean {
  return compare(parseDecimal(percent), parseDecimal(limit)) < 0
}
