'use server'

import { formAction } from '@/lib/door/form-action'
import { decideRecommendation } from '@/lib/training/commands'
import { refusals } from '@/lib/training/labels'
import { recountTrainings } from '@/lib/training/proposal/commands'
import { decision, recount as recountInput } from '@/lib/training/schema'

export const decide = formAction({
  schema: decision,
  perform: decideRecommendation,
  refusals,
  next: ({ recommendationId }) => `/pelatihan/${recommendationId}?diputuskan=1`,
})

export const recount = formAction({
  schema: recountInput,
  perform: recountTrainings,
  refusals,
  next: ({ added, refreshed, withdrawn }, { year }) => `/pelatihan?tahun=${year}&hasil=${added}-${refreshed}-${withdrawn}#daftar`,
})
