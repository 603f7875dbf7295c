import { z } from 'zod'
import { type Day, isDay } from '../../day'

/** Required, in single spaces per line, at most so long. */
function words(what: string, most: number) {
  return z
    .string({ error: `Isi ${what}.` })
    .trim()
    .min(1, `Isi ${what}.`)
    .max(most, `Isian ${what} paling banyak ${most.toLocaleString('id-ID')} huruf.`)
}

const day = z
  .string({ error: 'Isi tanggal mulai berlaku.' })
  .refine((text) => isDay(text), 'Isi tanggal mulai berlaku.')
  .transform((text) => text as Day)

/** A new standard; `was` is the number of the one that was shown as the latest, 0 where there was none. */
export const newStandard = z
  .object({
    serviceId: z.uuid(),
    was: z.coerce.number().int().min(0),
    validFrom: day,
    time: words('jangka waktu', 300),
    isFree: z.preprocess((ticked) => ticked === 'on' || ticked === true, z.boolean()),
    fee: z.string().trim().max(1000, 'Isian biaya paling banyak 1.000 huruf.').optional().default(''),
    requirements: words('persyaratan', 5000),
  })
  .refine(({ isFree, fee }) => isFree || fee !== '', { path: ['fee'], error: 'Isi biayanya, atau tandai bahwa layanan ini gratis.' })
  .transform(({ fee, ...standard }) => ({ ...standard, fee: standard.isFree && fee === '' ? 'Gratis' : fee }))
