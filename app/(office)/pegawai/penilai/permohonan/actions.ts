'use server'

import { formAction } from '@/lib/door/form-action'
import { approveRequest, declineRequest } from '@/lib/organization/appraiser/request/commands'
import { refusals } from '@/lib/organization/appraiser/request/labels'
import { requestDecline, requestRef } from '@/lib/organization/appraiser/request/schema'

export const approve = formAction({
  schema: requestRef,
  perform: approveRequest,
  refusals,
  next: ({ requestId }) => `/pegawai/penilai/permohonan?sudah=disetujui&dari=${requestId}`,
})

export const decline = formAction({
  schema: requestDecline,
  perform: declineRequest,
  refusals,
  next: ({ requestId }) => `/pegawai/penilai/permohonan?sudah=ditolak&dari=${requestId}`,
})
