import { z } from 'zod'
import { FairnessDoubt, FairnessOutcome } from '../../../generated/prisma/enums'
import { versionNumber } from '../../schema'

const words = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(10, `${missing.replace('.', '')}, paling sedikit 10 karakter.`)
    .max(1_000, 'Paling banyak 1.000 karakter.')

/** A doubt about an indicator of the version the page showed. */
export const fairnessQuestion = z.object({
  planId: z.uuid(),
  number: versionNumber,
  indicatorId: z.uuid(),
  doubt: z.enum(FairnessDoubt, 'Pilih apa yang Anda ragukan.'),
  text: words('Tulis alasannya.'),
})

export const fairnessAnswer = z.object({
  questionId: z.uuid(),
  outcome: z.enum(FairnessOutcome, 'Pilih keputusannya.'),
  answer: words('Tulis alasan keputusannya.'),
})
