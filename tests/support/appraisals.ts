import type { Actor } from '@/lib/actor'
import { rateAppraisal } from '@/lib/appraisal/commands'
import { openCycle } from '@/lib/appraisal/cycle/commands'
import { setOrganizationAchievement } from '@/lib/appraisal/office/commands'
import { releaseAppraisal } from '@/lib/appraisal/release/commands'
import { db } from '@/lib/db'
import type { PeriodKind, Rating } from '@/lib/generated/prisma/enums'
import type { Result } from '@/lib/result'
import type { Official, Town } from './plans'

export const reason = 'Hasil kerja nyata dan dapat dibuktikan.'

/** Opens the evaluation of a period, by the HR administrator. */
export async function openedCycle(town: Town, kind: PeriodKind, year: number, number = 1): Promise<string> {
  const period = await db().period.findFirstOrThrow({ where: { kind, year, number } })
  return done(await openCycle(town.hrAdmin, { periodId: period.id })).cycleId
}

/** The appraisal of an SKP in a cycle, as it stands. */
export function appraisalOf(planId: string, cycleId: string) {
  return db().appraisal.findUniqueOrThrow({ where: { planId_cycleId: { planId, cycleId } } })
}

/** A rating form for an appraisal as it stands, without feedback. */
export async function ratingForm(id: string, resultRating: Rating = 'SESUAI_EKSPEKTASI', behaviourRating: Rating = 'SESUAI_EKSPEKTASI') {
  const { revision } = await db().appraisal.findUniqueOrThrow({ where: { id } })
  const reasons = { resultReason: reason, behaviourReason: reason, note: null }
  return { appraisalId: id, revision, resultRating, behaviourRating, ...reasons, resultFeedback: [], behaviourFeedback: [] }
}

export async function ref(id: string) {
  const { revision } = await db().appraisal.findUniqueOrThrow({ where: { id } })
  return { appraisalId: id, revision }
}

/** Sets the achievement of an office for a cycle, where it is not set yet. */
export async function achievementSet(actor: Actor, cycleId: string, unitId: string): Promise<void> {
  if ((await db().organizationAchievement.count({ where: { cycleId, unitId } })) > 0) return
  done(await setOrganizationAchievement(actor, { cycleId, unitId, basedOn: 0, achievement: 'BAIK', reason }))
}

/** Rates and releases by the pejabat penilai, after the office's achievement. */
export async function released(town: Town, appraiser: Official, id: string, ...ratings: Rating[]): Promise<void> {
  const { cycleId } = await db().appraisal.findUniqueOrThrow({ where: { id } })
  await achievementSet(town.hrAdmin, cycleId, town.officeId)
  done(await rateAppraisal(appraiser, await ratingForm(id, ...(ratings as [Rating, Rating]))))
  done(await releaseAppraisal(appraiser, await ref(id)))
}

export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.params ?? {})}`)
  return result.value
}
