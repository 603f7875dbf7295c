'use server'

import { formAction } from '@/lib/door/form-action'
import { excludeAnswers, readmitAnswers } from '@/lib/survey/exclusion/commands'
import { exclusionRefusals as refusals } from '@/lib/survey/exclusion/labels'
import { batchDecision, groupDecision } from '@/lib/survey/exclusion/schema'

type Done = { surveyId: string; count: number; excludes: boolean; before: string | null; after: string | null }

/** The page says what was done; its address differs each time, so that it is read afresh. */
const next = ({ surveyId, count, excludes, before, after }: Done) =>
  `/survei/${surveyId}/jawaban?${new URLSearchParams({ [excludes ? 'keluar' : 'hitung']: String(count), dari: before ?? '', jadi: after ?? '' })}`

export const decideMarked = formAction({
  schema: groupDecision,
  perform: (actor, { excludes, ...input }, options) => (excludes ? excludeAnswers : readmitAnswers)(actor, input, options),
  refusals,
  next,
})

export const excludeBatch = formAction({ schema: batchDecision, perform: excludeAnswers, refusals, next })

export const readmitBatch = formAction({ schema: batchDecision, perform: readmitAnswers, refusals, next })
