import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../command'
import { columnOf, type Day, dayOf, yearOf } from '../day'
import { ok, refuse } from '../result'
import { tellNames } from './labels'
import { mayHoldBriefingFor } from './policy'
import { readAudience } from './reach/queries'
import { isMoved, markOf } from './rules'
import type * as schema from './schema'

/** Plans a session, and tells everyone it is for who has an account. Refuses: forbidden, dayTooFar. */
export const planBriefing = command(
  'briefing.plan',
  async (context, { unitId, heldOn, ...facts }: z.output<typeof schema.newBriefing>) => {
    const { actor, tx, now, today, record } = context
    if (actor.accountId === null || !mayHoldBriefingFor(actor, unitId)) return refuse('forbidden')
    if (Math.abs(yearOf(heldOn) - yearOf(today)) > 1) return refuse('dayTooFar', { field: 'heldOn' })
    const id = uuidv7()
    await tx.briefing.create({ data: { id, ...facts, unitId, heldOn: columnOf(heldOn), createdById: actor.accountId, createdAt: now } })
    await record({ noun: 'briefing', nounId: id, unitId, after: { ...facts, heldOn } })
    if (heldOn >= today) await tell(context, 'planned', { id, unitId, title: facts.title, heldOn })
    return ok({ briefingId: id })
  },
  { timeoutMs: 120_000 },
)

/**
 * Changes what a session says. Where it is held on another day, at another hour or in another place, and has not passed both before and
 * after, everyone it is for is told. Refuses: notFound, conflict, briefingOver, dayTooFar.
 */
export const changeBriefing = command(
  'briefing.change',
  async (context, input: z.output<typeof schema.briefingChange>) => {
    const { tx, today, record, nothingChanged } = context
    const found = await findToKeep(context, input.briefingId)
    if (!found) return refuse('notFound')
    if (found.cancelledAt !== null) return refuse('briefingOver')
    const { briefingId, seen, heldOn, ...facts } = input
    if (Math.abs(yearOf(heldOn) - yearOf(today)) > 1) return refuse('dayTooFar', { field: 'heldOn' })
    const before = { ...factsOf(found), heldOn: dayOf(found.heldOn) }
    const after = { ...facts, heldOn }
    if (markOf(before) !== seen) return refuse('conflict')
    if (markOf(after) === seen) {
      nothingChanged()
      return ok({ briefingId })
    }
    await tx.briefing.update({ where: { id: briefingId }, data: { ...facts, heldOn: columnOf(heldOn) } })
    await record({ noun: 'briefing', nounId: briefingId, unitId: found.unitId, before, after })
    const isAhead = heldOn >= today || before.heldOn >= today
    if (isAhead && isMoved(before, after))
      await tell(context, 'moved', { id: briefingId, unitId: found.unitId, title: facts.title, heldOn })
    return ok({ briefingId })
  },
  { timeoutMs: 120_000 },
)

/** Calls a session off; it stays on record. Unless it has passed, everyone it was for is told. Refuses: notFound, conflict. */
export const cancelBriefing = command(
  'briefing.cancel',
  async (context, { briefingId, reason }: z.output<typeof schema.cancellation>) => {
    const { tx, now, today, record } = context
    const found = await findToKeep(context, briefingId)
    if (!found) return refuse('notFound')
    const { count } = await tx.briefing.updateMany({
      where: { id: briefingId, cancelledAt: null },
      data: { cancelledAt: now, cancelReason: reason },
    })
    if (count !== 1) return refuse('conflict')
    await record({ noun: 'briefing', nounId: briefingId, unitId: found.unitId, after: { cancelled: true }, reason })
    const heldOn = dayOf(found.heldOn)
    if (heldOn >= today) await tell(context, 'cancelled', { id: briefingId, unitId: found.unitId, title: found.title, heldOn })
    return ok({ briefingId })
  },
  { timeoutMs: 120_000 },
)

type Told = { id: string; unitId: string | null; title: string; heldOn: Day }

/** A line for everyone a session is for. What they were told of it before is put aside: it names another day or a session that is off. */
async function tell({ actor, tx, now, notify }: Context, what: keyof typeof tellNames, { id, unitId, title, heldOn }: Told): Promise<void> {
  const path = `/sosialisasi/${id}`
  await tx.notification.updateMany({ where: { kind: 'BRIEFING_PLANNED', path, readAt: null }, data: { readAt: now } })
  const line = { kind: 'BRIEFING_PLANNED' as const, subject: tellNames[what](title), path, dueOn: what === 'cancelled' ? null : heldOn }
  const key = `BRIEFING ${id} ${uuidv7()}`
  await notify((await readAudience(actor, unitId, tx)).map((accountId) => ({ accountId, ...line, key })))
}

/** The session, locked, where the actor keeps it. */
async function findToKeep({ actor, tx }: Context, briefingId: string) {
  await tx.$executeRaw`SELECT 1 FROM briefing WHERE id = ${briefingId}::uuid FOR UPDATE`
  const found = await tx.briefing.findUnique({ where: { id: briefingId } })
  return found && mayHoldBriefingFor(actor, found.unitId) ? found : null
}

function factsOf({ kind, title, summary, hours, place }: { kind: string; title: string; summary: string; hours: string; place: string }) {
  return { kind, title, summary, hours, place }
}
