import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import { columnOf, type Day, dayOf } from '../../day'
import type { Tx } from '../../db'
import { ok, refuse } from '../../result'
import { readNamesOfUnit } from '../comment/queries'
import { maskText } from '../comment/rules'
import { mayPlanFollowUpIn, maySettleFollowUp } from '../policy'
import { readIsCandidate } from './queries'
import type * as schema from './schema'

/**
 * Plans what is done about an unsur (PermenPANRB 14/2017): cause, action, owner, last day; tells the owner. Refuses: notFound, unsurUnknown,
 * ownerElsewhere, dueInPast.
 */
export const planFollowUp = command('followUp.plan', async (context, input: z.output<typeof schema.newFollowUp>) => {
  const { actor, tx, now, today, record } = context
  const survey = await tx.survey.findUnique({ where: { id: input.surveyId } })
  if (!survey || !mayPlanFollowUpIn(actor, survey.unitId)) return refuse('notFound')
  const asked = await tx.surveyUnsur.count({
    where: { key: input.unsur, version: { surveyId: input.surveyId, publishedAt: { not: null } } },
  })
  if (asked === 0) return refuse('unsurUnknown', { field: 'unsur' })
  if (!(await readIsCandidate(actor, survey.unitId, input.ownerId, tx))) return refuse('ownerElsewhere', { field: 'ownerId' })
  if (input.dueOn < today) return refuse('dueInPast', { field: 'dueOn' })
  const id = uuidv7()
  const { dueOn, ...planned } = input
  await tx.followUp.create({ data: { ...planned, id, dueOn: columnOf(dueOn), plannedById: actor.accountId, plannedAt: now } })
  await record({ noun: 'followUp', nounId: id, unitId: survey.unitId, after: input })
  await tellOwner(context, { id, ownerId: input.ownerId, dueOn, surveyId: input.surveyId })
  return ok({ followUpId: id, surveyId: input.surveyId })
})

/** Rewords a line that is not settled, or gives it to another. Refuses: notFound, alreadySettled, ownerElsewhere, dueInPast, conflict. */
export const changeFollowUp = command('followUp.change', async (context, input: z.output<typeof schema.followUpChange>) => {
  const { actor, tx, today, record, nothingChanged } = context
  const { followUpId, revision, dueOn, ...wording } = input
  const line = await lockLine(tx, followUpId)
  if (!line || !mayPlanFollowUpIn(actor, line.survey.unitId)) return refuse('notFound')
  if (line.state !== 'PLANNED') return refuse('alreadySettled')
  if (line.revision !== revision) return refuse('conflict')
  const { cause, kind, action, ownerId } = line
  const before = { cause, kind, action, ownerId, dueOn: dayOf(line.dueOn) }
  const isNew = ownerId !== input.ownerId
  if (isNew && !(await readIsCandidate(actor, line.survey.unitId, input.ownerId, tx))) return refuse('ownerElsewhere', { field: 'ownerId' })
  if (dueOn !== before.dueOn && dueOn < today) return refuse('dueInPast', { field: 'dueOn' })
  if (isSame(before, { ...wording, dueOn })) nothingChanged()
  else {
    const data = { ...wording, dueOn: columnOf(dueOn), revision: { increment: 1 } }
    const { count } = await tx.followUp.updateMany({ where: { id: followUpId, revision, state: 'PLANNED' }, data })
    if (count !== 1) return refuse('conflict')
    await record({ noun: 'followUp', nounId: followUpId, unitId: line.survey.unitId, before, after: { ...wording, dueOn } })
    if (isNew) await tellOwner(context, { id: followUpId, ownerId: input.ownerId, dueOn, surveyId: line.surveyId })
  }
  return ok({ followUpId, revision })
})

/**
 * Says that a line is done, with what came of it, or dropped, with why. In what the public is told numbers and names are masked; `masked` says
 * whether there were any. Refuses: notFound, alreadySettled, halfTold, notDone, conflict.
 */
export const settleFollowUp = command('followUp.settle', async (context, input: z.output<typeof schema.followUpSettling>) => {
  const { actor, tx, today, record } = context
  const { followUpId, revision, ...given } = input
  const line = await lockLine(tx, followUpId)
  if (!line || !mayTouch(context, line)) return refuse('notFound')
  if (line.state !== 'PLANNED') return refuse('alreadySettled')
  if ((given.said === null) !== (given.done === null)) return refuse('halfTold', { field: given.said === null ? 'said' : 'done' })
  if (given.state === 'DROPPED' && given.said !== null) return refuse('notDone', { field: 'said' })
  if (line.revision !== revision || actor.accountId === null) return refuse('conflict')
  const { masked, ...told } = await maskWords(context, line, given)
  const settled = { ...given, ...told }
  const data = { ...settled, settledOn: columnOf(today), settledById: actor.accountId, revision: { increment: 1 } }
  const { count } = await tx.followUp.updateMany({ where: { id: followUpId, revision, state: 'PLANNED' }, data })
  if (count !== 1) return refuse('conflict')
  await record({ noun: 'followUp', nounId: followUpId, unitId: line.survey.unitId, before: { state: 'PLANNED' }, after: settled })
  return ok({ followUpId, revision, masked })
})

/** Changes or takes away what the public is told of a line that is done, masked in the same way. Refuses: notFound, notDone, halfTold, conflict. */
export const wordFollowUp = command('followUp.word', async (context, input: z.output<typeof schema.followUpWording>) => {
  const { tx, record, nothingChanged } = context
  const { followUpId, revision } = input
  const line = await lockLine(tx, followUpId)
  if (!line || !mayTouch(context, line)) return refuse('notFound')
  if (line.state !== 'DONE') return refuse('notDone')
  if ((input.said === null) !== (input.done === null)) return refuse('halfTold', { field: input.said === null ? 'said' : 'done' })
  if (line.revision !== revision) return refuse('conflict')
  const { masked, said, done } = await maskWords(context, line, input)
  const before = { said: line.said, done: line.done }
  if (isSame(before, { said, done })) nothingChanged()
  else {
    const data = { said, done, revision: { increment: 1 } }
    const { count } = await tx.followUp.updateMany({ where: { id: followUpId, revision, state: 'DONE' }, data })
    if (count !== 1) return refuse('conflict')
    await record({ noun: 'followUp', nounId: followUpId, unitId: line.survey.unitId, before, after: { said, done } })
  }
  return ok({ followUpId, revision, masked })
})

/** Days before its last day from which the owner of a line is told. */
const dueWithin = 7

/** Tells owners, once for each last day, of lines that are due within a week or late. For the schedule. Refuses: forbidden. @returns of how many. */
export const tellOfDueFollowUps = command('followUp.tellDue', async ({ actor, tx, today, notify, nothingChanged }, _: null) => {
  if (actor.kind !== 'JOB') return refuse('forbidden')
  nothingChanged()
  const due = await tx.$queryRaw<{ id: string; accountId: string; dueOn: Day; subject: string }[]>`
    SELECT * FROM (
      SELECT f.id, a.id AS "accountId", f.due_on::text AS "dueOn", coalesce(c.name, 'survei unit') AS subject,
        'FOLLOW_UP_DUE ' || f.id || ' ' || f.due_on AS key
      FROM follow_up f JOIN survey s ON s.id = f.survey_id LEFT JOIN service c ON c.id = s.service_id JOIN employee e ON e.id = f.owner_id
        JOIN account a ON a.person_id = e.person_id
      WHERE f.state = 'PLANNED' AND f.due_on <= ${today}::date + ${dueWithin}::int
    ) d WHERE NOT EXISTS (SELECT 1 FROM notification o WHERE o.account_id = d."accountId" AND o.key = d.key)
    ORDER BY d.id LIMIT 1000`
  await notify(
    due.map(({ id, accountId, dueOn, subject }) => ({
      ...{ accountId, kind: 'FOLLOW_UP_DUE', subject, path: `/survei/tindak-lanjut/${id}`, dueOn, key: `FOLLOW_UP_DUE ${id} ${dueOn}` },
    })),
  )
  return ok({ count: due.length })
})

type Line = NonNullable<Awaited<ReturnType<typeof lockLine>>>

async function lockLine(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT 1 FROM follow_up WHERE id = ${id}::uuid FOR UPDATE`
  return tx.followUp.findUnique({
    where: { id },
    include: { survey: { select: { unitId: true } }, owner: { select: { personId: true } } },
  })
}

function mayTouch({ actor }: Context, { survey, owner }: Line): boolean {
  return maySettleFollowUp(actor, { unitId: survey.unitId, ownerPersonId: owner.personId })
}

type PublicWords = { said: string | null; done: string | null }

/** What the public is told, with numbers, addresses and names masked: those too who hold or held a post of the survey's unit. */
async function maskWords(
  { tx, today }: Context,
  { survey }: Line,
  { said, done }: PublicWords,
): Promise<PublicWords & { masked: boolean }> {
  if (said === null && done === null) return { said, done, masked: false }
  const names = await readNamesOfUnit(survey.unitId, today, tx)
  const words = { said: said && maskText(said, names), done: done && maskText(done, names) }
  return { ...words, masked: words.said !== said || words.done !== done }
}

function isSame(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(before).every(([name, value]) => after[name] === value)
}

type Given = { id: string; ownerId: string; dueOn: Day; surveyId: string }

/** A line for the owner's list, unless the owner gave it to themselves. */
async function tellOwner({ actor, tx, notify }: Context, { id, ownerId, dueOn, surveyId }: Given): Promise<void> {
  const account = await tx.account.findFirst({ where: { person: { employees: { some: { id: ownerId } } } } })
  if (!account || account.id === actor.accountId) return
  const survey = await tx.survey.findUnique({ where: { id: surveyId }, select: { service: { select: { name: true } } } })
  const subject = survey?.service?.name ?? 'survei unit'
  const key = `FOLLOW_UP_GIVEN ${id} ${ownerId}`
  await notify([{ accountId: account.id, kind: 'FOLLOW_UP_GIVEN', subject, path: `/survei/tindak-lanjut/${id}`, dueOn, key }])
}
