import type { Actor } from '../../../actor'
import { holdsOn } from '../../../dated'
import { dayOf } from '../../../day'
import { type Db, db, type Tx } from '../../../db'
import { findRule } from '../../../rule/queries'
import { readTargetPeriods, type TargetPeriod } from '../../measure/queries'
import { findPlanToChange } from '../../queries'
import type { PlannedIndicator } from '../queries'

/** What the forms of an SKP's editor offer beside what an RHK may hang on. The first unit is the post's own. */
export type WritingChoices = {
  periods: TargetPeriod[]
  units: { id: string; name: string }[]
  elements: { key: string; name: string }[]
  /** Whether RHK carry weights here. */
  weighed: boolean
}

/** Null where the actor does not write on the SKP. */
export async function findWritingChoices(actor: Actor, planId: string): Promise<WritingChoices | null> {
  const plan = await findPlanToChange(actor, planId)
  if (!plan || !(plan.who.isOwner || plan.who.isDelegate)) return null
  const stretch = { year: plan.year, startsOn: dayOf(plan.startsOn), endsOn: dayOf(plan.endsOn) }
  const [periods, units, elements, weighed] = await Promise.all([
    readTargetPeriods(actor, stretch),
    readSourceUnits(actor, plan.unitId),
    readElements(actor),
    readWeighed(actor),
  ])
  return { periods, units, elements, weighed }
}

/** The unit of a post and the units above it today, the nearest first. */
export async function readSourceUnits(actor: Actor, unitId: string, client: Db | Tx = db()): Promise<WritingChoices['units']> {
  return client.$queryRaw<WritingChoices['units']>`
    WITH RECURSIVE up AS (
      SELECT u.unit_id, u.parent_id, u.name, 0 AS depth FROM unit_version u WHERE u.unit_id = ${unitId}::uuid AND ${holdsOn('u', actor.today)}
      UNION ALL SELECT u.unit_id, u.parent_id, u.name, up.depth + 1
        FROM up JOIN unit_version u ON u.unit_id = up.parent_id AND ${holdsOn('u', actor.today)} WHERE up.depth < 20
    )
    SELECT unit_id AS id, name FROM up ORDER BY depth`
}

/** The unsur of the survey as asked today. */
export async function readElements(actor: Actor, client: Db | Tx = db()): Promise<WritingChoices['elements']> {
  const { body } = await findRule(actor, 'SURVEY_ELEMENTS', actor.today, undefined, client)
  return body.elements.map(({ key, name }) => ({ key, name }))
}

/** Names by key of the unsur that realisation comes from, as they are asked today. Asks nothing where it comes from none. */
export async function readElementNames(
  actor: Actor,
  indicators: readonly Pick<PlannedIndicator, 'sourceElement'>[],
): Promise<ReadonlyMap<string, string>> {
  if (indicators.every(({ sourceElement }) => sourceElement === null)) return new Map()
  return new Map((await readElements(actor)).map(({ key, name }) => [key, name]))
}

/** Whether RHK carry weights: a local option, off unless it was switched on. */
export async function readWeighed(actor: Actor, client: Db | Tx = db()): Promise<boolean> {
  return (await findRule(actor, 'PLANNING', actor.today, undefined, client)).body.weights
}
