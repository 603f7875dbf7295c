import type { z } from 'zod'
import { type Context, command } from '../../../../command'
import { ok, type Result, refuse } from '../../../../result'
import { parseBody } from '../../../../rule/rules'
import { answerKey, firstLanguage, questionKey } from '../../rules'
import { type OpenedDraft, openDraft, recordDraftChange } from '../commands'
import { excessText } from '../labels'
import { readContents } from '../queries'
import {
  type ContentUnsur,
  isOfficial,
  languagesOf,
  moved,
  shareRest,
  subjectsOf,
  unitsOfWeight,
  unsurKeyOf,
  weightExcess,
  weightOf,
  wordsOf,
} from '../rules'
import type * as schema from '../schema'
import { mostUnsur } from '../schema'
import { seenOrder, seenSettings, seenUnsur, seenWeights } from '../seen/rules'
import { readTranslation } from '../text/queries'
import { extraKeyOf } from '../text/rules'

/**
 * Adds an extra unsur at the end (PermenPANRB 14/2017 allows them). Refuses: notFound, draftPublished, surveyOver, tooManyUnsur, unsurNamed.
 */
export const addUnsur = command('surveyDraft.addUnsur', async (context, input: z.output<typeof schema.newUnsur>) => {
  const opened = await openDraft(context, input.versionId)
  if (!opened.ok) return opened
  const { draft } = opened.value
  const named = extraKeyOf(input.name) ?? unsurKeyOf(input.name)
  if (draft.unsur.some((one) => one.key === named || sameName(one.name, input.name))) return refuse('unsurNamed', { field: 'name' })
  if (draft.unsur.length >= mostUnsur) return refuse('tooManyUnsur')
  const key = await readKeyFor(context, opened.value, named, input)
  await storeUnsur(context, opened.value, [...draft.unsur, { key, name: input.name, weight: null }])
  await storeWords(context, opened.value, key, input)
  return recordDraftChange(context, opened.value, { after: { unsur: input.name } })
})

/**
 * Writes an extra unsur anew. One that was published and asks or offers other words now is another unsur: it gets a key of its own, so that answers
 * to the former words are never counted with those to the new. Refuses: notFound, draftPublished, surveyOver, unsurOfficial, goneMeanwhile, changedMeanwhile,
 * unsurNamed.
 */
export const changeUnsur = command('surveyDraft.changeUnsur', async (context, input: z.output<typeof schema.unsurChange>) => {
  const found = await openUnsur(context, input)
  if (!found.ok) return found
  const { opened, unsur } = found.value
  const { draft } = opened
  if (seenUnsur(draft, unsur) !== input.seen) return refuse('changedMeanwhile')
  if (draft.unsur.some(({ key, name }) => key !== unsur.key && sameName(name, input.name))) return refuse('unsurNamed', { field: 'name' })
  const before = { unsur: unsur.name, ...wordsOf(draft, unsur.key, 4) }
  const key = await readKeyFor(context, opened, unsur.key, input)
  await context.tx.surveyUnsur.update({
    where: { versionId_key: { versionId: draft.versionId, key: unsur.key } },
    data: { key, name: input.name },
  })
  await storeWords(context, await renamed(context, opened, unsur, key), key, input)
  return recordDraftChange(context, opened, { before, after: { unsur: input.name, question: input.question } })
})

/** Takes an extra unsur out. Refuses: notFound, draftPublished, surveyOver, unsurOfficial, goneMeanwhile, changedMeanwhile. */
export const removeUnsur = command('surveyDraft.removeUnsur', async (context, input: z.output<typeof schema.shownUnsur>) => {
  const found = await openUnsur(context, input)
  if (!found.ok) return found
  const { opened, unsur } = found.value
  const { draft } = opened
  if (seenUnsur(draft, unsur) !== input.seen) return refuse('changedMeanwhile')
  const keys = subjectsOf({ unsur: [unsur], questions: [] }).flatMap(({ textKeys }) => textKeys)
  await context.tx.surveyText.deleteMany({ where: { versionId: draft.versionId, key: { in: keys } } })
  const rest = draft.unsur.filter(({ key }) => key !== unsur.key)
  await storeUnsur(context, opened, rest)
  return recordDraftChange(context, opened, { before: { unsur: unsur.name } })
})

/** Moves an unsur a place up or down: its U-number is its place. Refuses: notFound, draftPublished, surveyOver, goneMeanwhile, changedMeanwhile. */
export const moveUnsur = command('surveyDraft.moveUnsur', async (context, input: z.output<typeof schema.unsurMove>) => {
  const opened = await openDraft(context, input.versionId)
  if (!opened.ok) return opened
  const { draft } = opened.value
  const at = draft.unsur.findIndex(({ key }) => key === input.key)
  if (at === -1) return refuse('goneMeanwhile')
  if (seenOrder(draft) !== input.seen) return refuse('changedMeanwhile')
  return storeOrder(context, opened.value, moved(draft.unsur, at, input.to))
})

/** Brings the nine back into the order of the rule, extra unsur after them. Refuses: notFound, draftPublished, surveyOver, changedMeanwhile. */
export const resetOrder = command('surveyDraft.resetOrder', async (context, input: z.output<typeof schema.orderReset>) => {
  const opened = await openDraft(context, input.versionId)
  if (!opened.ok) return opened
  const { draft } = opened.value
  if (seenOrder(draft) !== input.seen) return refuse('changedMeanwhile')
  const { body } = await context.tx.ruleVersion.findUniqueOrThrow({ where: { id: draft.elementsRuleId } })
  const asked = parseBody('SURVEY_ELEMENTS', body)
  if (!asked.ok) throw new Error(`rule version ${draft.elementsRuleId} is broken`)
  const numbers = new Map(asked.value.elements.map(({ key, displayNumber }) => [key, displayNumber]))
  const placeOf = ({ key }: ContentUnsur) => numbers.get(key) ?? Number.POSITIVE_INFINITY
  const inOrder = [...draft.unsur].sort((one, other) => (placeOf(one) === placeOf(other) ? 0 : placeOf(one) - placeOf(other)))
  return storeOrder(context, opened.value, inOrder)
})

/**
 * Sets how unsur weigh: all alike, or each by a weight of its own, which add up to exactly 1 (PermenPANRB 14/2017); asked to, divides what is
 * left among those without one. Refuses: notFound, draftPublished, surveyOver, changedMeanwhile, noneLeft, weightMissing, weightsOff.
 */
export const setWeights = command('surveyDraft.setWeights', async (context, input: z.output<typeof schema.weighting>) => {
  const opened = await openDraft(context, input.versionId)
  if (!opened.ok) return opened
  const { draft } = opened.value
  if (seenWeights(draft) !== input.seen) return refuse('changedMeanwhile')
  const weights = input.kind === 'equal' ? ok(draft.unsur.map(() => null)) : weightsOf(draft.unsur, input)
  if (!weights.ok) return weights
  const unsur = draft.unsur.map((one, at) => ({ ...one, weight: weights.value[at] ?? null }))
  if (seenWeights({ unsur }) === seenWeights(draft)) return nothingToDo(context, opened.value)
  await storeUnsur(context, opened.value, unsur)
  const told = (some: readonly ContentUnsur[]) => ({ weights: Object.fromEntries(some.map(({ key, weight }) => [key, weight])) })
  return recordDraftChange(context, opened.value, { before: told(draft.unsur), after: told(unsur) })
})

/** Sets the order of answers, when a questionnaire counts, and what is asked of oneself. Refuses: notFound, draftPublished, surveyOver, changedMeanwhile. */
export const changeSettings = command('surveyDraft.changeSettings', async (context, input: z.output<typeof schema.settings>) => {
  const opened = await openDraft(context, input.versionId)
  if (!opened.ok) return opened
  const { draft } = opened.value
  if (seenSettings(draft) !== input.seen) return refuse('changedMeanwhile')
  const set = { bestFirst: input.answers === 'bestFirst', minAnsweredShare: String(input.minAnswered / 100), profile: input.profile }
  if (seenSettings(set) === seenSettings(draft)) return nothingToDo(context, opened.value)
  await context.tx.surveyVersion.update({ where: { id: draft.versionId }, data: set })
  const { bestFirst, minAnsweredShare, profile } = draft
  return recordDraftChange(context, opened.value, { before: { bestFirst, minAnsweredShare, profile }, after: set })
})

type Shown = { versionId: string; key: string }

/** An extra unsur of a draft. */
async function openUnsur(context: Context, { versionId, key }: Shown): Promise<Result<{ opened: OpenedDraft; unsur: ContentUnsur }>> {
  const opened = await openDraft(context, versionId)
  if (!opened.ok) return opened
  if (isOfficial(key)) return refuse('unsurOfficial')
  const unsur = opened.value.draft.unsur.find((one) => one.key === key)
  return unsur ? ok({ opened: opened.value, unsur }) : refuse('goneMeanwhile')
}

type Weighting = Pick<z.output<typeof schema.weighting>, 'weights' | 'isShared'>

function weightsOf(unsur: readonly ContentUnsur[], { weights, isShared }: Weighting): Result<string[]> {
  const units = unsur.map(({ key }) => unitsOfWeight(weights[key] ?? ''))
  if (isShared && units.includes(null)) {
    const shared = shareRest(units)
    return shared ? ok(shared.map(weightOf)) : refuse('noneLeft')
  }
  const open = unsur.find((_, at) => units[at] === null)
  if (open) return refuse('weightMissing', { params: { unsur: open.name } })
  const typed = units.map((one) => weightOf(one ?? 0))
  const excess = excessText(weightExcess(typed))
  return excess === '0' ? ok(typed) : refuse('weightsOff', { params: { excess } })
}

async function storeOrder(context: Context, opened: OpenedDraft, unsur: readonly ContentUnsur[]) {
  if (seenOrder({ unsur }) === seenOrder(opened.draft)) return nothingToDo(context, opened)
  await storeUnsur(context, opened, unsur)
  const keys = (some: readonly ContentUnsur[]) => ({ order: some.map(({ key }) => key) })
  return recordDraftChange(context, opened, { before: keys(opened.draft.unsur), after: keys(unsur) })
}

/** The unsur of a draft in their order, all written anew: places are unique at each moment. */
async function storeUnsur({ tx }: Context, { draft: { versionId } }: OpenedDraft, unsur: readonly ContentUnsur[]): Promise<void> {
  await tx.surveyUnsur.deleteMany({ where: { versionId } })
  await tx.surveyUnsur.createMany({ data: unsur.map((one, at) => ({ versionId, position: at + 1, ...one })) })
}

/** More than a survey has. */
const mostVersions = 1_000

/** The key as it is, unless the survey published it with other words: then the first of `key_2`, `key_3` and so on that it has nowhere. */
async function readKeyFor({ tx }: Context, { draft, surveyId }: OpenedDraft, key: string, words: Words): Promise<string> {
  const published = await readContents({ surveyId, publishedAt: { not: null } }, tx, mostVersions)
  const asked = published.filter(({ unsur }) => unsur.some((one) => one.key === key)).map((content) => wordsOf(content, key, 4))
  if (asked.every(({ question, answers }) => [question, ...answers].join('\n') === textsOf(words).join('\n'))) return key
  const taken = new Set([draft, ...published].flatMap(({ unsur }) => unsur.map((one) => one.key)))
  let number = 2
  while (taken.has(`${key}_${number}`)) number += 1
  return `${key}_${number}`
}

/** The draft with the texts of an unsur under another key. */
async function renamed({ tx }: Context, opened: OpenedDraft, unsur: ContentUnsur, key: string): Promise<OpenedDraft> {
  if (unsur.key === key) return opened
  const { draft } = opened
  const { versionId } = draft
  const keysOf = (one: string) => [questionKey(one), ...[1, 2, 3, 4].map((answer) => answerKey(one, answer))]
  const names = new Map(keysOf(unsur.key).map((one, at) => [one, keysOf(key)[at] ?? one]))
  for (const [from, to] of names) await tx.surveyText.updateMany({ where: { versionId, key: from }, data: { key: to } })
  const inLanguage = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([one, text]) => [names.get(one) ?? one, text]))
  const texts = Object.fromEntries(Object.entries(draft.texts).map(([language, some]) => [language, inLanguage(some)]))
  return { ...opened, draft: { ...draft, texts, unsur: draft.unsur.map((one) => (one.key === unsur.key ? { ...one, key } : one)) } }
}

type Words = Record<'question' | 'answer1' | 'answer2' | 'answer3' | 'answer4', string>

/** The question, then the answers. */
function textsOf(words: Words): string[] {
  return [words.question, words.answer1, words.answer2, words.answer3, words.answer4]
}

/**
 * What an unsur asks in Indonesian, and where it is new, what is known of it in the draft's other languages. Translations of what reads
 * otherwise now are dropped: they would say something else.
 */
async function storeWords({ tx }: Context, { draft }: OpenedDraft, key: string, words: Words): Promise<void> {
  const { versionId } = draft
  const written = textsOf(words).map((text, at) => ({ key: at === 0 ? questionKey(key) : answerKey(key, at), text }))
  const changed = written.filter(({ key: one, text }) => draft.texts[firstLanguage]?.[one] !== text)
  await tx.surveyText.deleteMany({ where: { versionId, key: { in: changed.map((one) => one.key) } } })
  await tx.surveyText.createMany({ data: changed.map((text) => ({ versionId, language: firstLanguage, ...text })) })
  if (draft.unsur.some((one) => one.key === key)) return
  for (const language of languagesOf(draft)) {
    const known = await readTranslation(written, language, tx)
    await tx.surveyText.createMany({ data: known.map((text) => ({ versionId, ...text })) })
  }
}

function nothingToDo({ nothingChanged }: Context, { draft, surveyId }: OpenedDraft) {
  nothingChanged()
  return ok({ surveyId, revision: draft.revision })
}

function sameName(one: string, other: string): boolean {
  return one.localeCompare(other, 'id', { sensitivity: 'base' }) === 0
}
