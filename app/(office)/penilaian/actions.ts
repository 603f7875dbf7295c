'use server'

import { acknowledgeAppraisal, decideObjection, objectToAppraisal, rateAppraisal, reopenAppraisal } from '@/lib/appraisal/commands'
import { closeCycle, openCycle } from '@/lib/appraisal/cycle/commands'
import { refusals } from '@/lib/appraisal/labels'
import { noteDistribution, setOrganizationAchievement } from '@/lib/appraisal/office/commands'
import { distributionNote, organizationAchievement } from '@/lib/appraisal/office/schema'
import { releaseAll, releaseAppraisal } from '@/lib/appraisal/release/commands'
import * as schema from '@/lib/appraisal/schema'
import { formAction } from '@/lib/door/form-action'

export const rate = formAction({
  schema: schema.appraisalRating,
  perform: rateAppraisal,
  refusals,
  next: ({ appraisalId }) => `/penilaian/${appraisalId}?selesai=dinilai`,
})

export const release = formAction({
  schema: schema.appraisalRef,
  perform: releaseAppraisal,
  refusals,
  next: ({ appraisalId }) => `/penilaian/${appraisalId}?selesai=disampaikan`,
})

export const releaseRated = formAction({
  schema: schema.cycleRef,
  perform: releaseAll,
  refusals,
  next: ({ released, left }) => `/penilaian?disampaikan=${released}&tertinggal=${left}`,
})

export const acknowledge = formAction({
  schema: schema.appraisalRef,
  perform: acknowledgeAppraisal,
  refusals,
  next: ({ appraisalId }) => `/penilaian/${appraisalId}?selesai=diterima`,
})

export const object = formAction({
  schema: schema.objection,
  perform: objectToAppraisal,
  refusals,
  next: ({ appraisalId }) => `/penilaian/${appraisalId}?selesai=keberatan`,
})

export const decide = formAction({
  schema: schema.objectionDecision,
  perform: decideObjection,
  refusals,
  next: ({ appraisalId }) => `/penilaian/${appraisalId}?selesai=diputuskan`,
})

export const reopen = formAction({
  schema: schema.reopening,
  perform: reopenAppraisal,
  refusals,
  next: ({ appraisalId }) => `/penilaian/${appraisalId}?selesai=dibuka-kembali`,
})

export const open = formAction({
  schema: schema.cycleOpening,
  perform: openCycle,
  refusals,
  next: ({ cycleId }) => `/penilaian/siklus/${cycleId}?selesai=siklus`,
})

export const close = formAction({
  schema: schema.cycleClosing,
  perform: closeCycle,
  refusals,
  next: ({ cycleId }) => `/penilaian/siklus/${cycleId}?selesai=ditutup`,
})

export const setAchievement = formAction({
  schema: organizationAchievement,
  perform: setOrganizationAchievement,
  refusals,
  next: ({ cycleId, unitId }) => `/penilaian/siklus/${cycleId}?unit=${unitId}&selesai=capaian`,
})

export const noteSpread = formAction({
  schema: distributionNote,
  perform: noteDistribution,
  refusals,
  next: ({ cycleId, unitId }) => `/penilaian/siklus/${cycleId}?unit=${unitId}&selesai=catatan`,
})
