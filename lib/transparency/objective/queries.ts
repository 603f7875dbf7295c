import type { Actor } from '../../actor'
import { db } from '../../db'
import type { IndicatorAggregation, IndicatorKind } from '../../generated/prisma/enums'
import { readObjectives } from '../../plan/pledge/queries'
import { type Achievement, achievementOf, formulaDay } from '../../progress/rules'
import { findRule } from '../../rule/queries'
import { sameMeasure } from './rules'

/** An IKU of an approved pledge with what was reached so far; `achievement` is null where nobody answers for it by the same words. */
export type PublicIndicator = {
  text: string
  unitName: string
  kind: IndicatorKind
  target: string
  targetTo: string | null
  achievement: Achievement | null
}
export type PublicObjective = { text: string; indicators: PublicIndicator[] }

type Carried = {
  text: string
  unitName: string
  kind: IndicatorKind
  aggregation: IndicatorAggregation
  values: { period: number; value: string }[] | null
}

/**
 * What a unit promised for a year and how far it is: the objectives of the approved pledge, each IKU with the realisation that the head of the
 * unit recorded for it. No names. Public; empty where nothing was approved. Six statements.
 */
export async function listPublicObjectives(actor: Actor, unitId: string, year: number): Promise<PublicObjective[]> {
  const version = await db().unitPledgeVersion.findFirst({
    where: { state: 'APPROVED', pledge: { unitId, period: { kind: 'YEAR', year } } },
    orderBy: { number: 'desc' },
  })
  if (!version) return []
  const [objectives, carried, { body }] = await Promise.all([
    readObjectives(version.id),
    readCarried(unitId, year),
    findRule(actor, 'INDICATOR_ACHIEVEMENT', formulaDay(year)),
  ])
  return objectives.map(({ text, indicators }) => ({
    text,
    indicators: indicators.map(({ text: words, unitName, kind, target, targetTo, aggregation }) => {
      const found = carried.filter((one) => sameMeasure(one) === sameMeasure({ text: words, unitName, kind }))
      const recorded = found.flatMap(({ values }) => values ?? [])
      const measure = { kind, target, targetTo: targetTo ?? null, aggregation }
      return {
        text: words,
        unitName,
        kind,
        target,
        targetTo: targetTo ?? null,
        achievement: found.length > 0 ? achievementOf(measure, recorded, body) : null,
      }
    }),
  }))
}

/** The indicators of the agreed SKP of those who head the unit in the year, with the latest value of each period. */
function readCarried(unitId: string, year: number): Promise<Carried[]> {
  return db().$queryRaw`
    SELECT x.text, x.unit_name AS "unitName", x.kind::text AS kind, x.aggregation::text AS aggregation, r.values
    FROM post po JOIN post_holding h ON h.post_id = po.id AND h.is_head AND h.voided_at IS NULL JOIN plan p ON p.holding_id = h.id
      JOIN period y ON y.id = p.period_id AND y.kind = 'YEAR' AND y.year = ${year}
      JOIN LATERAL (SELECT id FROM plan_version WHERE plan_id = p.id AND state = 'AGREED' ORDER BY number DESC LIMIT 1) v ON true
      JOIN indicator_text x ON x.version_id = v.id
      LEFT JOIN LATERAL (SELECT json_agg(json_build_object('period', q.number, 'value', q.value) ORDER BY q.number) AS values FROM (
        SELECT DISTINCT ON (r.period_id) e.number, r.value::text AS value FROM realization r JOIN period e ON e.id = r.period_id
        WHERE r.indicator_id = x.indicator_id ORDER BY r.period_id, r.number DESC) q) r ON true
    WHERE po.unit_id = ${unitId}::uuid AND po.is_head`
}
