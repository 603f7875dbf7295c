'use server'

import { formAction } from '@/lib/door/form-action'
import { correctAppraisalLine } from '@/lib/organization/appraiser/commands'
import { refusals } from '@/lib/organization/appraiser/labels'
import { lineCorrection } from '@/lib/organization/appraiser/schema'
import { applyAppraiserUpload, discardAppraiserUpload } from '@/lib/organization/appraiser/upload/commands'
import { refusals as uploadRefusals } from '@/lib/organization/appraiser/upload/labels'
import { uploadRef } from '@/lib/organization/appraiser/upload/schema'
import { appointActing, endHolding, setHeadOfGovernment } from '@/lib/organization/holding/commands'
import { refusals as holdingRefusals } from '@/lib/organization/holding/labels'
import { actingForm, headOfGovernment, holdingEndForm } from '@/lib/organization/holding/schema'

export const correct = formAction({
  schema: lineCorrection,
  perform: correctAppraisalLine,
  refusals,
  next: ({ holdingId }) => `/pegawai/penilai/${holdingId}?tersimpan=1`,
})

export const appoint = formAction({
  schema: actingForm,
  perform: appointActing,
  refusals: holdingRefusals,
  next: ({ holdingId }) => `/pegawai/penilai/${holdingId}?tersimpan=1`,
})

export const end = formAction({
  schema: holdingEndForm,
  perform: endHolding,
  refusals: holdingRefusals,
  next: ({ holdingId }) => `/pegawai/penilai/${holdingId}?tersimpan=1`,
})

export const nameHead = formAction({
  schema: headOfGovernment,
  perform: setHeadOfGovernment,
  refusals: holdingRefusals,
  next: () => '/pegawai/penilai/kepala-daerah?tersimpan=1',
})

export const applyUpload = formAction({
  schema: uploadRef,
  perform: applyAppraiserUpload,
  refusals: uploadRefusals,
  next: ({ uploadId }) => `/pegawai/penilai/unggah/${uploadId}`,
})

export const discardUpload = formAction({
  schema: uploadRef,
  perform: discardAppraiserUpload,
  refusals: uploadRefusals,
  next: () => '/pegawai/penilai/unggah',
})
