'use server'

import { formAction } from '@/lib/door/form-action'
import { tickCopied } from '@/lib/plan/copying/commands'
import { refusals } from '@/lib/plan/copying/labels'
import { copyTick } from '@/lib/plan/copying/schema'

export const tick = formAction({
  schema: copyTick,
  perform: tickCopied,
  refusals,
  next: ({ planId }, { field, copied, from }) => {
    const place = field.replaceAll(' ', '-')
    if (from === 'lanjut') return `/skp/${planId}/salin?lanjut=${place}`
    return `/skp/${planId}/salin?${copied === 'ya' ? 'disalin' : 'dibatalkan'}=${place}#${place}`
  },
})
