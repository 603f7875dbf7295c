import { z } from 'zod'
import { addDays, type Day, isDay } from '../../day'
import { HoldingMode } from '../../generated/prisma/enums'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'Isi tanggal yang benar.')
/** A last day, as people name it, as the first day on which it no longer holds. */
const dayAfter = day.transform((last) => addDays(last, 1))
const reason = z
  .string({ error: 'Isi alasan atau nomor surat keputusan.' })
  .trim()
  .min(3, 'Isi alasan atau nomor surat keputusan.')
  .max(500)
const optionalText = z
  .string()
  .trim()
  .max(100)
  .nullish()
  .transform((text) => text || null)

/** The Wali Kota or Bupati: elected, without a NIP. `username` names the account with which they sign in, where there is one. */
export const headOfGovernment = z.object({
  name: z.string({ error: 'Isi nama kepala daerah.' }).trim().min(1, 'Isi nama kepala daerah.').max(200),
  titleBefore: optionalText,
  titleAfter: optionalText,
  username: optionalText,
  since: day,
  /** The holding that the form showed, 'none' for nobody. */
  seen: z.union([z.uuid(), z.literal('none')]).optional(),
})

/** Plt, Plh or Pj of a head's post. `to` is the first day on which it no longer holds. */
export const actingAppointment = z.object({
  employeeId: z.uuid('Pilih orangnya.'),
  postId: z.uuid(),
  mode: z.enum(HoldingMode).exclude(['DEFINITIVE']),
  from: day,
  to: day.nullable(),
  reason,
})

/** `on` is the first day on which the post is no longer held. */
export const holdingEnd = z.object({ holdingId: z.uuid(), on: day, reason })

/** As posted by a form, where `to` and `on` are last days. */
export const actingForm = actingAppointment.extend({ to: dayAfter.optional().transform((to) => to ?? null) })
export const holdingEndForm = holdingEnd.extend({ on: dayAfter })
