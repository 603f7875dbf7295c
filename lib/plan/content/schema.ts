import { z } from 'zod'
import { typedDecimal } from '../../decimal'
import {
  IndicatorAggregation,
  IndicatorAspect,
  IndicatorKind,
  IndicatorPerspective,
  WorkResultCategory,
} from '../../generated/prisma/enums'
import { shownVersion } from '../schema'

const optional = <T extends z.ZodType>(kind: T) =>
  kind
    .nullish()
    .or(z.literal(''))
    .transform((value) => value || null)

/** What an RHK hangs on, as a list shows it: "rhk:<id>" of the pejabat penilai, or "sasaran:<id>" of a unit. */
const support = z
  .string()
  .regex(/^(rhk|sasaran):[0-9a-f-]{36}$/)
  .transform((text) => {
    const [kind, id = ''] = text.split(':')
    return { supportsWorkResultId: kind === 'rhk' ? id : null, supportsObjectiveId: kind === 'sasaran' ? id : null }
  })

/** An RHK, new where it has no id. */
export const workResult = shownVersion.extend({
  workResultId: optional(z.uuid()),
  category: z.enum(WorkResultCategory, 'Pilih jenisnya.'),
  text: z
    .string({ error: 'Isi rencana hasil kerja.' })
    .trim()
    .min(5, 'Tulis hasil kerjanya, paling sedikit 5 karakter.')
    .max(1_000, 'Rencana hasil kerja paling banyak 1.000 karakter.'),
  supports: optional(support),
})

export const workResultRef = shownVersion.extend({ workResultId: z.uuid() })

/** An indicator of an RHK, new where it has no id. Aspect and perspective are asked by the form of the SKP. */
export const indicator = workResultRef.extend({
  indicatorId: optional(z.uuid()),
  text: z.string({ error: 'Isi indikatornya.' }).trim().min(3, 'Isi indikatornya.').max(500, 'Indikator paling banyak 500 karakter.'),
  aspect: optional(z.enum(IndicatorAspect)),
  perspective: optional(z.enum(IndicatorPerspective)),
  target: typedDecimal,
  unitName: z.string({ error: 'Isi satuannya.' }).trim().min(1, 'Isi satuannya.').max(60, 'Satuan paling banyak 60 karakter.'),
  kind: z.enum(IndicatorKind, 'Pilih arahnya.'),
  aggregation: z.enum(IndicatorAggregation, 'Pilih cara menghitungnya.'),
})

export const indicatorRef = shownVersion.extend({ indicatorId: z.uuid() })

/** What is expected beyond the guides of each BerAKHLAK value: a field for each key of BEHAVIOUR_GUIDE, empty for nothing. */
export const expectations = shownVersion
  .catchall(z.unknown())
  .transform(({ planId, revision, ...fields }) => ({ planId, revision, texts: textsOf(fields) }))
  .superRefine(({ texts }, context) => {
    for (const [key, text] of Object.entries(texts)) {
      if (text.length > 1_000) context.addIssue({ code: 'custom', path: [key], message: 'Ekspektasi paling banyak 1.000 karakter.' })
    }
  })

/** The fields whose names are keys of values; what is empty is left out. */
function textsOf(fields: Record<string, unknown>): Record<string, string> {
  const typed = Object.entries(fields).flatMap(([key, value]) =>
    /^[A-Z][A-Z_]+$/.test(key) && typeof value === 'string' ? [[key, value.trim()]] : [],
  )
  return Object.fromEntries(typed.filter(([, text]) => text !== ''))
}
