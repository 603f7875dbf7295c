import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../../command'
import { holdsOnDay } from '../../../dated'
import { ok, refuse } from '../../../result'
import { tell } from '../notice/commands'
import { readTeamFacts } from '../queries'
import { readFeedbackPeriods, readMemberResults } from './queries'
import type * as schema from './schema'

/**
 * Says something of a member's RHK in a period, with a suggested rating where the ketua has one; the pejabat penilai decides. A correction
 * is a new number. Only the ketua of a running team, on RHK that hang on the ketua's own. Refuses: notFound, teamEnded, resultUnknown,
 * periodUnknown, conflict.
 */
export const giveTeamFeedback = command('team.giveFeedback', async (context, input: z.output<typeof schema.teamFeedback>) => {
  const { actor, tx, now, record } = context
  const { teamId, workResultId, periodId, seen, rating, text } = input
  await tx.$executeRaw`SELECT 1 FROM team WHERE id = ${teamId}::uuid FOR UPDATE`
  const team = await readTeamFacts(actor, teamId, tx)
  if (!team?.isLeader || actor.accountId === null) return refuse('notFound')
  if (!team.running) return refuse('teamEnded')
  const result = (await readMemberResults(actor, team, tx)).find((one) => one.workResultId === workResultId)
  if (!result) return refuse('resultUnknown')
  const period = (await readFeedbackPeriods(actor, team.year, tx)).find(({ id }) => id === periodId)
  if (!period) return refuse('periodUnknown', { field: 'periodId' })
  const about = { teamId, workResultId, periodId }
  const given = await tx.teamFeedback.findMany({ where: { teamId, workResultId }, orderBy: { number: 'asc' } })
  if (given.length !== seen) return refuse('conflict')
  const before = given.findLast((one) => one.periodId === periodId)
  const number = (before?.number ?? 0) + 1
  const id = uuidv7()
  await tx.teamFeedback.create({
    data: { id, ...about, number, rating, text, givenById: actor.accountId, givenAt: now },
  })
  const sides = { before: before && { rating: before.rating, text: before.text }, after: { ...about, number, rating, text } }
  await record({ noun: 'team', nounId: teamId, unitId: team.unitId, ...sides })
  const line = { subject: `${team.name}, ${period.name}`, path: `/skp/${result.planId}`, key: id }
  await tell(context, 'TEAM_FEEDBACK', [result.personId, ...(await appraisersOf(context, result.holdingId))], line)
  return ok({ teamId, workResultId })
})

async function appraisersOf({ tx, today }: Context, holdingId: string): Promise<string[]> {
  const lines = await tx.appraisalLine.findMany({ where: { holdingId, ...holdsOnDay(today) }, select: { appraiserId: true } })
  return lines.map(({ appraiserId }) => appraiserId)
}
