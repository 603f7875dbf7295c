'use server'

import { formAction } from '@/lib/door/form-action'
import { askForAppraiser, withdrawRequest } from '@/lib/organization/appraiser/request/commands'
import { refusals } from '@/lib/organization/appraiser/request/labels'
import { appraiserRequest, requestRef } from '@/lib/organization/appraiser/request/schema'

export const ask = formAction({
  schema: appraiserRequest,
  perform: askForAppraiser,
  refusals,
  next: ({ holdingId }) => `/skp/penilai?jabatan=${holdingId}&sudah=dimohon`,
})

export const withdraw = formAction({
  schema: requestRef,
  perform: withdrawRequest,
  refusals,
  next: ({ holdingId }) => `/skp/penilai?jabatan=${holdingId}&sudah=ditarik`,
})
