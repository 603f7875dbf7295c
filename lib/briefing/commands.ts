import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../command'
import { columnOf, dayOf, yearOf } from '../day'
import { ok, refuse } from '../result'
import { mayHoldBriefingFor } from './policy'
import { readAudience } from './reach/queries'
import { markOf } from './rules'
import type * as schema from './schema'

/** Plans a session, and tells everyone it is for who has an account. Refuses: forbidden, dayTooFar. */
export const planBriefing = command(
  'briefing.plan',
  async (context, { unitId, heldOn, ...facts }: z.output<typeof schema.newBriefing>) => {
    const { actor, tx, now, today, record, notify } = context
    if (actor.accountId === null || !mayHoldBriefingFor(actor, unitId)) return refuse('forbidden')
    if (Math.abs(yearOf(heldOn) - yearOf(today)) > 1) return refuse('dayTooFar', { field: 'heldOn' })
    const id = uuidv7()
    await tx.briefing.create({ data: { id, ...facts, unitId, heldOn: columnOf(heldOn), createdById: actor.accountId, createdAt: now } })
    await record({ noun: 'briefing', nounId: id, unitId, after: { ...facts, heldOn } })
    const told = heldOn >= today ? await readAudience(actor, unitId, tx) : []
    const line = {
      kind: 'BRIEFING_PLANNED' as const,
      subject: facts.title,
      path: `/sosialisasi/${id}`,
      dueOn: heldOn,
      key: `BRIEFING ${id}`,
    }
    await notify(told.map((accountId) => ({ accountId, ...line })))
    return ok({ briefingId: id })
  },
  { timeoutMs: 120_000 },
)

/** Changes what a session says. Refuses: notFound, conflict, briefingOver, dayTooFar. */
export const changeBriefing = command('briefing.change', async (context, input: z.output<typeof schema.briefingChange>) => {
  const { tx, today, record, nothingChanged } = context
  const found = await findToKeep(context, input.briefingId)
  if (!found) return refuse('notFound')
  if (found.cancelledAt !== null) return refuse('briefingOver')
  const { briefingId, seen, heldOn, ...facts } = input
  if (Math.abs(yearOf(heldOn) - yearOf(today)) > 1) return refuse('dayTooFar', { field: 'heldOn' })
  const before = { ...factsOf(found), heldOn: dayOf(found.heldOn) }
  if (markOf(before) !== seen) return refuse('conflict')
  if (markOf({ ...facts, heldOn }) === seen) nothingChanged()
  else {
    await tx.briefing.update({ where: { id: briefingId }, data: { ...facts, heldOn: columnOf(heldOn) } })
    await record({ noun: 'briefing', nounId: briefingId, unitId: found.unitId, before, after: { ...facts, heldOn } })
  }
  return ok({ briefingId })
})

/** Calls a session off; it stays on record. Refuses: notFound, conflict. */
export const cancelBriefing = command('briefing.cancel', async (context, { briefingId, reason }: z.output<typeof schema.cancellation>) => {
  const { tx, now, record } = context
  const found = await findToKeep(context, briefingId)
  if (!found) return refuse('notFound')
  const { count } = await tx.briefing.updateMany({
    where: { id: briefingId, cancelledAt: null },
    data: { cancelledAt: now, cancelReason: reason },
  })
  if (count !== 1) return refuse('conflict')
  await record({ noun: 'briefing', nounId: briefingId, unitId: found.unitId, after: { cancelled: true }, reason })
  return ok({ briefingId })
})

/** The session, locked, where the actor keeps it. */
async function findToKeep({ actor, tx }: Context, briefingId: string) {
  await tx.$executeRaw`SELECT 1 FROM briefing WHERE id = ${briefingId}::uuid FOR UPDATE`
  const found = await tx.briefing.findUnique({ where: { id: briefingId } })
  return found && mayHoldBriefingFor(actor, found.unitId) ? found : null
}

function factsOf({ kind, title, summary, hours, place }: { kind: string; title: string; summary: string; hours: string; place: string }) {
  return { kind, title, summary, hours, place }
}
