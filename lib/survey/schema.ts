import { z } from 'zod'

/**
 * The nine unsur of PermenPANRB 14/2017 by key. Questionnaires and reports number the last two differently,
 * so a number (U8, U9) never identifies an unsur.
 */
export const unsurKeySchema = z.enum([
  'persyaratan',
  'prosedur',
  'waktu',
  'biaya',
  'produk',
  'kompetensi',
  'perilaku',
  'sarana',
  'pengaduan',
])
export type UnsurKey = z.infer<typeof unsurKeySchema>
export const unsurKeys: readonly UnsurKey[] = unsurKeySchema.options

/** One answer: 1 (worst) to 4 (best). */
export const answerSchema = z.literal([1, 2, 3, 4])
export type Answer = z.infer<typeof answerSchema>

/** One questionnaire: the answers by unsur key; an unsur left open is absent. */
export type AnswerRow = Readonly<Partial<Record<string, Answer>>>
