import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import { Prisma } from '../../generated/prisma/client'
import { ok, type Result, refuse } from '../../result'
import { type AppraisalFacts, readFacts } from '../facts/queries'
import type * as schema from '../schema'
import { findForStep, tell } from '../step/commands'
import { readReleaseParties } from './queries'

/**
 * Hands a result to the person: only by the pejabat penilai, and only after the capaian kinerja organisasi of the office is set. Who the
 * parties are is written down as of today. Refuses: notFound, forbidden, stepNotNow, conflict, appraiserUnknown, achievementMissing.
 */
export const releaseAppraisal = command('appraisal.release', async (context, input: z.output<typeof schema.appraisalRef>) => {
  const found = await findForStep(context, 'RELEASE', input)
  if (!found.ok) return found
  const released = await release(context, [found.value])
  return released.ok ? ok({ appraisalId: found.value.id }) : released
})

/**
 * Hands out all results of a cycle that the actor has rated; those of an office whose achievement is not set are left. In one transaction
 * and the same few statements, whatever their number. Refuses: nothingToRelease, achievementMissing (none can be released), conflict.
 */
export const releaseAll = command(
  'appraisal.releaseAll',
  async (context, { cycleId }: z.output<typeof schema.cycleRef>) => {
    const { actor, tx } = context
    if (actor.personId === null) return refuse('nothingToRelease')
    const rated = Prisma.sql`a.cycle_id = ${cycleId}::uuid AND a.state = 'RATED' AND l.appraiser_id = ${actor.personId}::uuid`
    const all = await readFacts(actor, rated, tx)
    if (all.length === 0) return refuse('nothingToRelease')
    const released = await release(context, all)
    return released.ok ? ok({ cycleId, released: released.value, left: all.length - released.value }) : released
  },
  { timeoutMs: 120_000 },
)

/** Releases those of the appraisals whose office's achievement is set. @returns how many; refuses achievementMissing when it is none. */
async function release(context: Context, all: readonly AppraisalFacts[]): Promise<Result<number>> {
  const { actor, tx, now } = context
  const achievements = await readAchievements(context, all)
  const ready = all.flatMap((facts) => {
    const achievementId = achievements.get(`${facts.cycleId} ${facts.officeId}`)
    return achievementId ? [{ facts, achievementId }] : []
  })
  if (ready.length === 0) return refuse('achievementMissing', { params: { office: await nameOf(context, all[0]?.officeId ?? '') } })
  const ids = ready.map(({ facts }) => facts.id)
  const parties = await readReleaseParties(actor, tx, ids)
  const numbers = await tx.appraisalParty.groupBy({ by: ['appraisalId'], where: { appraisalId: { in: ids } }, _max: { number: true } })
  const last = new Map(numbers.map(({ appraisalId, _max }) => [appraisalId, _max.number ?? 0]))
  const rows = parties.map((party) => ({ ...party, number: (last.get(party.appraisalId) ?? 0) + 1 }))
  const changed = await tx.$executeRaw`
    UPDATE appraisal a SET state = 'RELEASED', revision = a.revision + 1, organization_achievement_id = r.achievement
    FROM jsonb_to_recordset(${JSON.stringify(ready.map(({ facts, achievementId }) => ({ ...slip(facts), achievement: achievementId })))}::jsonb)
      AS r(id uuid, revision int, achievement uuid)
    WHERE a.id = r.id AND a.state = 'RATED' AND a.revision = r.revision`
  if (changed !== ready.length) return refuse('conflict')
  await tx.appraisalParty.createMany({ data: rows })
  await tx.appraisalStep.createMany({ data: ready.map(({ facts }) => ({ ...stepOf(facts), byId: actor.accountId, at: now })) })
  await recordRelease(context, ready)
  const events = ids.map((subjectId) => ({
    id: uuidv7(),
    kind: 'APPRAISAL_RELEASED' as const,
    subjectId,
    accountId: actor.accountId,
    at: now,
  }))
  await tx.event.createMany({ data: events })
  await tell(
    context,
    'APPRAISAL_RELEASED',
    ready.map(({ facts }) => ({ personId: facts.personId, facts })),
  )
  return ok(ready.length)
}

/** The latest achievement of each office and cycle, by "cycle office". */
async function readAchievements({ tx }: Context, all: readonly AppraisalFacts[]): Promise<Map<string, string>> {
  const rows = await tx.organizationAchievement.findMany({
    where: { cycleId: { in: all.map(({ cycleId }) => cycleId) }, unitId: { in: all.map(({ officeId }) => officeId) } },
    orderBy: { number: 'asc' },
  })
  return new Map(rows.map(({ id, cycleId, unitId }) => [`${cycleId} ${unitId}`, id]))
}

async function nameOf({ tx }: Context, unitId: string): Promise<string> {
  const version = await tx.unitVersion.findFirst({ where: { unitId, voidedAt: null }, orderBy: { validFrom: 'desc' } })
  return version?.name ?? ''
}

function slip({ id, revision }: AppraisalFacts) {
  return { id, revision }
}

function stepOf({ id: appraisalId, resultRating, behaviourRating, predikat }: AppraisalFacts) {
  return { id: uuidv7(), appraisalId, fromState: 'RATED' as const, toState: 'RELEASED' as const, resultRating, behaviourRating, predikat }
}

async function recordRelease({ record }: Context, ready: readonly { facts: AppraisalFacts; achievementId: string }[]): Promise<void> {
  const acts = ready.map(({ facts, achievementId }) => ({
    ...{ noun: 'appraisal', nounId: facts.id, unitId: facts.unitId },
    before: { state: facts.state },
    after: { state: 'RELEASED', predikat: facts.predikat, organizationAchievementId: achievementId },
  }))
  await record(...acts)
}
