import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { loadActor } from '@/lib/door/load-actor'
import type { Result } from '@/lib/result'
import { planFollowUp } from '@/lib/survey/follow-up/commands'
import { newFollowUp } from '@/lib/survey/follow-up/schema'
import type { Answer } from '@/lib/survey/schema'
import { unsurKeys } from '@/lib/survey/schema'
import { session } from '../integration/rights/town'
import { type Official, planTown, type Town } from './plans'
import { pastSurvey } from './surveys'

/** A town whose heads know their units, as a sign-in would tell them. */
export async function headedTown(): Promise<Town> {
  const town = await planTown()
  return { ...town, mayor: await known(town.mayor), head: await known(town.head), chief: await known(town.chief) }
}

/** Someone of a town with all that a sign-in tells of them. */
export async function known<A extends Official>(official: A): Promise<A> {
  const loaded = await loadActor(await session(official.accountId))
  if (!loaded) throw new Error('nobody')
  return { ...official, ...loaded }
}

/** Scores of every unsur alike but for some of them. */
export function scored(all: Answer, change: Readonly<Record<string, Answer | 0>> = {}): (Answer | 0)[] {
  return unsurKeys.map((key) => change[key] ?? all)
}

type Asked = { unitId: string; number?: number; again?: string; isClosed?: boolean; serviceUsers?: number | null; year?: number }

/** A survey of a quarter of the town's last year with these answers. */
export async function quarterSurvey(
  town: Town,
  { unitId, number = 1, again, isClosed = true, serviceUsers = null, year = town.year - 1 }: Asked,
  scores: (Answer | 0)[][],
) {
  const period = await db().period.findFirstOrThrow({ where: { kind: 'QUARTER', number, year } })
  const name = `Layanan ${randomUUID()}`
  const survey = await pastSurvey({ unitId, name, period, isClosed, serviceUsers, ...(again ? { again } : {}) }, scores)
  return { ...survey, name }
}

export const planned = (surveyId: string, ownerId: string | null, change: Record<string, unknown> = {}) =>
  newFollowUp.parse({
    ...{ surveyId, ownerId, unsur: 'waktu', cause: 'Hanya satu loket yang dibuka.', kind: 'PROCESS' },
    ...{ action: 'Membuka loket kedua setiap pagi.', dueOn: '2099-01-31', ...change },
  })

/** A line of a survey, planned by a head; its id. */
export async function followUp(
  head: Official,
  surveyId: string,
  ownerId: string | null,
  change: Record<string, unknown> = {},
): Promise<string> {
  return value(await planFollowUp(head, planned(surveyId, ownerId, change))).followUpId
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

export const codes = (results: readonly Result<unknown>[]) => results.map((one) => (one.ok ? 'ok' : one.code)).sort()
