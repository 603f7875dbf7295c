'use server'

import { grantRole as grantRoleCommand, revokeRole as revokeRoleCommand } from '@/lib/account/commands'
import { refusals } from '@/lib/account/labels'
import { roleGrantForm, roleRevocation } from '@/lib/account/schema'
import { formAction } from '@/lib/door/form-action'

export const grantRole = formAction({
  schema: roleGrantForm,
  perform: grantRoleCommand,
  refusals,
  next: ({ grantId }) => `/pengaturan/peran/${grantId}?selesai=diberi`,
})

export const revokeRole = formAction({
  schema: roleRevocation,
  perform: revokeRoleCommand,
  refusals,
  next: (_done, { grantId }) => `/pengaturan/peran/${grantId}?selesai=dicabut`,
})
