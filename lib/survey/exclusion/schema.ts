import { z } from 'zod'
import { ResponseMark, SurveyWay } from '../../generated/prisma/enums'

/** How it stands with a marked answer: nobody has decided, taken out of the figures, or looked at and counted. */
export const standings = ['OPEN', 'EXCLUDED', 'KEPT'] as const
export type Standing = (typeof standings)[number]

/** Part of the day in which an answer came; UNTOLD where a form on paper does not say. */
export const partsOfDay = ['MORNING', 'NOON', 'AFTERNOON', 'EVENING', 'UNTOLD'] as const
export type PartOfDay = (typeof partsOfDay)[number]

/** What a decision came to. */
export type DecisionKind = 'EXCLUDED' | 'READMITTED' | 'KEPT'

/** What the address of the list of marked answers says beside the page; what makes no sense is left out. */
export const markedFilter = z
  .object({
    keadaan: z.enum(standings).catch('OPEN').default('OPEN'),
    tanda: z.enum(ResponseMark).nullable().catch(null).default(null),
    cara: z.enum(SurveyWay).nullable().catch(null).default(null),
    bulan: z
      .string()
      .regex(/^(?!0000)\d{4}-(0[1-9]|1[0-2])-01$/)
      .nullable()
      .catch(null)
      .default(null),
  })
  .transform(({ keadaan: standing, tanda: mark, cara: way, bulan: month }) => ({ standing, mark, way, month }))
export type MarkedFilter = z.output<typeof markedFilter>

/** Which answers a decision is about: groups of marked answers that came alike, or those of a bundle; `count` is how many were shown. */
export type Chosen =
  | { kind: 'groups'; groups: readonly { digest: string; count: number }[] }
  | { kind: 'batch'; batchId: string; count: number }

export type Decision = { surveyId: string; which: Chosen; reason: string }

const reason = z
  .string({ error: 'Isi alasannya.' })
  .trim()
  .min(10, 'Isi alasannya, paling sedikit 10 karakter.')
  .max(500, 'Alasan paling banyak 500 karakter.')

const group = z
  .string()
  .regex(/^[0-9a-f]{32}\.\d{1,7}$/)
  .transform((text) => {
    const [digest = '', count] = text.split('.')
    return { digest, count: Number(count) }
  })

/** Rows chosen from the list of marked answers, each "<digest>.<count>" as it was shown, and whether they are taken out. */
export const groupDecision = z
  .object({
    surveyId: z.uuid(),
    chosen: z.array(group).min(1, 'Pilih paling sedikit satu baris jawaban.').max(100),
    decision: z.enum(['keluarkan', 'hitung'], 'Pilih keputusannya.'),
    reason,
  })
  .transform(({ chosen: groups, decision, ...rest }) => {
    const which: Chosen = { kind: 'groups', groups }
    return { ...rest, which, excludes: decision === 'keluarkan' }
  })

/** All answers of a bundle that still count, or that no longer do; `was` is how many these were. */
export const batchDecision = z
  .object({ surveyId: z.uuid(), batchId: z.uuid(), was: z.coerce.number().int().min(0).max(10_000_000), reason })
  .transform(({ batchId, was, ...rest }): Decision => ({ ...rest, which: { kind: 'batch', batchId, count: was } }))
