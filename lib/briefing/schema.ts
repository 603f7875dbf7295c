import { z } from 'zod'
import { type Day, isDay } from '../day'
import { BriefingKind } from '../generated/prisma/enums'

const words = (least: number, most: number, missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(least, missing)
    .max(most, `Paling banyak ${most.toLocaleString('id-ID')} karakter.`)

const facts = {
  kind: z.enum(BriefingKind, 'Pilih jenisnya.'),
  title: words(5, 200, 'Isi judulnya, paling sedikit 5 karakter.'),
  summary: words(10, 2_000, 'Jelaskan isinya, paling sedikit 10 karakter.'),
  heldOn: z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'Isi tanggalnya.'),
  hours: words(3, 60, 'Isi jamnya, misalnya 09.00 sampai 11.00.'),
  place: words(3, 200, 'Isi tempatnya, atau alamat pertemuan daringnya.'),
}

/** For whom: a unit with all below it, or ALL. */
const audience = z
  .literal('ALL', 'Pilih untuk siapa.')
  .or(z.uuid())
  .transform((value) => (value === 'ALL' ? null : value))

export const newBriefing = z.object({ ...facts, unitId: audience })

/** `seen` is the digest of what the form showed. */
export const briefingChange = z.object({ ...facts, briefingId: z.uuid(), seen: z.string() })

export const briefingRef = z.object({ briefingId: z.uuid() })

export const cancellation = briefingRef.extend({ reason: words(10, 500, 'Isi alasannya, paling sedikit 10 karakter.') })
