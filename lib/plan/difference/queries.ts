import { recordReading } from '../../act'
import type { Actor } from '../../actor'
import { holdsOnDay } from '../../dated'
import { dayOf } from '../../day'
import { db } from '../../db'
import type { PlanVersionState } from '../../generated/prisma/enums'
import { readParties } from '../agreement/queries'
import { readElementNames } from '../content/choices/queries'
import { type BehaviourValue, type PlanContent, type PlannedIndicator, readBehaviourValues, readContent } from '../content/queries'
import { mayReadContent } from '../policy'
import { findPlanToChange } from '../queries'
import { comparedPeriodName } from './labels'
import { differenceOf, type Matching, type PlanDifference } from './rules'

/** One side of a comparison. */
export type ComparedVersion = { planId: string; year: number; number: number; state: PlanVersionState; reason: string | null }

/** Two wordings of an SKP side by side. */
export type PlanComparison = {
  planId: string
  holderName: string
  before: ComparedVersion
  after: ComparedVersion
  difference: PlanDifference
  values: BehaviourValue[]
}

/** Which wordings to compare: the earlier by its number, or the SKP that this one was started from; the later by its number, or the newest. */
export type Compared = { from: number | 'origin'; to: number | null }

/**
 * What changed between two wordings. Null when one of them does not exist or is not the actor's to read. Reading another person's SKP is
 * an act of its own in the trail.
 */
export async function findDifference(actor: Actor, planId: string, { from, to }: Compared): Promise<PlanComparison | null> {
  const plan = await findPlanToChange(actor, planId)
  if (!plan) return null
  const later = await readSide(actor, plan, to)
  const origin = from === 'origin' ? plan.copiedFromId && (await findPlanToChange(actor, plan.copiedFromId)) : plan
  if (!later || !origin) return null
  const earlier = await readSide(actor, origin, from === 'origin' ? 'inForce' : from)
  if (!earlier) return null
  if (!plan.who.isOwner) await recordReading(actor, 'plan', planId)
  const [names, values, parties] = await Promise.all([
    readNames(actor, [earlier.content, later.content], from === 'origin'),
    readBehaviourValues(actor, dayOf(plan.startsOn)),
    readParties(actor, plan.holdingId, db(), plan.on),
  ])
  return {
    ...{ planId, values, before: earlier.version, after: later.version },
    holderName: parties.find(({ role }) => role === 'EMPLOYEE')?.name ?? '',
    difference: differenceOf(earlier.content, later.content, { by: from === 'origin' ? 'copiedFromId' : 'id', ...names }),
  }
}

type Side = { version: ComparedVersion; content: PlanContent }
type Found = NonNullable<Awaited<ReturnType<typeof findPlanToChange>>>

/** A wording the actor may read: by its number; the one in force; or, without either, the newest the actor may read. */
async function readSide(actor: Actor, plan: Found, which: number | 'inForce' | null): Promise<Side | null> {
  const versions = await db().planVersion.findMany({
    where: { planId: plan.id },
    orderBy: { number: 'desc' },
    include: { steps: { where: { toState: 'AGREED' } } },
  })
  const version = versions
    .filter(({ state }) => mayReadContent(actor, plan, state))
    .find(({ number, state }) => (which === null ? true : which === 'inForce' ? state === 'AGREED' : number === which))
  if (!version) return null
  const { number, state, reason } = version
  return {
    version: { planId: plan.id, year: plan.year, number, state, reason },
    content: await readContent(actor, version.id, version.steps[0]?.at ?? null),
  }
}

type Pointing = { workResults: readonly { indicators: readonly Pick<PlannedIndicator, 'targets' | 'sourceUnitId' | 'sourceElement'>[] }[] }

/** Names of the periods, units and unsur that these contents point to. Asks no rights. */
export async function readNames(actor: Actor, contents: readonly Pointing[], withoutYear: boolean): Promise<Omit<Matching, 'by'>> {
  const indicators = contents.flatMap(({ workResults }) => workResults.flatMap((one) => one.indicators))
  const periodIds = [...new Set(indicators.flatMap(({ targets }) => [...targets.keys()]))]
  const unitIds = [...new Set(indicators.flatMap(({ sourceUnitId }) => sourceUnitId ?? []))]
  const [periods, units, elements] = await Promise.all([
    db().period.findMany({ where: { id: { in: periodIds } } }),
    db().unitVersion.findMany({ where: { unitId: { in: unitIds }, ...holdsOnDay(actor.today) } }),
    readElementNames(actor, indicators),
  ])
  return {
    periods: new Map(periods.map((period) => [period.id, comparedPeriodName(period, withoutYear)])),
    units: new Map(units.map(({ unitId, name }) => [unitId, name])),
    elements,
  }
}
