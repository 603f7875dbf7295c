import { v7 as uuidv7 } from 'uuid'
import type { Context } from '../../../command'
import { insertRows } from '../../bulk/commands'
import { columnsOf, leaveRows } from '../../dated/commands'
import type { PinStep } from './queries'
import type { Pin } from './rules'

/** A pin that was stored: its line, and who appraised before. */
export type PinnedLine = { pin: Pin; lineId: string; beforeId: string | null }

/** Stores lines set by hand or file, in two statements. The caller holds the organisation's lock. */
export async function storePins({ tx, now }: Context, steps: readonly PinStep[], origin: 'MANUAL' | 'FILE'): Promise<PinnedLine[]> {
  const leaves = steps.flatMap(({ step }) => step.leaves)
  await leaveRows(tx, now, 'appraisal_line', leaves)
  const identified = steps.map((step) => ({ ...step, lineId: uuidv7() }))
  const rows = identified.map(({ pin: { holdingId, reason }, step: { open }, lineId }) => {
    const { from, to, ...facts } = open
    return { id: lineId, holdingId, ...facts, origin, reason, ...columnsOf({ from, to }, now) }
  })
  await insertRows(tx, 'appraisal_line', rows)
  return identified.map(({ pin, lineId, beforeId }) => ({ pin, lineId, beforeId }))
}

/** Names of people, for the trail. */
export async function namesOf(tx: Context['tx'], personIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(personIds.filter((id) => id !== null))
  const people = await tx.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
