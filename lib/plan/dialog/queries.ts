import type { Actor } from '../../actor'
import { type Db, db, type Tx } from '../../db'
import { fullName } from '../../organization/rules'
import { mayReadContent } from '../policy'
import { findPlanToChange } from '../queries'
import { joinsDialog, readsDialog } from './policy'
import { type Thread, type Topic, threadsOf } from './rules'

/** The dialog kinerja on an SKP. */
export type Dialog = { threads: Thread[]; mayWrite: boolean }

/**
 * The remarks on an SKP, each on something the actor may read; null when there is no such SKP, or the actor is neither a party nor the
 * superior.
 */
export async function findDialog(actor: Actor, planId: string): Promise<Dialog | null> {
  const plan = await findPlanToChange(actor, planId)
  if (!plan || !readsDialog(actor, plan)) return null
  const readable = await readReadableVersions(actor, plan)
  const text = { where: { versionId: { in: readable } }, orderBy: { version: { number: 'desc' as const } }, take: 1 }
  const rows = await db().planComment.findMany({
    where: { planId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: {
      by: { include: { person: true } },
      settledBy: { include: { person: true } },
      workResult: { include: { texts: text } },
      indicator: { include: { texts: text } },
    },
  })
  const remarks = rows.flatMap(({ by, settledBy, workResult, indicator, ...row }) => {
    const about = (indicator ?? workResult)?.texts[0]?.text ?? null
    const isHidden = readable.length === 0 || (about === null && (indicator ?? workResult) !== null && !plan.who.isOwner)
    if (isHidden) return []
    return [{ ...row, about, by: fullName(by.person), settledBy: settledBy && fullName(settledBy.person) }]
  })
  return { threads: threadsOf(remarks), mayWrite: joinsDialog(actor, plan) && readable.length > 0 }
}

/** Ids of the SKP's versions whose content the actor may read. */
export async function readReadableVersions(
  actor: Actor,
  plan: { id: string; personId: string; holdingId: string },
  client: Db | Tx = db(),
): Promise<string[]> {
  const versions = await client.planVersion.findMany({ where: { planId: plan.id }, select: { id: true, state: true } })
  return versions.filter(({ state }) => mayReadContent(actor, plan, state)).map(({ id }) => id)
}

/** Whether one of these versions has the RHK or indicator; true for the whole SKP while there is a version. */
export async function readIsIn(_actor: Actor, versionIds: string[], topic: Topic, client: Db | Tx): Promise<boolean> {
  const { workResultId, indicatorId } = topic
  const versionId = { in: versionIds }
  if (indicatorId !== null) return (await client.indicatorText.count({ where: { versionId, indicatorId } })) > 0
  if (workResultId !== null) return (await client.workResultText.count({ where: { versionId, workResultId } })) > 0
  return versionIds.length > 0
}
