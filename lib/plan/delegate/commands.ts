import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { command } from '../../command'
import { holdsOnDay } from '../../dated'
import { ok, refuse } from '../../result'
import { findPlanToChange } from '../queries'
import { closedParams, editableStates } from '../rules'
import type { shownVersion } from '../schema'
import { mayHaveDelegate } from './policy'
import { readAppraisersOf, readOfficialPosts } from './queries'
import type * as schema from './schema'

/**
 * Names a penyiap, who may draft the actor's SKP for a range of days; only the actor submits. Refuses: forbidden, fromPast,
 * rangeUpsideDown, delegateIsSelf, delegateUnknown, delegateAppraises, delegateThere.
 */
export const nameDelegate = command(
  'plan.nameDelegate',
  async ({ actor, tx, now, today, record }, { personId: delegateId, from, to }: z.output<typeof schema.delegateNaming>) => {
    const { accountId, personId } = actor
    if (accountId === null || personId === null || !mayHaveDelegate(await readOfficialPosts(actor, tx))) return refuse('forbidden')
    if (from < today) return refuse('fromPast', { field: 'from' })
    if (to !== null && to <= from) return refuse('rangeUpsideDown', { field: 'to' })
    if (delegateId === personId) return refuse('delegateIsSelf', { field: 'personId' })
    const person = await tx.person.findFirst({
      where: { id: delegateId, account: { disabledAt: null }, holdings: { some: { employeeId: { not: null }, ...holdsOnDay(today) } } },
    })
    if (!person) return refuse('delegateUnknown', { field: 'personId' })
    if ((await readAppraisersOf(actor, tx)).has(delegateId)) return refuse('delegateAppraises', { field: 'personId' })
    const id = uuidv7()
    // Two at once: PostgreSQL lets one of them in, the other finds it there.
    const count = await tx.$executeRaw`
      INSERT INTO plan_delegate (id, person_id, delegate_id, valid_from, valid_to, given_by_id, given_at)
      VALUES (${id}::uuid, ${personId}::uuid, ${delegateId}::uuid, ${from}::date, ${to}::date, ${accountId}::uuid, ${now})
      ON CONFLICT DO NOTHING`
    if (count === 0) return refuse('delegateThere', { field: 'personId' })
    await record({ noun: 'planDelegate', nounId: id, unitId: [...actor.units][0] ?? null, after: { delegate: person.name, from, to } })
    return ok({ delegateId: id })
  },
)

/** Ends a penyiap of the actor at once. Refuses: notFound, conflict. */
export const revokeDelegate = command(
  'plan.revokeDelegate',
  async ({ actor, tx, now, record }, { delegateId }: z.output<typeof schema.delegateRef>) => {
    const named = await tx.planDelegate.findFirst({ where: { id: delegateId }, include: { delegate: true } })
    if (!named || named.personId !== actor.personId) return refuse('notFound')
    const { count } = await tx.planDelegate.updateMany({ where: { id: delegateId, revokedAt: null }, data: { revokedAt: now } })
    if (count !== 1) return refuse('conflict')
    const before = { delegate: named.delegate.name }
    await record({ noun: 'planDelegate', nounId: delegateId, unitId: [...actor.units][0] ?? null, before })
    return ok({ delegateId })
  },
)

/**
 * A penyiap hands the draft to its owner, who reads and submits it; both names stay with the version. The penyiap may go on writing until
 * it is submitted. Refuses: notFound, preparerAppraises, planClosed, conflict.
 */
export const handOver = command(
  'plan.handOver',
  async ({ actor, tx, now, record, notify }, { planId, revision }: z.output<typeof shownVersion>) => {
    const plan = await findPlanToChange(actor, planId, tx)
    if (!plan || plan.who.isOwner || !actor.prepares.has(plan.personId)) return refuse('notFound')
    if (!plan.who.isDelegate) return refuse('preparerAppraises')
    if (plan.isClosed) return refuse('planClosed', closedParams(plan))
    const guard = { id: plan.version.id, revision, state: { in: [...editableStates] } }
    const handed = { preparedById: actor.accountId, preparedAt: now, revision: { increment: 1 } }
    const { count } = await tx.planVersion.updateMany({ where: guard, data: handed })
    if (count !== 1) return refuse('conflict')
    const { number, state } = plan.version
    await record({ noun: 'plan', nounId: planId, unitId: plan.unitId, after: { number, state, preparedBy: actor.name } })
    const owner = await tx.account.findUnique({ where: { personId: plan.personId } })
    const line = {
      subject: `SKP ${plan.year}`,
      path: `/skp/${planId}/susun`,
      dueOn: null,
      key: `PLAN_PREPARED ${plan.version.id} ${revision}`,
    }
    if (owner) await notify([{ accountId: owner.id, kind: 'PLAN_PREPARED', ...line }])
    return ok({ planId })
  },
)
