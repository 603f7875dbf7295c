import { z } from 'zod'
import { type Day, isDay } from '../day'

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

/** What the key of an unsur may be written with, of the nine or an extra one (`unsurKeyOf` makes those). */
export const unsurKeyPattern = /^[a-z0-9][a-z0-9_-]{0,60}$/

/** One answer: 1 (worst) to 4 (best). */
export const answerSchema = z.literal([1, 2, 3, 4])
export type Answer = z.infer<typeof answerSchema>

/** One questionnaire: the answers by unsur key; an unsur left open is absent. */
export type AnswerRow = Readonly<Partial<Record<string, Answer>>>

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'Isi tanggal yang benar.')
const reason = z.string({ error: 'Isi alasannya.' }).trim().min(10, 'Isi alasannya, paling sedikit 10 karakter.').max(500)

/** What a survey is about: one service, or all those of a unit. */
export type SurveySubject = { kind: 'service' | 'unit'; id: string }

const subject = z
  .string({ error: 'Pilih layanan atau unit.' })
  .regex(/^(service|unit):[0-9a-f-]{36}$/, 'Pilih layanan atau unit.')
  .transform((text): SurveySubject => {
    const [kind, id = ''] = text.split(':')
    return { kind: kind === 'unit' ? 'unit' : 'service', id }
  })
  .refine(({ id }) => z.uuid().safeParse(id).success, 'Pilih layanan atau unit.')

/** Opening a survey for a period (year, semester or quarter), to be answered from `opensOn` to `closesOn`, both included. */
export const newSurvey = z.object({
  about: subject,
  periodId: z.uuid('Pilih periode.'),
  opensOn: day,
  closesOn: day,
  /** Whether citizens can answer at once, or what is asked is written first. */
  start: z.enum(['now', 'draft'], 'Pilih cara memulai.').optional(),
  /** People served in the period, for the sample size; null when not known. */
  serviceUsers: z
    .string()
    .trim()
    .optional()
    .transform((text) => (text ? text.replaceAll('.', '') : null))
    .refine((text) => text === null || /^\d{1,8}$/.test(text), 'Isi jumlah pengguna layanan dengan angka, atau kosongkan.')
    .transform((text) => (text === null ? null : Number(text))),
})

/** `was` is the last day that the form showed; a form that is out of date is refused by it. */
export const lastDayChange = z.object({ surveyId: z.uuid(), was: day, closesOn: day })

export const surveyClosing = z.object({ surveyId: z.uuid(), reason })
