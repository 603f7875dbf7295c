import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/day'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import type { Result } from '@/lib/result'
import { closeSurvey, openSurvey } from '@/lib/survey/commands'
import { findAskedSurvey } from '@/lib/survey/page/queries'
import { createService } from '@/lib/survey/public-service/commands'
import { findSurvey, listOpenSurveys } from '@/lib/survey/queries'
import { takeQuestionnaire } from '@/lib/survey/response/intake'
import { findSurveyIndex } from '@/lib/survey/result/queries'
import { type Answer, unsurKeys } from '@/lib/survey/schema'
import { dropDraft, publishDraft, startDraft } from '@/lib/survey/version/draft/commands'
import { findDraft, listVersions } from '@/lib/survey/version/draft/queries'
import { seenOrder, seenSettings, seenUnsur, seenWeights } from '@/lib/survey/version/draft/seen/rules'
import {
  addUnsur,
  changeSettings,
  changeUnsur,
  moveUnsur,
  removeUnsur,
  resetOrder,
  setWeights,
} from '@/lib/survey/version/draft/unsur/commands'
import { extraUnsur } from '@/lib/survey/version/labels'
import { byAddress, type Desk, filled, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const codes = (results: Result<unknown>[]) => results.map((one) => (one.ok ? 'ok' : one.code)).sort()

const integrity = (versionId: string) => {
  const { name, question, answers } = extraUnsur.integritas
  return { versionId, name, question, answer1: answers[0], answer2: answers[1], answer3: answers[2], answer4: answers[3] }
}

async function drafted(): Promise<{ surveyId: string; slug: string; serviceId: string; published: string; versionId: string }> {
  const { surveyId, slug, serviceId, versionId: published } = await openOne(desk)
  const { versionId } = value(await startDraft(desk.officer, { surveyId }))
  return { surveyId, slug, serviceId, published, versionId }
}

async function draftOf(surveyId: string) {
  const draft = await findDraft(desk.officer, surveyId)
  if (!draft) throw new Error('no draft')
  return draft
}

describe('a draft', () => {
  test('starts from the published version with all its texts, once, for those who run the survey', async () => {
    const { officer, stranger, leader } = desk
    const { surveyId } = await openOne(desk)
    expect(await startDraft(stranger, { surveyId })).toMatchObject({ code: 'notFound' })
    expect(await startDraft(leader, { surveyId })).toMatchObject({ code: 'notFound' })
    const both = await Promise.all([startDraft(officer, { surveyId }), startDraft(officer, { surveyId })])
    expect(codes(both)).toEqual(['draftExists', 'ok'])
    const draft = await draftOf(surveyId)
    expect(draft.number).toBe(2)
    expect(draft.unsur).toEqual(draft.published?.unsur)
    expect(draft.texts).toEqual(draft.published?.texts)
    expect(draft.texts.en?.biaya).toBe('How reasonable is the cost or fee of the service?')
    expect(await findDraft(leader, surveyId)).toBeNull()
    expect((await listVersions(leader, surveyId)).map(({ number }) => number)).toEqual([1])
    expect((await listVersions(officer, surveyId)).map(({ number }) => number)).toEqual([2, 1])
    expect(await listVersions(stranger, surveyId)).toEqual([])
  })

  test('the same key starts one; a closed survey starts none', async () => {
    const { officer } = desk
    const { surveyId } = await openOne(desk)
    const key = randomUUID()
    expect(await startDraft(officer, { surveyId }, { key })).toEqual(await startDraft(officer, { surveyId }, { key }))
    const other = await openOne(desk)
    await closeSurvey(officer, { surveyId: other.surveyId, reason: 'Kuota responden tercapai' })
    expect(await startDraft(officer, { surveyId: other.surveyId })).toMatchObject({ code: 'surveyOver' })
    await closeSurvey(officer, { surveyId, reason: 'Kuota responden tercapai' })
    const { versionId, revision } = await draftOf(surveyId)
    expect(await addUnsur(officer, integrity(versionId))).toMatchObject({ code: 'surveyOver' })
    expect(await publishDraft(officer, { versionId, revision })).toMatchObject({ code: 'surveyOver' })
    expect(await dropDraft(officer, { versionId, revision })).toMatchObject({ ok: true })
  })

  test('is dropped as it was shown, and the published version stays', async () => {
    const { officer, stranger } = desk
    const { surveyId, versionId, slug, published } = await drafted()
    const { revision } = await draftOf(surveyId)
    value(await addUnsur(officer, integrity(versionId)))
    expect(await dropDraft(officer, { versionId, revision })).toMatchObject({ code: 'draftChanged' })
    expect(await dropDraft(stranger, { versionId, revision: revision + 1 })).toMatchObject({ code: 'notFound' })
    const shown = { versionId, revision: revision + 1 }
    expect(codes(await Promise.all([dropDraft(officer, shown), dropDraft(officer, shown)]))).toEqual(['notFound', 'ok'])
    expect(await findDraft(officer, surveyId)).toBeNull()
    expect((await findAskedSurvey(visitor(), slug))?.asked.versionId).toBe(published)
  })

  test('opened as a draft, a survey takes answers once it is published', async () => {
    const { officer, unitId, yearPeriodId } = desk
    const { serviceId } = value(await createService(officer, { unitId, name: `Layanan ${randomUUID()}` }))
    const about = { kind: 'service' as const, id: serviceId }
    const days = { opensOn: officer.today, closesOn: addDays(officer.today, 9) }
    const opened = await openSurvey(officer, { about, periodId: yearPeriodId, ...days, serviceUsers: null, start: 'draft' })
    const { surveyId, slug } = value(opened)
    expect(await findSurvey(officer, surveyId)).toMatchObject({ state: 'DRAFT' })
    expect(await findAskedSurvey(visitor(), slug)).toBeNull()
    const { rows } = await listOpenSurveys(visitor(), { q: '', page: 1 })
    expect(rows.some(({ id }) => id === surveyId)).toBe(false)
    const { versionId, revision } = await draftOf(surveyId)
    expect(await dropDraft(officer, { versionId, revision })).toMatchObject({ code: 'draftIsFirst' })
    expect(await takeQuestionnaire(visitor(), filled({ versionId, serviceId }), byAddress)).toMatchObject({ code: 'surveyNotOpen' })
    expect(await publishDraft(officer, { versionId, revision })).toMatchObject({ ok: true, value: { number: 1 } })
    expect(await findSurvey(officer, surveyId)).toMatchObject({ state: 'OPEN' })
    expect(await takeQuestionnaire(visitor(), filled({ versionId, serviceId }), byAddress)).toMatchObject({ ok: true })
  })
})

describe('unsur of a draft', () => {
  test('an extra one is added with the English we know of it, once; a stranger adds none', async () => {
    const { officer, stranger } = desk
    const { surveyId, versionId } = await drafted()
    expect(await addUnsur(stranger, integrity(versionId))).toMatchObject({ code: 'notFound' })
    const both = await Promise.all([addUnsur(officer, integrity(versionId)), addUnsur(officer, integrity(versionId))])
    expect(codes(both)).toEqual(['ok', 'unsurNamed'])
    const draft = await draftOf(surveyId)
    expect(draft.unsur.at(-1)).toEqual({ key: 'integritas', name: 'Integritas Petugas', weight: null })
    expect(draft.texts.en?.['integritas.4']).toBe('Very honest')
  })

  test('the same key adds one; at most fifteen', async () => {
    const { officer } = desk
    const { surveyId, versionId } = await drafted()
    const key = randomUUID()
    const first = { ...integrity(versionId), name: 'Unsur 1' }
    expect(await addUnsur(officer, first, { key })).toEqual(await addUnsur(officer, first, { key }))
    for (const number of [2, 3, 4, 5, 6]) value(await addUnsur(officer, { ...integrity(versionId), name: `Unsur ${number}` }))
    expect(await addUnsur(officer, { ...integrity(versionId), name: 'Unsur 7' })).toMatchObject({ code: 'tooManyUnsur' })
    expect((await draftOf(surveyId)).unsur).toHaveLength(15)
  })

  test('is written anew by one of two, and its outdated English goes', async () => {
    const { officer, stranger } = desk
    const { surveyId, versionId } = await drafted()
    value(await addUnsur(officer, integrity(versionId)))
    const draft = await draftOf(surveyId)
    const seen = seenUnsur(draft, { key: 'integritas', name: 'Integritas Petugas' })
    const change = { ...integrity(versionId), key: 'integritas', seen, question: 'Apakah petugas jujur?' }
    expect(await changeUnsur(stranger, change)).toMatchObject({ code: 'notFound' })
    const both = await Promise.all([changeUnsur(officer, change), changeUnsur(officer, { ...change, question: 'Apakah petugas bersih?' })])
    expect(codes(both)).toEqual(['changedMeanwhile', 'ok'])
    const after = await draftOf(surveyId)
    expect([after.texts.en?.integritas, after.texts.en?.['integritas.1']]).toEqual([undefined, 'Not honest'])
    expect(await changeUnsur(officer, { ...change, key: 'waktu' })).toMatchObject({ code: 'unsurOfficial' })
    expect(await changeUnsur(officer, { ...change, key: 'tiada' })).toMatchObject({ code: 'goneMeanwhile' })
    const seenNow = seenUnsur(after, { key: 'integritas', name: 'Integritas Petugas' })
    expect(await changeUnsur(officer, { ...change, seen: seenNow, name: 'waktu penyelesaian' })).toMatchObject({ code: 'unsurNamed' })
  })

  test('is removed by one of two; the nine stay', async () => {
    const { officer, stranger } = desk
    const { surveyId, versionId } = await drafted()
    value(await addUnsur(officer, integrity(versionId)))
    const seen = seenUnsur(await draftOf(surveyId), { key: 'integritas', name: 'Integritas Petugas' })
    const shown = { versionId, key: 'integritas', seen }
    expect(await removeUnsur(stranger, shown)).toMatchObject({ code: 'notFound' })
    expect(await removeUnsur(officer, { ...shown, seen: 'lain' })).toMatchObject({ code: 'changedMeanwhile' })
    expect(codes(await Promise.all([removeUnsur(officer, shown), removeUnsur(officer, shown)]))).toEqual(['goneMeanwhile', 'ok'])
    expect(await removeUnsur(officer, { ...shown, key: 'waktu' })).toMatchObject({ code: 'unsurOfficial' })
    expect((await draftOf(surveyId)).texts).toEqual((await draftOf(surveyId)).published?.texts)
  })

  test('moves for a form that is up to date, and goes back into the order of the rule', async () => {
    const { officer, stranger } = desk
    const { surveyId, versionId } = await drafted()
    const order = async () => (await draftOf(surveyId)).unsur.map(({ key }) => key)
    const before = await order()
    const seen = seenOrder(await draftOf(surveyId))
    const move = { versionId, key: before[8] ?? '', to: 'up' as const, seen }
    expect(await moveUnsur(stranger, move)).toMatchObject({ code: 'notFound' })
    expect(codes(await Promise.all([moveUnsur(officer, move), moveUnsur(officer, move)]))).toEqual(['changedMeanwhile', 'ok'])
    expect(await order()).toEqual([...before.slice(0, 7), before[8], before[7]])
    const now = seenOrder(await draftOf(surveyId))
    expect(await moveUnsur(officer, { ...move, key: before[0] ?? '', seen: now })).toMatchObject({ ok: true })
    expect(await moveUnsur(officer, { ...move, key: 'tiada', seen: now })).toMatchObject({ code: 'goneMeanwhile' })
    expect(await resetOrder(stranger, { versionId, seen: now })).toMatchObject({ code: 'notFound' })
    expect(await resetOrder(officer, { versionId, seen })).toMatchObject({ code: 'changedMeanwhile' })
    value(await resetOrder(officer, { versionId, seen: now }))
    expect(await order()).toEqual(before)
  })

  test('weigh exactly 1 together: what is missing is said, what is left can be shared', async () => {
    const { officer, stranger } = desk
    const { surveyId, versionId } = await drafted()
    const seen = seenWeights(await draftOf(surveyId))
    const own = (weights: Record<string, string>, isShared = false) => ({ versionId, kind: 'own' as const, weights, isShared, seen })
    const tenth = Object.fromEntries(unsurKeys.map((key) => [key, '0,1']))
    expect(await setWeights(stranger, own(tenth))).toMatchObject({ code: 'notFound' })
    expect(await setWeights(officer, own(tenth))).toMatchObject({ code: 'weightsOff', params: { excess: '-0.1' } })
    expect(await setWeights(officer, own({ ...tenth, waktu: '' }))).toMatchObject({ code: 'weightMissing' })
    expect(await setWeights(officer, own({ waktu: '1' }, true))).toMatchObject({ code: 'noneLeft' })
    const shared = own({ waktu: '0,2', biaya: '0,15' }, true)
    expect(codes(await Promise.all([setWeights(officer, shared), setWeights(officer, shared)]))).toEqual(['changedMeanwhile', 'ok'])
    const weights = (await draftOf(surveyId)).unsur.map(({ weight }) => Math.round(Number(weight) * 10_000))
    expect(weights.reduce((sum, one) => sum + one, 0)).toBe(10_000)
    const equal = { versionId, kind: 'equal' as const, weights: {}, isShared: false, seen: seenWeights(await draftOf(surveyId)) }
    value(await setWeights(officer, equal))
    expect((await draftOf(surveyId)).unsur.every(({ weight }) => weight === null)).toBe(true)
  })

  test('the settings of a draft are set by one of two', async () => {
    const { officer, stranger } = desk
    const { surveyId, versionId } = await drafted()
    const seen = seenSettings(await draftOf(surveyId))
    const set = { versionId, answers: 'bestFirst' as const, minAnswered: 80, profile: ['DISABILITY' as const], seen }
    expect(await changeSettings(stranger, set)).toMatchObject({ code: 'notFound' })
    const both = await Promise.all([changeSettings(officer, set), changeSettings(officer, { ...set, minAnswered: 70 })])
    expect(codes(both)).toEqual(['changedMeanwhile', 'ok'])
    expect(await draftOf(surveyId)).toMatchObject({ bestFirst: true, profile: ['DISABILITY'] })
  })
})

describe('publishing', () => {
  test('needs the draft as it was shown and whole weights; two at once publish once', async () => {
    const { officer, stranger } = desk
    const { surveyId, slug, versionId } = await drafted()
    const { revision } = await draftOf(surveyId)
    expect(await publishDraft(stranger, { versionId, revision })).toMatchObject({ code: 'notFound' })
    const weights = Object.fromEntries(unsurKeys.map((key, at) => [key, at === 0 ? '0,2' : '0,1']))
    value(await setWeights(officer, { versionId, kind: 'own', weights, isShared: false, seen: seenWeights(await draftOf(surveyId)) }))
    value(await addUnsur(officer, integrity(versionId)))
    expect(await publishDraft(officer, { versionId, revision })).toMatchObject({ code: 'draftChanged' })
    const unweighted = { versionId, revision: revision + 2 }
    expect(await publishDraft(officer, unweighted)).toMatchObject({ code: 'weightMissing', params: { unsur: 'Integritas Petugas' } })
    const shared = { weights: { waktu: '0,3' }, isShared: true, seen: seenWeights(await draftOf(surveyId)) }
    value(await setWeights(officer, { versionId, kind: 'own', ...shared }))
    const shown = { versionId, revision: revision + 3 }
    expect(codes(await Promise.all([publishDraft(officer, shown), publishDraft(officer, shown)]))).toEqual(['draftPublished', 'ok'])
    const asked = await findAskedSurvey(visitor(), slug, 'en')
    expect(asked?.asked.elements).toHaveLength(10)
    expect(asked?.asked.elements.at(-1)?.question).toMatch(/^How honest/)
    expect(await addUnsur(officer, integrity(versionId))).toMatchObject({ code: 'draftPublished' })
    expect((await listVersions(officer, surveyId))[0]).toMatchObject({ number: 2, publishedBy: 'Marlina', answers: 0 })
  })

  test('the same key publishes once, and says so again', async () => {
    const { officer } = desk
    const { surveyId, versionId } = await drafted()
    const { revision } = await draftOf(surveyId)
    const key = randomUUID()
    const first = await publishDraft(officer, { versionId, revision }, { key })
    expect(first).toMatchObject({ ok: true })
    expect(await publishDraft(officer, { versionId, revision }, { key })).toEqual(first)
  })

  test('a visitor with the former version open is still taken into it, and both count together', async () => {
    const { officer } = desk
    const { surveyId, slug, serviceId, published, versionId } = await drafted()
    value(await addUnsur(officer, integrity(versionId)))
    const seen = seenOrder(await draftOf(surveyId))
    value(await moveUnsur(officer, { versionId, key: 'persyaratan', to: 'down', seen }))
    const { revision } = await draftOf(surveyId)
    value(await publishDraft(officer, { versionId, revision }))
    const old = await findAskedSurvey(visitor(), slug, 'id', published)
    expect(old?.asked.elements.map(({ key }) => key)[0]).toBe('persyaratan')
    expect((await findAskedSurvey(visitor(), slug, 'id', randomUUID()))?.asked.versionId).toBe(versionId)
    const scores = (first: Answer, count: number): Answer[] => Array.from({ length: count }, (_, at) => (at === 0 ? first : 3))
    const former = filled({ versionId: published, serviceId }, { scores: scores(1, 9) })
    const current = Array.from({ length: 5 }, () => filled({ versionId, serviceId }, { scores: [3, 2, ...scores(3, 8)] }))
    for (const one of [former, ...current]) expect(await takeQuestionnaire(visitor(), one, byAddress)).toMatchObject({ ok: true })
    const stored = await db().surveyResponse.findMany({ where: { serviceId }, select: { versionId: true } })
    expect(stored.map((one) => one.versionId).sort()).toEqual([published, ...current.map(() => versionId)].sort())
    const figures = await findSurveyIndex(visitor(), surveyId)
    expect(figures?.tally.n).toBe(6)
    expect(figures?.tally.unsur.persyaratan).toEqual({ sum: 11, count: 6 })
    expect(figures?.tally.unsur.integritas).toEqual({ sum: 15, count: 5 })
  })

  test('nothing of a published version changes in SQL', async () => {
    const { published } = await drafted()
    const refused = (sql: string) =>
      expect(db().$executeRawUnsafe(sql.replaceAll('ID', `'${published}'::uuid`)), sql).rejects.toThrow(/forbidden|cannot/)
    await refused('UPDATE survey_version SET best_first = true WHERE id = ID')
    await refused('UPDATE survey_version SET published_at = NULL WHERE id = ID')
    await refused('DELETE FROM survey_version WHERE id = ID')
    await refused("UPDATE survey_unsur SET name = 'Lain' WHERE version_id = ID AND position = 1")
    await refused('DELETE FROM survey_unsur WHERE version_id = ID')
    await refused("INSERT INTO survey_unsur (version_id, key, position, name) VALUES (ID, 'baru', 10, 'Baru')")
    await refused("UPDATE survey_text SET text = 'Lain' WHERE version_id = ID")
    await refused("INSERT INTO survey_text (version_id, language, key, text) VALUES (ID, 'en', 'baru', 'Baru')")
    await refused("INSERT INTO survey_question (id, version_id, position, kind, choices) VALUES (gen_random_uuid(), ID, 1, 'TEXT', 0)")
  })
})
