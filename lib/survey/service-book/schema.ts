import { z } from 'zod'
import { type Day, isDay } from '../../day'
import { asMeant, mostADay } from './rules'

/** A count as people type it, "1.250" or "1250". */
export function countUpTo(most: number) {
  return z.string({ error: 'Isi angkanya; 0 bila tidak ada.' }).transform((text, context) => {
    const typed = text.trim()
    const isCount = /^(\d{1,9}|[1-9]\d{0,2}(\.\d{3}){1,2})$/.test(typed)
    const count = Number(typed.replaceAll('.', ''))
    if (isCount && count <= most) return count
    context.addIssue({
      code: 'custom',
      message: typed === '' ? 'Isi angkanya; 0 bila tidak ada.' : `Isi bilangan bulat, paling banyak ${most.toLocaleString('id-ID')}.`,
    })
    return z.NEVER
  })
}

/** The same for what a service does on a day. */
export const typedCount = countUpTo(mostADay)

/** Days with at most two places as people type them, "2,5" or "2.5"; null where nothing is said. Decimal text. */
export const typedMedian = z
  .string()
  .optional()
  .transform((text, context) => {
    const typed = (text ?? '').trim().replace(',', '.')
    if (typed === '' || typed === '-') return null
    if (/^\d{1,5}(\.\d{1,2})?$/.test(typed)) return typed
    context.addIssue({ code: 'custom', message: 'Isi banyaknya hari, paling banyak dua desimal, misalnya 2,5.' })
    return z.NEVER
  })

const day = z
  .string({ error: 'Isi tanggalnya.' })
  .refine((text) => isDay(text), 'Isi tanggalnya.')
  .transform((text) => text as Day)

/** One line as it is typed; `revision` is of the line that the form showed, 0 where it showed none. */
export const bookLine = z
  .object({
    serviceId: z.uuid(),
    revision: z.coerce.number().int().min(0),
    day,
    received: typedCount,
    finished: typedCount,
    finishedInTime: typedCount,
    medianDays: typedMedian,
    reissued: typedCount,
  })
  .transform(({ serviceId, revision, ...line }) => ({ serviceId, revision, ...asMeant(line) }))

const count = z.int('Isi bilangan bulat.').min(0, 'Isi bilangan yang tidak di bawah nol.').max(mostADay, 'Isi paling banyak 1000000.')

/** A day as another system writes it. */
const sentDay = z
  .strictObject({
    tanggal: z.iso.date('Isi tanggal sebagai TTTT-BB-HH, misalnya 2026-11-20.'),
    diterima: count,
    selesai: count,
    tepat_waktu: count,
    median_hari: z
      .number('Isi banyaknya hari sebagai angka, atau null.')
      .min(0)
      .max(99_999)
      .multipleOf(0.01, 'Isi paling banyak dua desimal.')
      .nullable()
      .default(null),
    terbit_ulang: count,
  })
  .transform(({ tanggal, diterima, selesai, tepat_waktu, median_hari, terbit_ulang }) =>
    asMeant({
      day: tanggal as Day,
      received: diterima,
      finished: selesai,
      finishedInTime: tepat_waktu,
      medianDays: median_hari === null ? null : String(Number(median_hari.toFixed(2))),
      reissued: terbit_ulang,
    }),
  )

/** Days of one service, all of them or none. */
export const sentBook = z
  .strictObject({
    layanan: z.uuid('Isi id layanan, seperti tertulis pada halaman layanannya.'),
    hari: z
      .array(sentDay, 'Isi daftar hari.')
      .min(1, 'Isi paling sedikit satu hari.')
      .max(400, 'Kirim paling banyak 400 hari sekali kirim.'),
  })
  .transform(({ layanan, hari }) => ({ serviceId: layanan, lines: hari }))
