import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import type { SurveyResponse } from '@/lib/generated/prisma/client'
import { unsurLabels } from '@/lib/survey/labels'
import { takeQuestionnaire } from '@/lib/survey/response/intake'
import type { Arrival, Questionnaire } from '@/lib/survey/response/schema'
import { type UnsurKey, unsurKeys } from '@/lib/survey/schema'
import { moveInTallies } from '@/lib/survey/tally/commands'
import { answerKey, questionKey } from '@/lib/survey/version/rules'
import { trusted } from './actors'

/** Weights by key, in the order of the questionnaire; null where all weigh the same. */
type Weights = readonly (readonly [key: string, weight: string | null])[]

/** Nine unsur and transparency, with weights of their own. */
export const ownWeights: Weights = [...unsurKeys.map((key) => [key, '0.0950'] as const), ['transparansi', '0.1450']]

/** A question of the office's own: with choices, or to be written to. */
export type OwnAsked = { text: string; choices?: readonly string[] }

/** Publishes the next version of a survey past every door. @returns its id. */
export async function nextVersion(surveyId: string, weights: Weights, own: readonly OwnAsked[] = []): Promise<string> {
  const last = await db().surveyVersion.findFirstOrThrow({ where: { surveyId }, orderBy: { number: 'desc' } })
  const id = uuidv7()
  const { elementsRuleId, bandsRuleId, minAnsweredShare } = last
  await db().surveyVersion.create({ data: { id, surveyId, number: last.number + 1, elementsRuleId, bandsRuleId, minAnsweredShare } })
  await db().surveyUnsur.createMany({
    data: weights.map(([key, weight], at) => ({ versionId: id, key, position: at + 1, weight, name: unsurLabels[key as UnsurKey] ?? key })),
  })
  await askOwn(id, own)
  await db().surveyVersion.update({ where: { id }, data: { publishedAt: trusted().now } })
  return id
}

async function askOwn(versionId: string, own: readonly OwnAsked[]): Promise<void> {
  for (const [at, { text, choices = [] }] of own.entries()) {
    const id = uuidv7()
    const kind = choices.length === 0 ? ('TEXT' as const) : ('CHOICE' as const)
    await db().surveyQuestion.create({ data: { id, versionId, position: at + 1, kind, choices: choices.length } })
    const texts = [{ key: questionKey(id), text }, ...choices.map((choice, place) => ({ key: answerKey(id, place + 1), text: choice }))]
    await db().surveyText.createMany({ data: texts.map((one) => ({ versionId, language: 'id', ...one })) })
  }
}

/** Takes answers out of the figures, or back in, as a decision about them does. */
export async function setExcluded(ids: readonly string[], excluded: boolean): Promise<void> {
  await db().$transaction(async (tx) => {
    const rows = await tx.surveyResponse.findMany({ where: { id: { in: [...ids] } } })
    await tx.surveyResponse.updateMany({ where: { id: { in: [...ids] } }, data: { excluded } })
    const counted = (row: SurveyResponse, isExcluded: boolean) => ({
      ...row,
      scores: row.scores as Questionnaire['scores'],
      day: dayOf(row.day),
      isMarked: row.marks.length > 0,
      isExcluded,
    })
    await moveInTallies(
      tx,
      rows.map((row) => counted(row, row.excluded)),
      rows.map((row) => counted(row, excluded)),
    )
  })
}

/** Takes questionnaires that differ in how they came in. */
export async function takeEach(some: readonly { one: Questionnaire; arrival: Arrival }[]): Promise<void> {
  const results = await Promise.all(
    some.map(({ one, arrival }) => takeQuestionnaire(visitor(), { ...one, visitKey: randomUUID() }, arrival)),
  )
  const refused = results.find(({ ok }) => !ok)
  if (refused) throw new Error('a questionnaire was not taken')
}
