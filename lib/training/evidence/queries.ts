import type { Actor } from '../../actor'
import { isReleased } from '../../appraisal/rules'
import { periodName } from '../../calendar/labels'
import { holdsOn } from '../../dated'
import { dayOf } from '../../day'
import type { Tx } from '../../db'
import { AppraisalState, type PeriodKind, type Rating } from '../../generated/prisma/enums'
import { readMissedIndicators } from '../../progress/achievement/queries'
import { compare, parseDecimal } from '../../rational'
import { ratingNames } from '../../rule/labels'
import { findRule } from '../../rule/queries'
import type { RuleBody } from '../../rule/schema'
import { fallsOf } from '../../survey/signal/rules'
import { readWeakUnsur } from '../../survey/weakness/queries'
import { behaviourFinding, indicatorFinding, isJudged, unsurFinding } from '../rules'
import type { Evidence } from '../schema'

type Triggers = RuleBody<'TRAINING_TRIGGERS'>
/** Whose, and of which year. */
type Scope = { year: number; employeeIds: readonly string[] }
type Found = Evidence & { employeeId: string }

const released = Object.values(AppraisalState).filter(isReleased)

/**
 * What speaks for a training of these employees in a year, by employee. Read whole, whoever asked for the reckoning: the list of a person must not
 * depend on who had it made. Nothing of it is shown here. A fixed number of statements, whatever the number of people.
 */
export async function readEvidence(actor: Actor, scope: Scope, triggers: Triggers, tx: Tx): Promise<Map<string, Evidence[]>> {
  const found = [
    ...(await readBehaviour(actor, scope, triggers, tx)),
    ...(await readIndicators(actor, scope, triggers, tx)),
    ...(await readUnsur(actor, scope, triggers, tx)),
  ]
  const byEmployee = new Map<string, Evidence[]>()
  for (const { employeeId, ...evidence } of found) byEmployee.set(employeeId, [...(byEmployee.get(employeeId) ?? []), evidence])
  return byEmployee
}

/** Ratings of values and of behaviour as a whole in appraisals that lie with the person. */
async function readBehaviour(actor: Actor, { year, employeeIds }: Scope, { behaviourRatings }: Triggers, tx: Tx): Promise<Found[]> {
  type Row = { employeeId: string; sourceId: string; key: string; rating: Rating; kind: PeriodKind; year: number; number: number }
  const rows = await tx.$queryRaw<Row[]>`
    SELECT h.employee_id AS "employeeId", a.id AS "sourceId", f.key, f.rating::text, t.kind::text, t.year, t.number
    FROM appraisal a JOIN appraisal_cycle c ON c.id = a.cycle_id JOIN period t ON t.id = c.period_id
      JOIN plan p ON p.id = a.plan_id JOIN post_holding h ON h.id = p.holding_id
      CROSS JOIN LATERAL (SELECT '*' AS key, a.behaviour_rating AS rating
        UNION ALL SELECT b.value_key, b.rating FROM appraisal_behaviour_feedback b WHERE b.appraisal_id = a.id) f
    WHERE h.employee_id = ANY(${[...employeeIds]}::uuid[]) AND t.year = ${year}
      AND a.state::text = ANY(${released}::text[]) AND f.rating::text = ANY(${behaviourRatings}::text[])`
  if (rows.length === 0) return []
  const { body } = await findRule(actor, 'BEHAVIOUR_GUIDE', actor.today, undefined, tx)
  const names = new Map(body.values.map(({ key, name }) => [key, name]))
  return rows.map(({ employeeId, sourceId, key, rating, ...period }) => {
    const value = key === '*' ? null : (names.get(key) ?? key)
    const finding = behaviourFinding({ value, rating: ratingNames[rating], period: periodName(period) })
    return { employeeId, sourceId, kind: 'BEHAVIOUR_VALUE', key, finding }
  })
}

/** Indicators that are judged and fell short; what was not recorded for the whole year is not known, so not missed. */
async function readIndicators(actor: Actor, scope: Scope, { achievementBelow }: Triggers, tx: Tx): Promise<Found[]> {
  const missed = await readMissedIndicators(actor, { ...scope, below: achievementBelow }, tx)
  if (missed.length === 0) return []
  const plans = await tx.$queryRaw<{ id: string; endsOn: Date; annualReleased: boolean }[]>`
    SELECT p.id, p.ends_on AS "endsOn", EXISTS (
      SELECT 1 FROM appraisal a JOIN appraisal_cycle c ON c.id = a.cycle_id JOIN period t ON t.id = c.period_id
      WHERE a.plan_id = p.id AND t.kind = 'YEAR' AND a.state::text = ANY(${released}::text[])) AS "annualReleased"
    FROM plan p WHERE p.id = ANY(${missed.map(({ planId }) => planId)}::uuid[])`
  const judged = new Set(
    plans.filter(({ endsOn, ...plan }) => isJudged({ endsOn: dayOf(endsOn), ...plan }, actor.today)).map(({ id }) => id),
  )
  return missed
    .filter(({ planId }) => judged.has(planId))
    .map(({ employeeId, indicatorId, aspect, text, percent }) => {
      const finding = indicatorFinding({ text, percent })
      return { employeeId, sourceId: indicatorId, kind: 'INDICATOR_ASPECT', key: aspect ?? '*', finding }
    })
}

/**
 * Unsur that are weak (TRAINING_TRIGGERS) or fell since the survey before (SURVEY_SIGNALS), in surveys of the unit in which someone serves or of
 * a unit above it, and of their services; a head answers for the own unit only.
 */
async function readUnsur(actor: Actor, { year, employeeIds }: Scope, { unsurBelow, minRespondents }: Triggers, tx: Tx): Promise<Found[]> {
  const places = await tx.$queryRaw<{ employeeId: string; unitId: string }[]>`
    WITH RECURSIVE above AS (
      SELECT h.employee_id, h.is_head, p.unit_id FROM post_holding h JOIN post p ON p.id = h.post_id
      WHERE h.employee_id = ANY(${[...employeeIds]}::uuid[]) AND ${holdsOn('h', actor.today)}
      UNION SELECT a.employee_id, a.is_head, v.parent_id FROM above a JOIN unit_version v ON v.unit_id = a.unit_id AND ${holdsOn('v', actor.today)}
      WHERE v.parent_id IS NOT NULL AND NOT a.is_head
    ) SELECT DISTINCT a.employee_id AS "employeeId", a.unit_id AS "unitId" FROM above a WHERE EXISTS (SELECT 1 FROM service s WHERE s.unit_id = a.unit_id)`
  if (places.length === 0) return []
  const unitIds = [...new Set(places.map(({ unitId }) => unitId))]
  const { body: signals } = await findRule(actor, 'SURVEY_SIGNALS', actor.today, undefined, tx)
  const below = parseDecimal(unsurBelow)
  const weak = (await readWeakUnsur(actor, { year, unitIds }, tx)).flatMap(({ surveyId, unitId, name: survey, n, unsur, before }) => {
    const fallen = new Map(fallsOf(before, unsur, signals).map(({ key, points }) => [key, points]))
    const isWeak = (converted: string) => n >= minRespondents && compare(parseDecimal(converted), below) < 0
    return unsur
      .filter(({ key, converted }) => isWeak(converted) || fallen.has(key))
      .map(({ key, name, converted }) => {
        const finding = unsurFinding({ unsur: name, survey, converted, n, fell: fallen.get(key) ?? null })
        return { unitId, sourceId: surveyId, kind: 'UNSUR' as const, key, finding }
      })
  })
  return places.flatMap(({ employeeId, unitId }) =>
    weak.flatMap(({ unitId: of, ...evidence }) => (of === unitId ? [{ employeeId, ...evidence }] : [])),
  )
}
