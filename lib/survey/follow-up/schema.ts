import { z } from 'zod'
import { type Day, isDay } from '../../day'
import { FollowUpKind } from '../../generated/prisma/enums'
import { unsurKeyPattern } from '../schema'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'Isi tanggal yang benar.')

const words = {
  cause: z
    .string({ error: 'Isi sebabnya.' })
    .trim()
    .min(10, 'Tulis mengapa unsur ini lemah, paling sedikit 10 karakter.')
    .max(1_000, 'Sebab paling banyak 1.000 karakter.'),
  action: z
    .string({ error: 'Isi tindakannya.' })
    .trim()
    .min(10, 'Tulis apa yang akan dilakukan, paling sedikit 10 karakter.')
    .max(1_000, 'Tindakan paling banyak 1.000 karakter.'),
}

const plan = {
  ...words,
  kind: z.enum(FollowUpKind, 'Pilih jenis tindakan.'),
  ownerId: z.uuid('Pilih penanggung jawab.'),
  dueOn: day,
}

/** A line of the rencana tindak lanjut about an unsur of a survey. `ownerId` is an employee. */
export const newFollowUp = z.object({ surveyId: z.uuid(), unsur: z.string().regex(unsurKeyPattern, 'Pilih unsur.'), ...plan })

/** Another wording, owner or day of a line that is not settled; `revision` is what the form showed. */
export const followUpChange = z.object({ followUpId: z.uuid(), revision: z.coerce.number().int(), ...plan })

const told = (words: string) =>
  z
    .string()
    .trim()
    .max(300, `${words} paling banyak 300 karakter.`)
    .optional()
    .transform((text) => text || null)

const publicWords = { said: told('“Anda bilang”'), done: told('“Kami lakukan”') }

/** Done, with what came of it, or dropped, with why. `said` and `done` are for the public, both or neither. */
export const followUpSettling = z.object({
  followUpId: z.uuid(),
  revision: z.coerce.number().int(),
  state: z.enum(['DONE', 'DROPPED'], 'Pilih selesai atau dibatalkan.'),
  outcome: z
    .string({ error: 'Isi hasil atau alasannya.' })
    .trim()
    .min(10, 'Tulis hasilnya, atau alasan dibatalkan, paling sedikit 10 karakter.')
    .max(1_000, 'Hasil paling banyak 1.000 karakter.'),
  ...publicWords,
})

/** What the public is told of a line that is done; both empty takes it away. */
export const followUpWording = z.object({ followUpId: z.uuid(), revision: z.coerce.number().int(), ...publicWords })
