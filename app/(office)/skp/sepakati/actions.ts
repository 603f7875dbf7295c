'use server'

import { formAction } from '@/lib/door/form-action'
import { agreeSeveral } from '@/lib/plan/agreement/several/commands'
import { chosenPlans } from '@/lib/plan/agreement/several/schema'

export const agreeChosen = formAction({
  schema: chosenPlans,
  perform: agreeSeveral,
  refusals: {},
  next: ({ agreed, refused }) => {
    const why = refused.map(({ planId, code, params }) => `${planId}.${code}.${params.count ?? ''}`)
    return `/skp/sepakati?${new URLSearchParams([['sepakat', String(agreed.length)], ...why.map((one) => ['belum', one])])}`
  },
})
