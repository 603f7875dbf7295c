import type { Act } from '../../../act'
import { type Context, command } from '../../../command'
import { ok } from '../../../result'
import { inBatches } from '../../bulk/commands'
import { lockOrganization } from '../../dated/commands'
import { refreshAppraisalLines } from '../commands'
import { namesOf, type PinnedLine, storePins } from '../line/commands'
import { compareAppraiserTable } from './queries'
import type { AppraiserTable, JudgedPin } from './schema'

const actsAtOnce = 1_000

/**
 * Takes in a table of appraisers: its sound rows become lines of origin FILE, which the rule never touches. The same table again changes
 * nothing. Refuses: forbidden.
 */
export const applyAppraiserTable = command(
  'appraiser.import',
  async (context, { table }: { table: AppraiserTable }) => {
    await lockOrganization(context.tx)
    return takeInTable(context, table)
  },
  { timeoutMs: 300_000 },
)

/** The same within a command of its caller, who holds the organisation's lock. Refuses: forbidden. */
export async function takeInTable(context: Context, table: AppraiserTable) {
  const compared = await compareAppraiserTable(context.actor, table, context.tx)
  if (!compared.ok) return compared
  const { judged, steps, counts } = compared.value
  const stored = await storePins(context, steps, 'FILE')
  const acts = await actsFor(context, stored, judged.pins)
  await inBatches(acts, actsAtOnce, (batch) => context.record(...batch))
  const [first] = stored
  if (!first) context.nothingChanged()
  else {
    await refreshAppraisalLines(context, context.today)
    await context.emit('ORGANIZATION_CHANGED', first.lineId)
  }
  return ok({ ...counts, problems: judged.problems })
}

async function actsFor({ tx }: Context, stored: readonly PinnedLine[], pins: readonly JudgedPin[]): Promise<Act[]> {
  const unitOf = new Map(pins.map(({ holdingId, unitId }) => [holdingId, unitId]))
  const names = await namesOf(
    tx,
    stored.flatMap(({ pin, beforeId }) => [pin.appraiserId, beforeId]),
  )
  return stored.map(({ pin, lineId, beforeId }) => ({
    ...{ noun: 'appraisalLine', nounId: lineId, unitId: unitOf.get(pin.holdingId) ?? null, reason: pin.reason },
    before: beforeId && { appraiser: names.get(beforeId) },
    after: { holdingId: pin.holdingId, appraiser: names.get(pin.appraiserId), from: pin.from },
  }))
}
