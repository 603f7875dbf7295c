import { z } from 'zod'
import { addDays, type Day, isDay } from '../../day'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'Isi tanggal yang benar.')

/** Someone to draft the SKP of the actor, from a day on; `to` is the first day on which they no longer do. */
export const delegateNaming = z.object({ personId: z.uuid('Pilih orangnya.'), from: day, to: day.nullable() })

/** As posted by a form, where `to` is the last day. */
export const delegateForm = delegateNaming.extend({
  to: day
    .transform((last) => addDays(last, 1))
    .optional()
    .transform((to) => to ?? null),
})

export const delegateRef = z.object({ delegateId: z.uuid() })
