'use server'

import { endSession as endSessionCommand } from '@/lib/account/commands'
import { refusals } from '@/lib/account/labels'
import { nothing, passwordChange, sessionEnd } from '@/lib/account/schema'
import { changePasswordHere, signOutHere } from '@/lib/auth/sign-in'
import { formAction } from '@/lib/door/form-action'

export const signOut = formAction({ schema: nothing, perform: signOutHere, refusals, next: () => '/masuk' })

export const endSession = formAction({ schema: sessionEnd, perform: endSessionCommand, refusals, next: () => '/akun' })

export const changePassword = formAction({
  schema: passwordChange,
  perform: changePasswordHere,
  refusals,
  secret: ['current', 'password'],
  next: () => '/akun?diganti=1',
})
