'use server'

import { formAction } from '@/lib/door/form-action'
import { handOver, nameDelegate, revokeDelegate } from '@/lib/plan/delegate/commands'
import { refusals } from '@/lib/plan/delegate/labels'
import { delegateForm, delegateRef } from '@/lib/plan/delegate/schema'
import { shownVersion } from '@/lib/plan/schema'

export const name = formAction({
  schema: delegateForm,
  perform: nameDelegate,
  refusals,
  next: ({ delegateId }) => `/skp/penyiap?sudah=ditunjuk&dari=${delegateId}`,
})

export const revoke = formAction({
  schema: delegateRef,
  perform: revokeDelegate,
  refusals,
  next: ({ delegateId }) => `/skp/penyiap?sudah=dicabut&dari=${delegateId}`,
})

export const hand = formAction({
  schema: shownVersion,
  perform: handOver,
  refusals,
  next: ({ planId }, { revision }) => `/skp/${planId}?sudah=diserahkan&dari=${revision}`,
})
