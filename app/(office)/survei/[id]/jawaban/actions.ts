'use server'

import { formAction } from '@/lib/door/form-action'
import { excludeAnswers, readmitAnswers } from '@/lib/survey/exclusion/commands'
import { exclusionRefusals as refusals } from '@/lib/survey/exclusion/labels'
import { batchDecision, groupDecision } from '@/lib/survey/exclusion/schema'

/** The page says what was done; its address differs each time, so that it is read afresh. */
const next = ({ surveyId, decisionId }: { surveyId: string; decisionId: string }) => `/survei/${surveyId}/jawaban?tercatat=${decisionId}`

export const decideMarked = formAction({
  schema: groupDecision,
  perform: (actor, { excludes, ...input }, options) => (excludes ? excludeAnswers : readmitAnswers)(actor, input, options),
  refusals,
  next,
})

export const excludeBatch = formAction({ schema: batchDecision, perform: excludeAnswers, refusals, next })

export const readmitBatch = formAction({ schema: batchDecision, perform: readmitAnswers, refusals, next })
