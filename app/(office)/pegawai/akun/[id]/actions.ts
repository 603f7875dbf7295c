'use server'

import {
  disableAccount as disableAccountCommand,
  enableAccount as enableAccountCommand,
  endSession as endSessionCommand,
} from '@/lib/account/commands'
import { refusals } from '@/lib/account/labels'
import { accountClosing, sessionEndOf } from '@/lib/account/schema'
import { formAction } from '@/lib/door/form-action'

export const endSession = formAction({
  schema: sessionEndOf,
  perform: endSessionCommand,
  refusals,
  next: (_done, { accountId }) => `/pegawai/akun/${accountId}?selesai=dikeluarkan`,
})

export const disableAccount = formAction({
  schema: accountClosing,
  perform: disableAccountCommand,
  refusals,
  next: (_done, { accountId }) => `/pegawai/akun/${accountId}?selesai=ditutup`,
})

export const enableAccount = formAction({
  schema: accountClosing,
  perform: enableAccountCommand,
  refusals,
  next: (_done, { accountId }) => `/pegawai/akun/${accountId}?selesai=dibuka`,
})
