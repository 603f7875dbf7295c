'use server'

import { refusals } from '@/lib/account/labels'
import { activation, signInForm } from '@/lib/account/schema'
import { activateHere, signInHere } from '@/lib/auth/sign-in'
import { formAction } from '@/lib/door/form-action'

export const signIn = formAction({
  open: true,
  schema: signInForm,
  perform: signInHere,
  refusals,
  secret: ['password'],
  next: (_done, { returnTo }) => returnTo,
})

export const activate = formAction({
  open: true,
  schema: activation,
  perform: activateHere,
  refusals,
  secret: ['password', 'code'],
  next: () => '/beranda',
})
