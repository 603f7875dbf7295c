import { v7 as uuidv7 } from 'uuid'
import { db } from '@/lib/db'
import { addLanguage, restoreLanguage, retireLanguage, translatePhrases } from '@/lib/survey/language/commands'
import { countPhrases, findAddedLanguage } from '@/lib/survey/language/queries'
import { dropDraft, publishDraft, startDraft } from '@/lib/survey/version/draft/commands'
import { findDraft, listVersions } from '@/lib/survey/version/draft/queries'
import { addQuestion, changeQuestion, moveQuestion, removeQuestion } from '@/lib/survey/version/draft/question/commands'
import { dropLanguage, offerInLanguage, saveTexts } from '@/lib/survey/version/draft/text/commands'
import {
  addUnsur,
  changeSettings,
  changeUnsur,
  moveUnsur,
  removeUnsur,
  resetOrder,
  setWeights,
} from '@/lib/survey/version/draft/unsur/commands'
import { trusted } from '../../support/actors'
import { surveyOf } from './cycle'
import { type Attempt, nobody, row, same, type Who, wholeOnly } from './row'
import type { Subject, Town } from './town'

const runners = ['HR_ADMIN', 'UNIT_HR', 'SURVEY_OFFICER'] as const satisfies Who
const readers: Who = [...runners, 'LEADER', 'AUDITOR']
const running = { ...same(runners), otherUnit: nobody }
const reading = { ...same(readers), otherUnit: nobody }

const drafts = new Map<string, Promise<string>>()

/** The draft of the subject's unit's survey, which is over. Made once. */
async function draftOf(town: Town, subject: Subject): Promise<{ surveyId: string; versionId: string }> {
  const { surveyId } = await surveyOf(town, subject)
  const made = drafts.get(surveyId) ?? makeDraft(surveyId)
  drafts.set(surveyId, made)
  return { surveyId, versionId: await made }
}

async function makeDraft(surveyId: string): Promise<string> {
  const published = await db().surveyVersion.findFirstOrThrow({ where: { surveyId } })
  const { elementsRuleId, bandsRuleId, minAnsweredShare } = published
  const id = uuidv7()
  await db().surveyVersion.create({ data: { id, surveyId, number: 2, elementsRuleId, bandsRuleId, minAnsweredShare } })
  return id
}

/** A language that an office added, with a phrase. Made once. */
function withLanguage(attempt: Attempt): Attempt {
  return async (...of) => {
    const language = { code: 'ban', name: 'Basa Bali', addedAt: trusted().now }
    await db().surveyLanguage.createMany({ data: [language], skipDuplicates: true })
    const phrase = { language: 'ban', key: 'form.send', text: 'Kirim' }
    await db().languagePhrase.createMany({ data: [phrase], skipDuplicates: true })
    return attempt(...of)
  }
}

const words = { name: 'Keamanan', question: 'Apakah aman?', answer1: 'Tidak', answer2: 'Kurang', answer3: 'Aman', answer4: 'Sangat aman' }
const question = { kind: 'TEXT' as const, question: 'Apa lagi?', choices: [] }

const onDraft = (of: unknown, attempt: (actor: Parameters<Attempt>[0], versionId: string) => Promise<unknown>) =>
  row(of, async (actor, subject, town) => attempt(actor, (await draftOf(town, subject)).versionId), running)

export const surveyVersionRows = [
  row(startDraft, async (actor, subject, town) => startDraft(actor, { surveyId: (await draftOf(town, subject)).surveyId }), running),
  row(findDraft, async (actor, subject, town) => findDraft(actor, (await draftOf(town, subject)).surveyId), running),
  row(listVersions, async (actor, subject, town) => listVersions(actor, (await draftOf(town, subject)).surveyId), reading),
  onDraft(publishDraft, (actor, versionId) => publishDraft(actor, { versionId, revision: 99 })),
  onDraft(dropDraft, (actor, versionId) => dropDraft(actor, { versionId, revision: 99 })),
  onDraft(addUnsur, (actor, versionId) => addUnsur(actor, { versionId, ...words })),
  onDraft(changeUnsur, (actor, versionId) => changeUnsur(actor, { versionId, ...words, key: 'waktu', seen: '' })),
  onDraft(removeUnsur, (actor, versionId) => removeUnsur(actor, { versionId, key: 'waktu', seen: '' })),
  onDraft(moveUnsur, (actor, versionId) => moveUnsur(actor, { versionId, key: 'waktu', to: 'up', seen: '' })),
  onDraft(resetOrder, (actor, versionId) => resetOrder(actor, { versionId, seen: '' })),
  onDraft(setWeights, (actor, versionId) => setWeights(actor, { versionId, kind: 'equal', weights: {}, isShared: false, seen: '' })),
  onDraft(changeSettings, (actor, versionId) =>
    changeSettings(actor, { versionId, answers: 'printed', minAnswered: 50, profile: [], seen: '' }),
  ),
  onDraft(addQuestion, (actor, versionId) => addQuestion(actor, { versionId, ...question })),
  onDraft(changeQuestion, (actor, versionId) => changeQuestion(actor, { versionId, ...question, questionId: versionId, seen: '' })),
  onDraft(removeQuestion, (actor, versionId) => removeQuestion(actor, { versionId, questionId: versionId, seen: '' })),
  onDraft(moveQuestion, (actor, versionId) => moveQuestion(actor, { versionId, questionId: versionId, to: 'up', seen: '' })),
  onDraft(offerInLanguage, (actor, versionId) => offerInLanguage(actor, { versionId, language: 'en' })),
  onDraft(dropLanguage, (actor, versionId) => dropLanguage(actor, { versionId, language: 'en' })),
  onDraft(saveTexts, (actor, versionId) => saveTexts(actor, { versionId, language: 'en', texts: {}, seen: {} })),
  row(addLanguage, (actor) => addLanguage(actor, { code: 'en', name: 'English' }), wholeOnly(...runners)),
  row(translatePhrases, (actor) => translatePhrases(actor, { code: 'en', texts: {}, seen: {} }), wholeOnly(...runners)),
  row(retireLanguage, (actor) => retireLanguage(actor, { code: 'en' }), wholeOnly(...runners)),
  row(restoreLanguage, (actor) => restoreLanguage(actor, { code: 'en' }), wholeOnly(...runners)),
  row(
    countPhrases,
    withLanguage((actor) => countPhrases(actor)),
    same(runners),
  ),
  row(
    findAddedLanguage,
    withLanguage((actor) => findAddedLanguage(actor, 'ban')),
    same(runners),
  ),
]
