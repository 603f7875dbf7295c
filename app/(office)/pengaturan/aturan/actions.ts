'use server'

import { formAction } from '@/lib/door/form-action'
import { publishVersionForm } from '@/lib/rule/edition/commands'
import { versionForm } from '@/lib/rule/edition/schema'
import { refusals } from '@/lib/rule/labels'

export const publishVersion = formAction({
  schema: versionForm,
  perform: publishVersionForm,
  refusals,
  next: ({ number }, { kind }) => `/pengaturan/aturan/${kind.toLowerCase()}?terbit=${number}`,
})
