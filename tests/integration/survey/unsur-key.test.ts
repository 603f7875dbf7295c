import { beforeAll, expect, test } from 'vitest'
import type { Result } from '@/lib/result'
import { findOfficeIndex } from '@/lib/survey/result/queries'
import { unsurKeys } from '@/lib/survey/schema'
import { publishDraft, startDraft } from '@/lib/survey/version/draft/commands'
import { findDraft } from '@/lib/survey/version/draft/queries'
import { seenUnsur } from '@/lib/survey/version/draft/seen/rules'
import { addUnsur, changeUnsur, removeUnsur } from '@/lib/survey/version/draft/unsur/commands'
import { extraUnsur } from '@/lib/survey/version/labels'
import { type Desk, filled, openOne, surveyDesk, takeAll } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

const { name, question, answers } = extraUnsur.integritas
const [answer1, answer2, answer3, answer4] = answers
const words = { name, question, answer1, answer2, answer3, answer4 }
const turned = { ...words, answer1: answer4, answer2: answer3, answer3: answer2, answer4: answer1 }

async function draftOf(surveyId: string) {
  const draft = await findDraft(desk.officer, surveyId)
  if (!draft) throw new Error('no draft')
  return draft
}
const extraKeys = async (surveyId: string) => (await draftOf(surveyId)).unsur.slice(unsurKeys.length).map(({ key }) => key)

async function shown(surveyId: string) {
  const draft = await draftOf(surveyId)
  const last = draft.unsur.at(-1)
  if (!last) throw new Error('no unsur')
  return { versionId: draft.versionId, key: last.key, seen: seenUnsur(draft, last) }
}

async function publish(surveyId: string): Promise<string> {
  const { versionId, revision } = await draftOf(surveyId)
  value(await publishDraft(desk.officer, { versionId, revision }))
  return versionId
}

/** A survey with an extra unsur that three answered with 1, and a draft after it. */
async function answered() {
  const opened = await openOne(desk)
  const { surveyId } = opened
  const { versionId } = value(await startDraft(desk.officer, { surveyId }))
  value(await addUnsur(desk.officer, { versionId, ...words }))
  const published = { ...opened, versionId: await publish(surveyId) }
  await takeAll([1, 2, 3].map(() => filled(published, { scores: [...unsurKeys.map(() => 3 as const), 1] })))
  const draft = value(await startDraft(desk.officer, { surveyId }))
  return { ...opened, versionId: draft.versionId }
}

test('answers to the former words of a published unsur are never counted with those to the new', async () => {
  const opened = await answered()
  const { surveyId } = opened
  value(await changeUnsur(desk.officer, { ...(await shown(surveyId)), ...turned }))
  expect(await extraKeys(surveyId)).toEqual(['integritas_2'])
  const draft = await draftOf(surveyId)
  expect([draft.texts.id?.['integritas_2.1'], draft.texts.en?.integritas_2]).toEqual([answer4, draft.published?.texts.en?.integritas])
  expect(Object.keys({ ...draft.texts.id, ...draft.texts.en }).filter((key) => /^integritas(\.|$)/.test(key))).toEqual([])
  value(await changeUnsur(desk.officer, { ...(await shown(surveyId)), ...turned, question: 'Seberapa bersih petugas?' }))
  expect(await extraKeys(surveyId)).toEqual(['integritas_2'])
  const versionId = await publish(surveyId)
  await takeAll([1, 2, 3, 4, 5].map(() => filled({ ...opened, versionId }, { scores: [...unsurKeys.map(() => 3 as const), 4] })))
  const figures = await findOfficeIndex(desk.officer, surveyId)
  expect(figures?.spread.integritas_2).toEqual([0, 0, 0, 5])
  expect(figures?.elements.at(-1)).toMatchObject({ key: 'integritas_2', name })
})

test('another name keeps the key, and so does the unsur taken out and put back in its words', async () => {
  const { surveyId, versionId } = await answered()
  value(await changeUnsur(desk.officer, { ...(await shown(surveyId)), ...words, name: 'Kejujuran petugas' }))
  expect(await extraKeys(surveyId)).toEqual(['integritas'])
  value(await removeUnsur(desk.officer, await shown(surveyId)))
  value(await addUnsur(desk.officer, { versionId, ...words }))
  expect(await extraKeys(surveyId)).toEqual(['integritas'])
  value(await removeUnsur(desk.officer, await shown(surveyId)))
  value(await addUnsur(desk.officer, { versionId, ...turned }))
  expect(await extraKeys(surveyId)).toEqual(['integritas_2'])
})
