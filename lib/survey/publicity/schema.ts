import { z } from 'zod'
import { type Day, isDay } from '../../day'
import { PublicityMedium } from '../../generated/prisma/enums'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'Isi tanggal yang benar.')

/** That the result of a survey was published through a medium on a day; `place` is an address, or where it hangs. */
export const newPublicity = z.object({
  surveyId: z.uuid(),
  medium: z.enum(PublicityMedium, 'Pilih medianya.'),
  publishedOn: day,
  place: z
    .string({ error: 'Isi alamat atau tempatnya.' })
    .trim()
    .min(3, 'Isi alamat web atau tempat pemasangannya.')
    .max(300, 'Alamat atau tempat paling banyak 300 karakter.'),
})

export const publicityWithdrawal = z.object({
  publicityId: z.uuid(),
  reason: z.string({ error: 'Isi alasannya.' }).trim().min(10, 'Isi alasannya, paling sedikit 10 karakter.').max(500),
})
