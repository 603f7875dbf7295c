'use server'

import { formAction } from '@/lib/door/form-action'
import { startFrom } from '@/lib/plan/start/commands'
import { refusals } from '@/lib/plan/start/labels'
import { planStartFrom } from '@/lib/plan/start/schema'

export const beginFrom = formAction({
  schema: planStartFrom,
  perform: startFrom,
  refusals,
  next: ({ planId, copied }) => `/skp/${planId}/susun?sudah=${copied ? 'disalin' : 'berisi'}`,
})
