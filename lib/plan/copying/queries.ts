import type { Actor } from '../../actor'
import { dayOf } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { readBehaviourValues, readContent } from '../content/queries'
import { findPlanToChange } from '../queries'
import { copyWords } from './labels'
import { type CopyPart, copiedFields, partsToCopy, type TickedVersion } from './rules'

export type PlanToCopy = {
  planId: string
  versionId: string
  unitId: string
  year: number
  number: number
  parts: CopyPart[]
  /** Keys of the fields that were copied already. */
  copied: ReadonlySet<string>
  valueNames: Readonly<Record<string, string>>
}

/**
 * The agreed version in force, to be copied by its owner or penyiap; null for everybody else, and while none is agreed. What was copied from
 * an earlier version and still says the same is copied.
 */
export async function findPlanToCopy(actor: Actor, planId: string, client: Db | Tx = db()): Promise<PlanToCopy | null> {
  const plan = await findPlanToChange(actor, planId, client)
  if (!plan || !(plan.who.isOwner || plan.who.isDelegate)) return null
  const [version, ...earlier] = await client.planVersion.findMany({
    where: { planId, state: 'AGREED' },
    orderBy: { number: 'desc' },
    include: { copyTicks: true, steps: { where: { toState: 'AGREED' } } },
  })
  if (!version) return null
  const partsOf = async ({ id, steps }: typeof version) =>
    partsToCopy(plan.form, await readContent(actor, id, steps[0]?.at ?? null, client), copyWords)
  const parts = await partsOf(version)
  const ticked: TickedVersion[] = []
  for (const one of [version, ...earlier].filter(({ copyTicks }) => copyTicks.length > 0))
    ticked.push({ fields: one.copyTicks.map(({ field }) => field), parts: one === version ? parts : await partsOf(one) })
  const values = await readBehaviourValues(actor, dayOf(plan.startsOn), client)
  return {
    ...{ planId, versionId: version.id, unitId: plan.unitId, year: plan.year, number: version.number },
    ...{ parts, copied: copiedFields(parts, ticked) },
    valueNames: Object.fromEntries(values.map(({ key, name }) => [key, name])),
  }
}
