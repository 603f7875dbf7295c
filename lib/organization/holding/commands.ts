import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import { holdsOnDay, holdsWithin } from '../../dated'
import { type Day, dayOf } from '../../day'
import type { Post } from '../../generated/prisma/client'
import { ok, type Result, refuse } from '../../result'
import { refreshAppraisalLines } from '../appraiser/commands'
import { columnsOf, leaveHoldings, lockOrganization } from '../dated/commands'
import { leaveOn } from '../dated/rules'
import { fullName } from '../rules'
import { isGone } from '../siasn/comparison/change/rules'
import { sameTitle } from '../siasn/rules'
import { mayAppoint, mayAppointIn, mayNameHeadOfGovernment } from './policy'
import type * as schema from './schema'

const timeoutMs = 120_000

type HeadOfGovernment = z.output<typeof schema.headOfGovernment>

/**
 * Says who heads the government from a day on (Wali Kota, Bupati): a person, no employee; the owner of an account where one is named.
 * Whoever held the post stops that day. Refuses: forbidden, conflict, rootUnknown, headPostUnknown, accountUnknown.
 */
export const setHeadOfGovernment = command(
  'holding.setHeadOfGovernment',
  async (context, input: HeadOfGovernment) => {
    const { actor, tx, now, record } = context
    if (!mayNameHeadOfGovernment(actor)) return refuse('forbidden')
    await lockOrganization(tx)
    const found = await findGovernmentPost(context)
    if (!found.ok) return found
    const owner = input.username === null ? null : await tx.account.findUnique({ where: { username: input.username } })
    if (input.username !== null && !owner) return refuse('accountUnknown', { field: 'username' })
    const { since } = input
    const { post } = found.value
    const seat = { mode: 'DEFINITIVE' as const, voidedAt: null }
    const where = { ...seat, post: { unitId: post.unitId, isHead: true } }
    const held = await tx.postHolding.findMany({ where, include: { person: true }, orderBy: { validFrom: 'asc' } })
    if (input.seen !== undefined && (heldOn(held, context.today)?.id ?? 'none') !== input.seen) return refuse('conflict')
    const current = heldOn(held, since)
    const isSame = ({ person }: (typeof held)[number]) => (owner ? person.id === owner.personId : fullName(person) === fullName(input))
    if (current?.postId === post.id && isSame(current)) {
      context.nothingChanged()
      return ok({ holdingId: current.id })
    }
    if (current) await leaveHoldings(tx, now, [leaveOn({ id: current.id, from: dayOf(current.validFrom) }, since)])
    const personId = owner?.personId ?? held.find(isSame)?.personId ?? (await createPerson(context, input))
    const next = held.find(({ validFrom }) => dayOf(validFrom) > since)
    const span = columnsOf({ from: since, to: next ? dayOf(next.validFrom) : null }, now)
    const { id } = await tx.postHolding.create({ data: { id: uuidv7(), ...seat, postId: post.id, isHead: true, personId, ...span } })
    const sides = { before: current && { name: fullName(current.person) }, after: { name: fullName(input), post: post.title, from: since } }
    await record({ noun: 'holding', nounId: id, unitId: post.unitId, ...sides })
    await refreshAppraisalLines(context, context.today)
    await context.emit('ORGANIZATION_CHANGED', id)
    return ok({ holdingId: id })
  },
  { timeoutMs },
)

/** Appoints an acting head (Plt, Plh, Pj) of a unit. Refuses: forbidden, notFound, rangeUpsideDown, postNotHead, employeeGone, alreadyHolds. */
export const appointActing = command(
  'holding.appointActing',
  async (context, { employeeId, postId, mode, from, to, reason }: z.output<typeof schema.actingAppointment>) => {
    const { actor, tx, now, record } = context
    if (!mayAppoint(actor)) return refuse('forbidden')
    await lockOrganization(tx)
    const post = await tx.post.findUnique({ where: { id: postId } })
    const employee = await tx.employee.findUnique({
      where: { id: employeeId },
      include: { person: true, statuses: { where: holdsOnDay(from) } },
    })
    if (!post || !employee || !mayAppointIn(actor, post.unitId)) return refuse('notFound')
    if (to !== null && to <= from) return refuse('rangeUpsideDown', { field: 'to' })
    if (!post.isHead) return refuse('postNotHead')
    if (employee.statuses.some(isGone)) return refuse('employeeGone')
    const { personId } = employee
    if (await tx.postHolding.findFirst({ where: { personId, postId, ...holdsWithin(from, to) } })) return refuse('alreadyHolds')
    const holding = { id: uuidv7(), postId, isHead: true, personId, employeeId, mode, ...columnsOf({ from, to }, now) }
    await tx.postHolding.create({ data: holding })
    const after = { name: employee.person.name, nip: employee.nip, post: post.title, mode, from, to }
    await record({ noun: 'holding', nounId: holding.id, unitId: post.unitId, after, reason })
    await refreshAppraisalLines(context, context.today)
    await context.emit('ORGANIZATION_CHANGED', holding.id)
    return ok({ holdingId: holding.id })
  },
  { timeoutMs },
)

/** Ends a holding, definitive or acting, and with it who appraises its holder in it. Refuses: forbidden, notFound, endsTooEarly, alreadyEnded. */
export const endHolding = command(
  'holding.end',
  async (context, { holdingId, on, reason }: z.output<typeof schema.holdingEnd>) => {
    const { actor, tx, now, record } = context
    if (!mayAppoint(actor)) return refuse('forbidden')
    await lockOrganization(tx)
    const holding = await tx.postHolding.findFirst({ where: { id: holdingId, voidedAt: null }, include: { post: true, person: true } })
    if (!holding || !mayAppointIn(actor, holding.post.unitId)) return refuse('notFound')
    if (dayOf(holding.validFrom) >= on) return refuse('endsTooEarly', { field: 'on' })
    if (holding.validTo !== null && dayOf(holding.validTo) <= on) return refuse('alreadyEnded', { field: 'on' })
    await leaveHoldings(tx, now, [{ id: holdingId, on }])
    const { post, person, mode } = holding
    const before = { name: person.name, post: post.title, mode, to: holding.validTo && dayOf(holding.validTo) }
    await record({ noun: 'holding', nounId: holdingId, unitId: post.unitId, before, after: { to: on }, reason })
    await refreshAppraisalLines(context, context.today)
    await context.emit('ORGANIZATION_CHANGED', holdingId)
    return ok({ holdingId })
  },
  { timeoutMs },
)

function heldOn<H extends { validFrom: Date; validTo: Date | null }>(held: readonly H[], day: Day): H | undefined {
  return held.find(({ validFrom, validTo }) => dayOf(validFrom) <= day && (validTo === null || dayOf(validTo) > day))
}

async function findGovernmentPost({ tx, today }: Context): Promise<Result<{ post: Post }>> {
  const root = await tx.unitVersion.findFirst({ where: { parentId: null, ...holdsOnDay(today) }, orderBy: { validFrom: 'asc' } })
  if (!root) return refuse('rootUnknown')
  const posts = await tx.post.findMany({ where: { unitId: root.unitId, isHead: true } })
  const post = posts.find(({ title }) => sameTitle(title, root.headTitle ?? ''))
  return post ? ok({ post }) : refuse('headPostUnknown')
}

async function createPerson({ tx, now }: Context, { name, titleBefore, titleAfter }: HeadOfGovernment): Promise<string> {
  const { id } = await tx.person.create({ data: { id: uuidv7(), name, titleBefore, titleAfter, createdAt: now } })
  return id
}
