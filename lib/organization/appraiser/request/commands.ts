import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../../command'
import { holdsOnDay } from '../../../dated'
import type { AppraiserRequestState } from '../../../generated/prisma/enums'
import { ok, type Result, refuse } from '../../../result'
import { lockOrganization } from '../../dated/commands'
import { pinAppraiser } from '../commands'
import { mayCorrectLineIn, mayCorrectLines } from '../policy'
import { requestReason } from './labels'
import { isOwnRequest } from './policy'
import { readDeciders } from './queries'
import type * as schema from './schema'

/**
 * Asks HR for another pejabat penilai in a post the actor holds. One request a post waits at a time. Refuses: notFound, officerUnknown,
 * officerIsSelf, alreadyAppraises, requestOpen.
 */
export const askForAppraiser = command('appraiserRequest.make', async (context, input: z.output<typeof schema.appraiserRequest>) => {
  const { actor, tx, now, today, record, notify } = context
  const { holdingId, appraiserHoldingId, reason } = input
  const on = holdsOnDay(today)
  const holding = actor.holdings.has(holdingId)
    ? await tx.postHolding.findFirst({
        where: { id: holdingId, employeeId: { not: null }, ...on },
        include: { post: true, appraisalLines: { where: on } },
      })
    : null
  if (!holding || actor.accountId === null) return refuse('notFound')
  const wanted = await tx.postHolding.findFirst({ where: { id: appraiserHoldingId, ...on }, include: { post: true, person: true } })
  if (!wanted) return refuse('officerUnknown', { field: 'appraiserHoldingId' })
  if (wanted.personId === holding.personId) return refuse('officerIsSelf', { field: 'appraiserHoldingId' })
  if (holding.appraisalLines.some(({ appraiserId }) => appraiserId === wanted.personId))
    return refuse('alreadyAppraises', { field: 'appraiserHoldingId' })
  const id = uuidv7()
  const asked = { id, holdingId, appraiserHoldingId, reason, state: 'OPEN' as const, askedById: actor.accountId, askedAt: now }
  const { count } = await tx.appraiserRequest.createMany({ data: [asked], skipDuplicates: true })
  if (count === 0) return refuse('requestOpen')
  const { unitId, title } = holding.post
  const after = { post: title, appraiser: wanted.person.name }
  await record({ noun: 'appraiserRequest', nounId: id, unitId, after, reason })
  const deciders = (await readDeciders(actor, unitId, tx)).filter((accountId) => accountId !== actor.accountId)
  const line = { subject: title, path: '/pegawai/penilai/permohonan', dueOn: null, key: `APPRAISER_REQUESTED ${id}` }
  await notify(deciders.map((accountId) => ({ accountId, kind: 'APPRAISER_REQUESTED', ...line })))
  return ok({ holdingId })
})

/** Takes back a request of the actor's own that waits. Refuses: notFound, requestDecided. */
export const withdrawRequest = command(
  'appraiserRequest.withdraw',
  async ({ actor, tx, now, record }, { requestId }: z.output<typeof schema.requestRef>) => {
    const request = await tx.appraiserRequest.findUnique({ where: { id: requestId }, include: { holding: { include: { post: true } } } })
    if (!request || request.askedById !== actor.accountId) return refuse('notFound')
    const withdrawn = { state: 'WITHDRAWN' as const, decidedAt: now }
    const { count } = await tx.appraiserRequest.updateMany({ where: { id: requestId, state: 'OPEN' }, data: withdrawn })
    if (count !== 1) return refuse('requestDecided')
    await record({ noun: 'appraiserRequest', nounId: requestId, unitId: request.holding.post.unitId })
    return ok({ holdingId: request.holdingId })
  },
)

/**
 * Approves a request: from today on the officer asked for appraises, as if HR had set it by hand. Refuses: forbidden, notFound, ownRequest,
 * requestDecided, dayOutsideHolding, and as pinAppraiser does.
 */
export const approveRequest = command(
  'appraiserRequest.approve',
  async (context, { requestId }: z.output<typeof schema.requestRef>) => {
    const { tx, today, record } = context
    if (!mayCorrectLines(context.actor)) return refuse('forbidden')
    await lockOrganization(tx)
    const decided = await decide(context, requestId, 'APPROVED', null)
    if (!decided.ok) return decided
    const { holding, appraiserHolding, reason } = decided.value
    if (!isHeldOn(holding, context)) return refuse('dayOutsideHolding')
    if (!isHeldOn(appraiserHolding, context)) return refuse('officerWithoutPost')
    const named = { appraiserPersonId: appraiserHolding.personId, appraiserHoldingId: appraiserHolding.id }
    const pinned = await pinAppraiser(context, holding, { ...named, from: today, reason: requestReason(reason) })
    if (!pinned.ok) return pinned
    await record({ noun: 'appraiserRequest', nounId: requestId, unitId: holding.post.unitId, after: { state: 'APPROVED' }, reason })
    return ok({ requestId })
  },
  { timeoutMs: 120_000 },
)

/** Declines a request with a reason, which the employee reads. Refuses: forbidden, notFound, ownRequest, requestDecided. */
export const declineRequest = command(
  'appraiserRequest.decline',
  async (context, { requestId, reason }: z.output<typeof schema.requestDecline>) => {
    if (!mayCorrectLines(context.actor)) return refuse('forbidden')
    const decided = await decide(context, requestId, 'DECLINED', reason)
    if (!decided.ok) return decided
    const { unitId } = decided.value.holding.post
    await context.record({ noun: 'appraiserRequest', nounId: requestId, unitId, after: { state: 'DECLINED' }, reason })
    return ok({ requestId })
  },
)

const withHoldings = { holding: { include: { post: true } }, appraiserHolding: true }

async function findRequest({ tx }: Context, id: string) {
  return tx.appraiserRequest.findUnique({ where: { id }, include: withHoldings })
}

type Found = NonNullable<Awaited<ReturnType<typeof findRequest>>>

/** Decides a request that waits, once, and tells who asked. */
async function decide(
  context: Context,
  requestId: string,
  state: Extract<AppraiserRequestState, 'APPROVED' | 'DECLINED'>,
  decisionReason: string | null,
): Promise<Result<Found>> {
  const { actor, tx, now, notify } = context
  const request = await findRequest(context, requestId)
  if (!request || actor.accountId === null || !mayCorrectLineIn(actor, request.holding.post.unitId)) return refuse('notFound')
  const { askedById, holding, appraiserHolding } = request
  if (isOwnRequest(actor, { askedById, personId: holding.personId, wantedPersonId: appraiserHolding.personId })) return refuse('ownRequest')
  const data = { state, decidedById: actor.accountId, decidedAt: now, decisionReason }
  const { count } = await tx.appraiserRequest.updateMany({ where: { id: requestId, state: 'OPEN' }, data })
  if (count !== 1) return refuse('requestDecided')
  const path = `/skp/penilai?jabatan=${request.holdingId}`
  const line = { subject: request.holding.post.title, path, dueOn: null, key: `APPRAISER_REQUEST_DECIDED ${requestId}` }
  await notify([{ accountId: request.askedById, kind: 'APPRAISER_REQUEST_DECIDED', ...line }])
  return ok(request)
}

function isHeldOn(holding: { validFrom: Date; validTo: Date | null; voidedAt: Date | null }, { today }: Context): boolean {
  const day = new Date(`${today}T00:00:00Z`)
  return holding.voidedAt === null && holding.validFrom <= day && (holding.validTo === null || holding.validTo > day)
}
