import { z } from 'zod'
import { RecommendationState, type TrainingAimKind } from '../generated/prisma/enums'

/** What a training helps with, and what evidence is about: the key of a value, an aspect or an unsur; "*" for any, or for the whole. */
export type Aim = { kind: TrainingAimKind; key: string }

/** Something found about a person; `sourceId` is the appraisal, the indicator or the survey it was found in, by `kind`. */
export type Evidence = Aim & { finding: string; sourceId: string }

/** A training on offer. */
export type Offer = { courseId: string; code: string; aims: readonly Aim[] }

/** A training for one person, why in one sentence, and all it rests on. */
export type Recommended = { courseId: string; reason: string; evidence: Evidence[] }

/** A recommendation as it is stored, and the TRAINING_TRIGGERS version it follows. */
export type Stored = Recommended & { id: string; state: RecommendationState; ruleId: string }

const year = z.coerce.number().int().min(2020).max(2100)

/** Reckon the recommendations of a year again, of everyone in the actor's reach. */
export const recount = z.object({ year })

/** Accept or decline; `shownReason` is why, as the form showed it: a form that shows what no longer holds is refused. */
export const decision = z.object({
  answer: z.enum(['TERIMA', 'TOLAK'], 'Pilih terima atau tolak.'),
  recommendationId: z.uuid(),
  reason: z.string('Isi alasannya.').trim().min(5, 'Isi alasannya, paling sedikit 5 karakter.').max(500, 'Paling banyak 500 karakter.'),
  shownReason: z.string().max(5_000),
})

/** What the address of the list narrows it to; what makes no sense narrows nothing. */
export const recommendationFilters = z.object({
  status: z.enum(RecommendationState).nullable().catch(null),
  tahun: year.nullable().catch(null),
})
export type RecommendationFilters = z.output<typeof recommendationFilters>
