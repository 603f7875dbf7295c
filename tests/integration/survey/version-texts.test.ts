import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import type { Result } from '@/lib/result'
import { seenDigest } from '@/lib/seen'
import { findAskedSurvey } from '@/lib/survey/page/queries'
import { takeQuestionnaire } from '@/lib/survey/response/intake'
import { publishDraft, startDraft } from '@/lib/survey/version/draft/commands'
import { findDraft } from '@/lib/survey/version/draft/queries'
import { addQuestion, changeQuestion, moveQuestion, removeQuestion } from '@/lib/survey/version/draft/question/commands'
import { wordsOf } from '@/lib/survey/version/draft/rules'
import { seenQuestion, seenQuestionOrder } from '@/lib/survey/version/draft/seen/rules'
import { dropLanguage, offerInLanguage, saveTexts } from '@/lib/survey/version/draft/text/commands'
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

async function drafted() {
  const opened = await openOne(desk)
  return { ...opened, published: opened.versionId, ...value(await startDraft(desk.officer, opened)) }
}

async function draftOf(surveyId: string) {
  const draft = await findDraft(desk.officer, surveyId)
  if (!draft) throw new Error('no draft')
  return draft
}

const known = {
  kind: 'CHOICE' as const,
  question: 'Dari mana Anda tahu layanan ini?',
  choices: ['Tetangga', 'Media sosial', 'Kantor lurah'],
}

describe('own questions', () => {
  test('are added, changed by one of two, and removed; a stranger does none of it', async () => {
    const { officer, stranger } = desk
    const { surveyId, versionId } = await drafted()
    expect(await addQuestion(stranger, { versionId, ...known })).toMatchObject({ code: 'notFound' })
    const key = randomUUID()
    expect(await addQuestion(officer, { versionId, ...known }, { key })).toEqual(
      await addQuestion(officer, { versionId, ...known }, { key }),
    )
    const draft = await draftOf(surveyId)
    expect(draft.questions).toHaveLength(1)
    const [one] = draft.questions
    if (!one) throw new Error('no question')
    const shown = { versionId, questionId: one.id, seen: seenQuestion(draft, one) }
    const words = { kind: 'TEXT' as const, question: 'Apa yang perlu diperbaiki?', choices: [] }
    expect(await changeQuestion(stranger, { ...shown, ...words })).toMatchObject({ code: 'notFound' })
    const both = await Promise.all([changeQuestion(officer, { ...shown, ...words }), changeQuestion(officer, { ...shown, ...known })])
    expect(codes(both)).toContain('ok')
    value(await changeQuestion(officer, { ...(await shownNow(surveyId)), ...words }))
    expect(wordsOf(await draftOf(surveyId), one.id, 3)).toEqual({ question: words.question, answers: ['', '', ''] })
    expect(await changeQuestion(officer, { ...shown, ...known })).toMatchObject({ code: 'changedMeanwhile' })
    expect(await removeQuestion(officer, shown)).toMatchObject({ code: 'changedMeanwhile' })
    const now = await shownNow(surveyId)
    expect(await removeQuestion(stranger, now)).toMatchObject({ code: 'notFound' })
    expect(codes(await Promise.all([removeQuestion(officer, now), removeQuestion(officer, now)]))).toEqual(['goneMeanwhile', 'ok'])
  })

  test('are at most five, keep their places and are answered once published; a new draft asks them anew', async () => {
    const { officer } = desk
    const { surveyId, slug, serviceId, versionId } = await drafted()
    for (let at = 0; at < 5; at += 1) value(await addQuestion(officer, { versionId, ...known, question: `Pertanyaan ke-${at}` }))
    expect(await addQuestion(officer, { versionId, ...known })).toMatchObject({ code: 'tooManyQuestions' })
    const second = (await draftOf(surveyId)).questions[1]
    if (!second) throw new Error('no question')
    value(await removeQuestion(officer, { versionId, questionId: second.id, seen: seenQuestion(await draftOf(surveyId), second) }))
    value(await addQuestion(officer, { versionId, ...known }))
    value(await publishDraft(officer, { versionId, revision: (await draftOf(surveyId)).revision }))
    const asked = await findAskedSurvey(visitor(), slug)
    expect(asked?.asked.questions.map(({ question }) => question.slice(-1))).toEqual(['0', '2', '3', '4', '?'])
    const questionId = asked?.asked.questions[4]?.id ?? ''
    const own = [{ questionId, choice: 2, text: null }]
    expect(await takeQuestionnaire(visitor(), filled({ versionId, serviceId }, { own }), byAddress)).toMatchObject({ ok: true })
    expect(await db().ownAnswer.count({ where: { questionId, choice: 2 } })).toBe(1)
    value(await startDraft(officer, { surveyId }))
    const next = await draftOf(surveyId)
    expect(next.questions.map(({ id }) => id)).not.toContain(questionId)
    expect(next.questions.map(({ id, choices }) => wordsOf(next, id, choices))).toEqual(
      next.published?.questions.map(({ id, choices }) => wordsOf(next.published ?? next, id, choices)),
    )
  })

  test('move a place up or down for a form that is up to date, and stay so once published', async () => {
    const { officer, stranger } = desk
    const { surveyId, slug, versionId } = await drafted()
    for (const end of ['a', 'b', 'c']) value(await addQuestion(officer, { versionId, ...known, question: `Pertanyaan ${end}` }))
    const ids = async () => (await draftOf(surveyId)).questions.map(({ id }) => id)
    const [first = '', second = '', third = ''] = await ids()
    const seen = seenQuestionOrder(await draftOf(surveyId))
    const move = { versionId, questionId: third, to: 'up' as const, seen }
    expect(await moveQuestion(stranger, move)).toMatchObject({ code: 'notFound' })
    expect(codes(await Promise.all([moveQuestion(officer, move), moveQuestion(officer, move)]))).toEqual(['changedMeanwhile', 'ok'])
    expect(await ids()).toEqual([first, third, second])
    const now = seenQuestionOrder(await draftOf(surveyId))
    expect(await moveQuestion(officer, { ...move, questionId: randomUUID(), seen: now })).toMatchObject({ code: 'goneMeanwhile' })
    const { revision } = await draftOf(surveyId)
    expect(await moveQuestion(officer, { ...move, questionId: first, seen: now })).toEqual({ ok: true, value: { surveyId, revision } })
    const key = randomUUID()
    const down = { ...move, questionId: first, to: 'down' as const, seen: now }
    expect(await moveQuestion(officer, down, { key })).toEqual(await moveQuestion(officer, down, { key }))
    expect(await ids()).toEqual([third, first, second])
    value(await publishDraft(officer, { versionId, revision: (await draftOf(surveyId)).revision }))
    const asked = await findAskedSurvey(visitor(), slug)
    expect(asked?.asked.questions.map(({ question }) => question.slice(-1))).toEqual(['c', 'a', 'b'])
    expect(asked?.asked.questions.map(({ choices }) => choices.length)).toEqual([3, 3, 3])
    expect(await moveQuestion(officer, down)).toMatchObject({ code: 'draftPublished' })
  })

  async function shownNow(surveyId: string) {
    const draft = await draftOf(surveyId)
    const [one] = draft.questions
    if (!one) throw new Error('no question')
    return { versionId: draft.versionId, questionId: one.id, seen: seenQuestion(draft, one) }
  }
})

describe('texts', () => {
  const inEnglish = (versionId: string, texts: Record<string, string>, was: Record<string, string>) => {
    const seen = Object.fromEntries(Object.entries(was).map(([key, text]) => [key, seenDigest(text)]))
    return { versionId, language: 'en', texts, seen }
  }

  test('two who change different texts keep both; the same text differently is told', async () => {
    const { officer, stranger } = desk
    const { surveyId, versionId } = await drafted()
    const { waktu = '', biaya = '' } = (await draftOf(surveyId)).texts.en ?? {}
    const was = { waktu, biaya }
    const one = inEnglish(versionId, { ...was, waktu: 'How fast is it?' }, was)
    const other = inEnglish(versionId, { ...was, biaya: 'How dear is it?' }, was)
    expect(await saveTexts(stranger, one)).toMatchObject({ code: 'notFound' })
    expect(codes(await Promise.all([saveTexts(officer, one), saveTexts(officer, other)]))).toEqual(['ok', 'ok'])
    expect((await draftOf(surveyId)).texts.en).toMatchObject({ waktu: 'How fast is it?', biaya: 'How dear is it?' })
    const late = inEnglish(versionId, { ...was, waktu: 'How slow is it?' }, was)
    expect(await saveTexts(officer, late)).toMatchObject({ code: 'changedMeanwhile', field: 'teks_waktu' })
    expect(await saveTexts(officer, { ...one, language: 'id' })).toMatchObject({ code: 'languageFirst' })
    expect(await saveTexts(officer, { ...one, language: 'xx' })).toMatchObject({ code: 'languageUnknown' })
  })

  test('an unsur that is not wholly translated is asked in Indonesian, and says so', async () => {
    const { officer } = desk
    const { surveyId, slug, versionId } = await drafted()
    const was = { 'waktu.2': (await draftOf(surveyId)).texts.en?.['waktu.2'] ?? '' }
    const key = randomUUID()
    const emptied = inEnglish(versionId, {}, was)
    expect(await saveTexts(officer, emptied, { key })).toEqual(await saveTexts(officer, emptied, { key }))
    value(await publishDraft(officer, { versionId, revision: (await draftOf(surveyId)).revision }))
    const asked = (await findAskedSurvey(visitor(), slug, 'en'))?.asked.elements ?? []
    const time = asked.find((element) => element.key === 'waktu')
    expect([time?.language, time?.answers[0]]).toEqual(['id', 'Tidak cepat'])
    expect(asked.filter(({ language }) => language !== undefined)).toHaveLength(1)
  })

  test('a language is taken out of a draft and put back with what is known', async () => {
    const { officer, stranger } = desk
    const { surveyId, versionId } = await drafted()
    const english = { versionId, language: 'en' }
    expect(await dropLanguage(stranger, english)).toMatchObject({ code: 'notFound' })
    expect(await offerInLanguage(stranger, english)).toMatchObject({ code: 'notFound' })
    expect(codes(await Promise.all([dropLanguage(officer, english), dropLanguage(officer, english)]))).toEqual(['ok', 'ok'])
    expect((await draftOf(surveyId)).texts.en).toBeUndefined()
    expect(await dropLanguage(officer, { versionId, language: 'id' })).toMatchObject({ code: 'languageFirst' })
    expect(await offerInLanguage(officer, { versionId, language: 'xx' })).toMatchObject({ code: 'languageUnknown' })
    const key = randomUUID()
    expect(await offerInLanguage(officer, english, { key })).toEqual(await offerInLanguage(officer, english, { key }))
    expect(codes(await Promise.all([offerInLanguage(officer, english), offerInLanguage(officer, english)]))).toEqual(['ok', 'ok'])
    expect(Object.keys((await draftOf(surveyId)).texts.en ?? {})).toHaveLength(45)
  })
})
