import { z } from 'zod'
import { type Day, isDay } from '../../day'
import { HoldingMode } from '../../generated/prisma/enums'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'Isi tanggal yang benar.')
const reason = z.string().trim().min(3, 'Isi alasan atau nomor surat keputusan.').max(500)
const optionalText = z
  .string()
  .trim()
  .max(100)
  .nullish()
  .transform((text) => text || null)

/** The Wali Kota or Bupati: elected, without a NIP. `username` names the account with which they sign in, where there is one. */
export const headOfGovernment = z.object({
  name: z.string().trim().min(1, 'Isi nama kepala daerah.').max(200),
  titleBefore: optionalText,
  titleAfter: optionalText,
  username: optionalText,
  since: day,
})

/** Plt, Plh or Pj of a head's post. `to` is the first day on which it no longer holds. */
export const actingAppointment = z.object({
  employeeId: z.uuid(),
  postId: z.uuid(),
  mode: z.enum(HoldingMode).exclude(['DEFINITIVE']),
  from: day,
  to: day.nullable(),
  reason,
})

/** `on` is the first day on which the post is no longer held. */
export const holdingEnd = z.object({ holdingId: z.uuid(), on: day, reason })
