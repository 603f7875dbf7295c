import { z } from 'zod'
import { TrainingAimKind, TrainingForm } from '../../generated/prisma/enums'

const line = (what: string, most: number) =>
  z.string(`Isi ${what}.`).trim().min(1, `Isi ${what}.`).max(most, `Paling banyak ${most} karakter.`)

/** "UNSUR waktu" as a form writes an aim; whether the rules know the key the command finds out. */
const aim = z
  .string()
  .regex(/^[A-Z_]+ (\*|[A-Za-z][A-Za-z0-9_]*)$/)
  .transform((text) => {
    const [kind = '', key = ''] = text.split(' ')
    return { kind, key }
  })
  .pipe(z.object({ kind: z.enum(TrainingAimKind), key: z.string() }))

const content = z.object({
  title: line('nama pelatihan', 200),
  form: z.enum(TrainingForm, 'Pilih bentuknya.'),
  provider: line('penyelenggara', 200),
  hours: z.coerce
    .number('Isi jumlah JP dengan angka.')
    .int('Isi JP tanpa desimal.')
    .min(1, 'Paling sedikit 1 JP.')
    .max(2_000, 'Paling banyak 2.000 JP.'),
  description: line('uraian singkat', 2_000),
  aims: z.array(aim, 'Pilih sedikitnya satu kegunaan.').min(1, 'Pilih sedikitnya satu kegunaan.'),
})

const code = z
  .string('Isi kode.')
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9.-]{1,19}$/, 'Pakai 2 sampai 20 huruf, angka, titik, atau tanda hubung.')

/** A training for the catalogue. The code never changes. */
export const newCourse = content.extend({ code })
/** `was` is the mark of what the form showed. */
export const changedCourse = content.extend({ courseId: z.uuid(), was: z.string().max(64) })
/** No longer offered, or offered again. */
export const courseOffer = z.object({ courseId: z.uuid(), offered: z.enum(['YA', 'TIDAK']) })

export type CourseContent = z.output<typeof content>

/** What the address of the catalogue narrows it to; `aim` as a form writes it. */
export const catalogueFilters = z.object({ guna: aim.nullable().catch(null), tutup: z.literal('1').nullable().catch(null) })
export type CatalogueFilters = z.output<typeof catalogueFilters>
