'use server'

import { formAction } from '@/lib/door/form-action'
import { openAssistance } from '@/lib/survey/assisted/commands'
import { takeAssisted } from '@/lib/survey/assisted/intake'
import { refusals } from '@/lib/survey/assisted/labels'
import { assistanceStart, assistedForm } from '@/lib/survey/assisted/schema'

export const begin = formAction({
  schema: assistanceStart,
  perform: openAssistance,
  refusals,
  next: ({ surveyId }) => `/survei/${surveyId}/cara/dibantu?mulai=1`,
})

export const send = formAction({
  schema: assistedForm,
  perform: takeAssisted,
  refusals,
  next: ({ surveyId }) => `/survei/${surveyId}/cara/dibantu?terkirim=1`,
})
