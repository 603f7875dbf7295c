'use server'

import { formAction } from '@/lib/door/form-action'
import { startFromTransfer } from '@/lib/plan/transfer/commands'
import { refusals } from '@/lib/plan/transfer/labels'
import { transferRef } from '@/lib/plan/transfer/schema'

export const fill = formAction({
  schema: transferRef,
  perform: startFromTransfer,
  refusals,
  next: ({ planId }) => `/skp/${planId}/susun?sudah=dari-e-kinerja`,
})
