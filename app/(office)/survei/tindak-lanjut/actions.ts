'use server'

import { formAction } from '@/lib/door/form-action'
import { changeFollowUp, planFollowUp, settleFollowUp, wordFollowUp } from '@/lib/survey/follow-up/commands'
import { refusals } from '@/lib/survey/follow-up/labels'
import { followUpChange, followUpSettling, followUpWording, newFollowUp } from '@/lib/survey/follow-up/schema'
import { recordPublicity, withdrawPublicity } from '@/lib/survey/publicity/commands'
import { refusals as publicityRefusals } from '@/lib/survey/publicity/labels'
import { newPublicity, publicityWithdrawal } from '@/lib/survey/publicity/schema'
import { issueReport } from '@/lib/survey/report/commands'
import { refusals as reportRefusals } from '@/lib/survey/report/labels'
import { reportIssue } from '@/lib/survey/report/schema'

export const issue = formAction({
  schema: reportIssue,
  perform: issueReport,
  refusals: reportRefusals,
  next: ({ surveyId }) => `/survei/${surveyId}/tindak-lanjut?sudah=terbit`,
})

export const plan = formAction({
  schema: newFollowUp,
  perform: planFollowUp,
  refusals,
  next: ({ surveyId, followUpId }) => `/survei/${surveyId}/tindak-lanjut?sudah=direncanakan&baris=${followUpId}`,
})

export const change = formAction({
  schema: followUpChange,
  perform: changeFollowUp,
  refusals,
  next: ({ followUpId, revision }) => `/survei/tindak-lanjut/${followUpId}?sudah=diubah&dari=${revision}`,
})

export const settle = formAction({
  schema: followUpSettling,
  perform: settleFollowUp,
  refusals,
  next: ({ followUpId, revision, masked }) =>
    `/survei/tindak-lanjut/${followUpId}?sudah=selesai&dari=${revision}${masked ? '&samar=1' : ''}`,
})

export const word = formAction({
  schema: followUpWording,
  perform: wordFollowUp,
  refusals,
  next: ({ followUpId, revision, masked }) =>
    `/survei/tindak-lanjut/${followUpId}?sudah=diubah&dari=${revision}${masked ? '&samar=1' : ''}`,
})

export const publish = formAction({
  schema: newPublicity,
  perform: recordPublicity,
  refusals: publicityRefusals,
  next: ({ surveyId, publicityId }) => `/survei/${surveyId}/tindak-lanjut?sudah=dicatat&baris=${publicityId}`,
})

export const withdraw = formAction({
  schema: publicityWithdrawal,
  perform: withdrawPublicity,
  refusals: publicityRefusals,
  next: ({ surveyId, publicityId }) => `/survei/${surveyId}/tindak-lanjut?sudah=ditarik&baris=${publicityId}`,
})
