import { z } from 'zod'
import { ProfilePart, SurveyQuestionKind } from '../../../generated/prisma/enums'
import { fieldsWith, linesOf, seenPrefix, textField, textPrefix, unitsOfWeight, weightPrefix } from './rules'

export const mostUnsur = 15
export const mostQuestions = 5
export const mostProfileParts = 4
export const mostChoices = 10
export const longestQuestion = 300
export const longestAnswer = 100

const seen = z.string().max(64).default('')
const draft = z.object({ versionId: z.uuid() })
const question = z
  .string({ error: 'Tulis pertanyaannya.' })
  .trim()
  .min(3, 'Tulis pertanyaannya.')
  .max(longestQuestion, `Pertanyaan paling banyak ${longestQuestion} huruf. Persingkat.`)
const answer = z
  .string({ error: 'Isi keempat jawabannya.' })
  .trim()
  .min(1, 'Isi keempat jawabannya.')
  .max(longestAnswer, `Jawaban paling banyak ${longestAnswer} huruf. Persingkat.`)

export const draftStart = z.object({ surveyId: z.uuid() })

/** The draft as it was shown: `revision` grows with each change. */
export const shownDraft = draft.extend({ revision: z.coerce.number().int().min(1) })

const unsurWords = {
  name: z.string({ error: 'Isi nama unsurnya.' }).trim().min(3, 'Isi nama unsurnya.').max(100, 'Nama unsur paling banyak 100 huruf.'),
  question,
  answer1: answer,
  answer2: answer,
  answer3: answer,
  answer4: answer,
}
export const newUnsur = draft.extend(unsurWords)
export const unsurChange = draft.extend({ ...unsurWords, key: z.string(), seen })
export const shownUnsur = draft.extend({ key: z.string(), seen })
export const unsurMove = shownUnsur.extend({ to: z.enum(['up', 'down']) })
export const orderReset = draft.extend({ seen })

const weightWrong = 'Tulis bobot sebagai desimal di antara 0 dan 1, misalnya 0,15.'

/** Weights by key as typed, '' for one left empty; `share` asks to divide what is left of 1 among those. */
export const weighting = draft
  .extend({ kind: z.enum(['equal', 'own'], 'Pilih cara membobot.'), share: z.string().optional(), seen })
  .catchall(z.unknown())
  .transform(({ versionId, kind, share, seen: shown, ...fields }) => ({
    ...{ versionId, kind: share === undefined ? kind : ('own' as const), isShared: share !== undefined, seen: shown },
    weights: fieldsWith(fields, weightPrefix),
  }))
  .superRefine(({ kind, weights }, context) => {
    for (const [key, text] of Object.entries(weights))
      if (kind === 'own' && text !== '' && unitsOfWeight(text) === null)
        context.addIssue({ code: 'custom', path: [`${weightPrefix}${key}`], message: weightWrong })
  })

export const settings = draft.extend({
  answers: z.enum(['printed', 'bestFirst'], 'Pilih urutan jawaban.'),
  /** Of the unsur, in percent. */
  minAnswered: z.coerce
    .number('Isi angka dari 1 sampai 100.')
    .int('Isi angka bulat dari 1 sampai 100.')
    .min(1, 'Isi angka dari 1 sampai 100.')
    .max(100, 'Isi angka dari 1 sampai 100.'),
  profile: z
    .array(z.enum(ProfilePart))
    .max(mostProfileParts, `Pilih paling banyak ${mostProfileParts} bagian, agar warga tidak bosan mengisi.`)
    .default([]),
  seen,
})

const ownQuestion = {
  kind: z.enum(SurveyQuestionKind, 'Pilih cara menjawab.'),
  question,
  /** One choice a line; not looked at for a question answered in words. */
  choices: z
    .string()
    .default('')
    .transform(linesOf)
    .refine((lines) => lines.every((line) => line.length <= longestAnswer), `Pilihan paling banyak ${longestAnswer} huruf. Persingkat.`),
}
const choicesFit = ({ kind, choices }: { kind: SurveyQuestionKind; choices: string[] }) =>
  kind === 'TEXT' || (choices.length >= 2 && choices.length <= mostChoices && new Set(choices).size === choices.length)
const choicesWrong = { path: ['choices'], error: `Tulis 2 sampai ${mostChoices} pilihan yang berbeda, satu pilihan satu baris.` }

export const newQuestion = draft.extend(ownQuestion).refine(choicesFit, choicesWrong)
export const questionChange = draft.extend({ ...ownQuestion, questionId: z.uuid(), seen }).refine(choicesFit, choicesWrong)
export const shownQuestion = draft.extend({ questionId: z.uuid(), seen })
export const questionMove = shownQuestion.extend({ to: z.enum(['up', 'down']) })

const language = z.string().regex(/^[A-Za-z0-9-]{2,35}$/)
export const draftLanguage = draft.extend({ language })
/** Texts of a language by key, '' for one that is not translated; `seen` are digests of what was shown, by key. */
export const textChange = draftLanguage
  .catchall(z.unknown())
  .transform(({ versionId, language: code, ...fields }) => ({
    ...{ versionId, language: code },
    texts: fieldsWith(fields, textPrefix),
    seen: fieldsWith(fields, seenPrefix),
  }))
  .superRefine(({ texts }, context) => {
    for (const [key, text] of Object.entries(texts))
      if (text.length > longestQuestion)
        context.addIssue({ code: 'custom', path: [textField(key)], message: `Teks paling banyak ${longestQuestion} huruf. Persingkat.` })
  })
