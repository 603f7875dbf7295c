'use server'

import { formAction } from '@/lib/door/form-action'
import { openSurvey } from '@/lib/survey/commands'
import { refusals } from '@/lib/survey/labels'
import { closeService, createService, renameService } from '@/lib/survey/public-service/commands'
import { newService, serviceClosing, serviceRenaming } from '@/lib/survey/public-service/schema'
import { newSurvey } from '@/lib/survey/schema'

export const open = formAction({
  schema: newSurvey,
  perform: openSurvey,
  refusals,
  next: ({ surveyId }, { start }) => `/survei/${surveyId}/${start === 'draft' ? 'pertanyaan/draf' : 'cara'}?dibuka=1`,
})

export const addService = formAction({ schema: newService, perform: createService, refusals, next: () => '/survei/layanan?dibuat=1' })

export const rename = formAction({ schema: serviceRenaming, perform: renameService, refusals, next: () => '/survei/layanan?diganti=1' })

export const endService = formAction({ schema: serviceClosing, perform: closeService, refusals, next: () => '/survei/layanan?ditutup=1' })
