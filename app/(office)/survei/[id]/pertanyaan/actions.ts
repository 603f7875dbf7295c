'use server'

import { formAction } from '@/lib/door/form-action'
import * as life from '@/lib/survey/version/draft/commands'
import { refusals } from '@/lib/survey/version/draft/labels'
import * as writeQuestion from '@/lib/survey/version/draft/question/commands'
import * as schema from '@/lib/survey/version/draft/schema'
import * as writeTexts from '@/lib/survey/version/draft/text/commands'
import * as writeUnsur from '@/lib/survey/version/draft/unsur/commands'

// A form that leads back to its own page names the revision it made: a new address, or the browser would only jump to the `#`.

type Written = { surveyId: string; revision: number }
const backTo =
  (part: string) =>
  ({ surveyId, revision }: Written) =>
    `/survei/${surveyId}/pertanyaan/draf?dari=${revision}#${part}`

export const start = formAction({
  schema: schema.draftStart,
  perform: life.startDraft,
  refusals,
  next: ({ surveyId }) => `/survei/${surveyId}/pertanyaan/draf`,
})

export const drop = formAction({
  schema: schema.shownDraft,
  perform: life.dropDraft,
  refusals,
  next: ({ surveyId }) => `/survei/${surveyId}/pertanyaan?sudah=dibuang`,
})

export const publish = formAction({
  schema: schema.shownDraft,
  perform: life.publishDraft,
  refusals,
  next: ({ surveyId }) => `/survei/${surveyId}/pertanyaan?sudah=terbit`,
})

export const addUnsur = formAction({ schema: schema.newUnsur, perform: writeUnsur.addUnsur, refusals, next: backTo('unsur') })
export const changeUnsur = formAction({ schema: schema.unsurChange, perform: writeUnsur.changeUnsur, refusals, next: backTo('unsur') })
export const removeUnsur = formAction({ schema: schema.shownUnsur, perform: writeUnsur.removeUnsur, refusals, next: backTo('unsur') })
export const moveUnsur = formAction({
  schema: schema.unsurMove,
  perform: writeUnsur.moveUnsur,
  refusals,
  next: (written, { key }) => backTo(`unsur-${key}`)(written),
})
export const resetOrder = formAction({ schema: schema.orderReset, perform: writeUnsur.resetOrder, refusals, next: backTo('unsur') })
export const setWeights = formAction({ schema: schema.weighting, perform: writeUnsur.setWeights, refusals, next: backTo('bobot') })
export const changeSettings = formAction({
  schema: schema.settings,
  perform: writeUnsur.changeSettings,
  refusals,
  next: backTo('setelan'),
})

export const addQuestion = formAction({ schema: schema.newQuestion, perform: writeQuestion.addQuestion, refusals, next: backTo('sendiri') })
export const changeQuestion = formAction({
  schema: schema.questionChange,
  perform: writeQuestion.changeQuestion,
  refusals,
  next: backTo('sendiri'),
})
export const removeQuestion = formAction({
  schema: schema.shownQuestion,
  perform: writeQuestion.removeQuestion,
  refusals,
  next: backTo('sendiri'),
})

export const moveQuestion = formAction({
  schema: schema.questionMove,
  perform: writeQuestion.moveQuestion,
  refusals,
  next: (written, { questionId }) => backTo(`tanya-${questionId}`)(written),
})

export const offerLanguage = formAction({
  schema: schema.draftLanguage,
  perform: writeTexts.offerInLanguage,
  refusals,
  next: ({ surveyId, revision }, { language }) => `/survei/${surveyId}/pertanyaan/draf/${language}?dari=${revision}`,
})
export const dropLanguage = formAction({
  schema: schema.draftLanguage,
  perform: writeTexts.dropLanguage,
  refusals,
  next: backTo('bahasa'),
})
export const saveTexts = formAction({
  schema: schema.textChange,
  perform: writeTexts.saveTexts,
  refusals,
  next: ({ surveyId, revision }, { language }) => `/survei/${surveyId}/pertanyaan/draf/${language}?dari=${revision}&sudah=disimpan`,
})
