import { z } from 'zod'
import { IndicatorAggregation, IndicatorAspect, IndicatorKind, IndicatorPerspective } from '../../generated/prisma/enums'
import { measureFields } from '../measure/schema'

const optional = <T extends z.ZodType>(kind: T) =>
  kind
    .nullish()
    .or(z.literal(''))
    .transform((value) => value || null)

/** An entry of the library, written by HR. */
export const libraryEntry = z.object({
  postTitle: z
    .string({ error: 'Isi jabatannya.' })
    .trim()
    .min(3, 'Isi nama jabatannya.')
    .max(300, 'Nama jabatan paling banyak 300 karakter.'),
  resultText: z
    .string({ error: 'Isi rencana hasil kerja.' })
    .trim()
    .min(5, 'Tulis hasil kerjanya, paling sedikit 5 karakter.')
    .max(1_000, 'Rencana hasil kerja paling banyak 1.000 karakter.'),
  text: z.string({ error: 'Isi indikatornya.' }).trim().min(3, 'Isi indikatornya.').max(500, 'Indikator paling banyak 500 karakter.'),
  unitName: z.string({ error: 'Isi satuannya.' }).trim().min(1, 'Isi satuannya.').max(60, 'Satuan paling banyak 60 karakter.'),
  kind: z.enum(IndicatorKind, 'Pilih arahnya.'),
  aggregation: z.enum(IndicatorAggregation, 'Pilih cara menghitungnya.'),
  aspect: optional(z.enum(IndicatorAspect)),
  perspective: optional(z.enum(IndicatorPerspective)),
})

export const libraryRetirement = z.object({
  libraryIndicatorId: z.uuid(),
  reason: z
    .string({ error: 'Isi alasannya.' })
    .trim()
    .min(10, 'Isi alasannya, paling sedikit 10 karakter.')
    .max(1_000, 'Alasan paling banyak 1.000 karakter.'),
})

const placed = z.tuple([z.uuid(), z.literal('baru').or(z.uuid())])

/** Where a copy goes: "<SKP>:<RHK>" of a draft, or "<SKP>:baru" for an RHK of its own. */
const place = z
  .string({ error: 'Pilih SKP dan RHK tujuannya.' })
  .refine((text) => placed.safeParse(text.split(':')).success, 'Pilih SKP dan RHK tujuannya.')
  .transform((text) => {
    const [planId = '', result = ''] = text.split(':')
    return { planId, workResultId: result === 'baru' ? null : result }
  })

/** A copy of an entry into an SKP: its target is typed anew, the rest is the library's. */
export const libraryCopy = z.object({
  libraryIndicatorId: z.uuid(),
  into: place,
  target: measureFields.target,
  targetTo: measureFields.targetTo,
  aspect: optional(z.enum(IndicatorAspect)),
  perspective: optional(z.enum(IndicatorPerspective)),
})
