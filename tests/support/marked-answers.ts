import type { Actor } from '@/lib/actor'
import { visitor } from '@/lib/door/visitor'
import type { ResponseMark, SurveyWay } from '@/lib/generated/prisma/enums'
import type { Result } from '@/lib/result'
import { listMarkedAnswers } from '@/lib/survey/exclusion/queries'
import type { MarkedFilter } from '@/lib/survey/exclusion/schema'
import { takeQuestionnaire } from '@/lib/survey/response/intake'
import type { Questionnaire } from '@/lib/survey/response/schema'
import { type Answer, unsurKeys } from '@/lib/survey/schema'
import { filled, type Opened } from './surveys'

export const reason = 'Dikirim satu perangkat berulang-ulang'
export const undecided: MarkedFilter = { standing: 'OPEN', mark: null, way: null, month: null }

/** The same answer to every unsur. */
export const alike = (score: Answer) => unsurKeys.map(() => score)

export const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

export type Sent = { change?: Partial<Questionnaire>; marks?: ResponseMark[]; way?: SurveyWay; hour?: number | null }

/** Takes questionnaires with what was noticed about how they came. */
export const send = (opened: Opened, sent: readonly Sent[]) =>
  Promise.all(
    sent.map(({ change = {}, marks = [], way = 'ADDRESS', hour = 9 }) =>
      takeQuestionnaire(visitor(), filled(opened, change), { way, hour, marks, pass: null }),
    ),
  )

export async function groupsOf(actor: Actor, surveyId: string, change: Partial<MarkedFilter> = {}) {
  return (await listMarkedAnswers(actor, surveyId, { ...undecided, ...change }, 1))?.rows ?? []
}

/** A decision about all marked answers of a survey, as they are listed now. */
export async function chosenOf(actor: Actor, surveyId: string, change: Partial<MarkedFilter> = {}) {
  const groups = (await groupsOf(actor, surveyId, change)).map(({ digest, count }) => ({ digest, count }))
  return { surveyId, which: { kind: 'groups' as const, groups }, reason }
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code)
  return result.value
}
