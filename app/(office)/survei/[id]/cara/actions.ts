'use server'

import { formAction } from '@/lib/door/form-action'
import { closeSurvey, moveLastDay } from '@/lib/survey/commands'
import { closeKiosk } from '@/lib/survey/kiosk/commands'
import { refusals as kioskRefusals } from '@/lib/survey/kiosk/labels'
import { kioskClosing } from '@/lib/survey/kiosk/schema'
import { refusals } from '@/lib/survey/labels'
import { lastDayChange, surveyClosing } from '@/lib/survey/schema'

export const changeLastDay = formAction({
  schema: lastDayChange,
  perform: moveLastDay,
  refusals,
  next: ({ surveyId }) => `/survei/${surveyId}/cara?diubah=1`,
})

export const close = formAction({
  schema: surveyClosing,
  perform: closeSurvey,
  refusals,
  next: ({ surveyId }) => `/survei/${surveyId}/cara?ditutup=1`,
})

export const endKiosk = formAction({
  schema: kioskClosing,
  perform: closeKiosk,
  refusals: kioskRefusals,
  next: ({ surveyId }, { kioskId }) => `/survei/${surveyId}/cara?kios=${kioskId}#kios`,
})
