'use server'

import { formAction } from '@/lib/door/form-action'
import * as write from '@/lib/survey/language/commands'
import { refusals } from '@/lib/survey/language/phrase/labels'
import * as schema from '@/lib/survey/language/schema'

const languagePath = ({ code }: { code: string }) => `/survei/bahasa/${code}`

export const add = formAction({ schema: schema.newLanguage, perform: write.addLanguage, refusals, next: languagePath })

export const translate = formAction({
  schema: schema.phraseChange,
  perform: write.translatePhrases,
  refusals,
  next: ({ code, savedAt }) => `${languagePath({ code })}?sudah=disimpan&pada=${savedAt}`,
})

export const retire = formAction({
  schema: schema.shownLanguage,
  perform: write.retireLanguage,
  refusals,
  next: () => '/survei/bahasa?sudah=berhenti',
})

export const restore = formAction({
  schema: schema.shownLanguage,
  perform: write.restoreLanguage,
  refusals,
  next: () => '/survei/bahasa?sudah=dipakai',
})
