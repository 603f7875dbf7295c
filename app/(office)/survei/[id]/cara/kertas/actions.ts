'use server'

import { formAction } from '@/lib/door/form-action'
import { enterPaper } from '@/lib/survey/batch/commands'
import { refusals } from '@/lib/survey/batch/labels'
import { paperSheet } from '@/lib/survey/batch/schema'

export const store = formAction({
  schema: paperSheet,
  perform: enterPaper,
  refusals,
  next: ({ surveyId, stored, repeated }, { versionId, _key = '' }) =>
    `/survei/${surveyId}/cara/kertas?${new URLSearchParams({ versi: versionId, tersimpan: String(stored), sudah: String(repeated), lembar: _key })}`,
})
