import { z } from 'zod'
import { Rating } from '../generated/prisma/enums'
import { versionNumber } from '../plan/schema'

/** A reason of at least ten characters; `ask` is said when it is missing. */
const reasoned = (ask: string) =>
  z.string(ask).trim().min(10, `${ask} Paling sedikit 10 karakter.`).max(2_000, 'Paling banyak 2.000 karakter.')
const reason = reasoned('Isi alasannya.')
const rating = z.enum(Rating, 'Pilih salah satu rating.')
const text = z
  .string()
  .trim()
  .max(2_000, 'Paling banyak 2.000 karakter.')
  .nullish()
  .transform((value) => value || null)
const optionalRating = z
  .enum(Rating)
  .nullish()
  .transform((value) => value ?? null)

/** An appraisal as a form saw it: a form that started from an older revision is refused. */
export const appraisalRef = z.object({ appraisalId: z.uuid(), revision: versionNumber })

/** Both ratings with their reasons. No predikat: it is computed. */
export const appraisalRating = appraisalRef.extend({
  resultRating: z.enum(Rating, 'Pilih rating hasil kerja.'),
  resultReason: reasoned('Isi alasan rating hasil kerja.'),
  behaviourRating: z.enum(Rating, 'Pilih rating perilaku kerja.'),
  behaviourReason: reasoned('Isi alasan rating perilaku kerja.'),
  note: text,
  resultFeedback: z.array(z.object({ workResultId: z.uuid(), rating: optionalRating, text })).default([]),
  behaviourFeedback: z.array(z.object({ valueKey: z.string().max(100), rating: optionalRating, text })).default([]),
})

export const objection = appraisalRef.extend({ reason })

/** The superior's decision; ratings that are left as they were are sent along unchanged. */
export const objectionDecision = appraisalRef.extend({ resultRating: rating, behaviourRating: rating, reason })

export const reopening = appraisalRef.extend({ reason })

export const cycleRef = z.object({ cycleId: z.uuid() })

export const cycleOpening = z.object({ periodId: z.uuid('Pilih periodenya.') })

export const cycleClosing = cycleRef.extend({ reason })
