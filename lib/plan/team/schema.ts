import { z } from 'zod'
import { addDays, type Day, isDay } from '../../day'
import { planYear } from '../schema'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'Isi tanggal yang benar.')
/** A last day, as people name it, as the first day on which it no longer holds. */
const dayAfter = day.transform((last) => addDays(last, 1))

const words = {
  name: z
    .string({ error: 'Isi nama tim.' })
    .trim()
    .min(3, 'Isi nama tim, paling sedikit 3 karakter.')
    .max(200, 'Nama tim paling banyak 200 karakter.'),
  purpose: z
    .string({ error: 'Isi tujuan tim.' })
    .trim()
    .min(10, 'Tulis apa yang hendak dicapai tim, paling sedikit 10 karakter.')
    .max(1_000, 'Tujuan tim paling banyak 1.000 karakter.'),
  basis: z
    .string({ error: 'Isi dasar pembentukannya.' })
    .trim()
    .min(3, 'Isi nomor surat keputusan atau surat tugasnya.')
    .max(300, 'Dasar pembentukan paling banyak 300 karakter.'),
}

/** A team of a year and its ketua, in the post in which they lead it. */
export const newTeam = z.object({ year: planYear, leaderHoldingId: z.uuid('Pilih ketua tim.'), ...words })

/** `seen` is what the form showed (`teamWording`); a team that was changed meanwhile is refused. */
export const teamChange = z.object({ teamId: z.uuid(), seen: z.string().max(5_000), ...words })

/** Someone who joins, from a first day until the first on which they are no longer in it; null for as long as the team lasts. */
export const newMember = z.object({
  teamId: z.uuid(),
  holdingId: z.uuid('Pilih orangnya.'),
  from: day,
  to: dayAfter.nullish().transform((to) => to ?? null),
})

const dayOrNone = day
  .nullish()
  .or(z.literal(''))
  .transform((value) => value || null)

/** `on` is the first day on which they are no longer in it; a form gives the last day. `seen` is what `to` was when the form was shown. */
export const memberEnd = z.object({ memberId: z.uuid(), on: dayAfter, seen: dayOrNone })

const why = z
  .string({ error: 'Isi alasannya.' })
  .trim()
  .min(10, 'Isi alasannya, paling sedikit 10 karakter.')
  .max(1_000, 'Alasan paling banyak 1.000 karakter.')

/** `holdingId` leads from `from` on; `seen` is who led when the form was shown. */
export const leaderChange = z.object({
  teamId: z.uuid(),
  seen: z.uuid(),
  holdingId: z.uuid('Pilih ketua yang baru.'),
  from: day,
  reason: why,
})

/** `on` is the team's last day; `seen` what it was when the form was shown. */
export const teamEnd = z.object({
  teamId: z.uuid(),
  on: day,
  seen: dayOrNone,
  reason: why,
})
