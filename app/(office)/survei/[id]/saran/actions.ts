'use server'

import { formAction } from '@/lib/door/form-action'
import { readComment, readComments } from '@/lib/survey/comment/commands'
import { commentRefusals as refusals } from '@/lib/survey/comment/labels'
import { commentReading, commentsReading } from '@/lib/survey/comment/schema'

/** Back to the list as it was narrowed; the address says what was done, so that the list is read afresh. */
const next = ({ surveyId, done }: { surveyId: string; done: string }, { back }: { back: string }) =>
  `/survei/${surveyId}/saran?${back === '' ? '' : `${back}&`}sudah=${done}#daftar`

export const read = formAction({ schema: commentReading, perform: readComment, refusals, next })

export const readSeveral = formAction({ schema: commentsReading, perform: readComments, refusals, next })
