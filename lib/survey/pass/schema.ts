import { z } from 'zod'
import type { Day } from '../../day'

export const mostPasses = 200
export const longestPassDays = 30

/** Which survey, of which service (null where the survey has only one), how many addresses, good for how many days from today. */
export type PassOrder = { survey: { id: string } | { slug: string }; serviceId: string | null; count: number; days: number }

/** Addresses that were made. The tokens exist nowhere else. */
export type MadePasses = { tokens: string[]; slug: string; name: string; unitName: string; serviceName: string; endsOn: Day }

const whole = (most: number, sentence: string) => z.coerce.number(sentence).int(sentence).min(1, sentence).max(most, sentence)
const count = whole(mostPasses, `Isi jumlah alamat, 1 sampai ${mostPasses}.`)
const days = whole(longestPassDays, `Isi masa berlaku, 1 sampai ${longestPassDays} hari.`)

/** An officer's order, as the form posts it. */
export const passOrder = z
  .object({ surveyId: z.uuid(), serviceId: z.uuid().or(z.literal('')).default(''), count, days })
  .transform(({ surveyId, serviceId, ...rest }): PassOrder => ({ survey: { id: surveyId }, serviceId: serviceId || null, ...rest }))

const slugSentence = 'Isi bagian akhir alamat survei, setelah /s/.'

/** Another system's order, one address good for a week unless it says otherwise. */
export const machinePassOrder = z
  .strictObject({
    survei: z.string(slugSentence).min(1, slugSentence).max(100, slugSentence),
    layanan: z.uuid('Isi id layanan, seperti tertulis pada halaman layanannya.').nullish(),
    jumlah: count.default(1),
    berlaku_hari: days.default(7),
  })
  .transform(({ survei, layanan, jumlah, berlaku_hari }): PassOrder => {
    return { survey: { slug: survei }, serviceId: layanan ?? null, count: jumlah, days: berlaku_hari }
  })
