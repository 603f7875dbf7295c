'use server'

import { recordAttendance, removeAttendance } from '@/lib/briefing/attendance/commands'
import { attendanceList, attendanceRef } from '@/lib/briefing/attendance/schema'
import { cancelBriefing, changeBriefing, planBriefing } from '@/lib/briefing/commands'
import { refusals } from '@/lib/briefing/labels'
import { removeMaterial } from '@/lib/briefing/material/commands'
import { materialRef } from '@/lib/briefing/material/schema'
import { answerAtBriefing, askAtBriefing } from '@/lib/briefing/question/commands'
import { newQuestion, questionAnswer } from '@/lib/briefing/question/schema'
import { briefingChange, cancellation, newBriefing } from '@/lib/briefing/schema'
import { formAction } from '@/lib/door/form-action'

export const plan = formAction({
  schema: newBriefing,
  perform: planBriefing,
  refusals,
  next: ({ briefingId }) => `/sosialisasi/${briefingId}?sudah=dibuat`,
})

export const change = formAction({
  schema: briefingChange,
  perform: changeBriefing,
  refusals,
  next: ({ briefingId }) => `/sosialisasi/${briefingId}?sudah=diubah`,
})

export const cancel = formAction({
  schema: cancellation,
  perform: cancelBriefing,
  refusals,
  next: ({ briefingId }) => `/sosialisasi/${briefingId}?sudah=dibatalkan`,
})

export const attend = formAction({
  schema: attendanceList,
  perform: recordAttendance,
  refusals,
  next: ({ briefingId, added, known }) => `/sosialisasi/${briefingId}?hadir=${added}.${known}#kehadiran`,
})

export const unattend = formAction({
  schema: attendanceRef,
  perform: removeAttendance,
  refusals,
  next: ({ briefingId }, { employeeId }) => `/sosialisasi/${briefingId}?sudah=dihapus&dari=${employeeId}#kehadiran`,
})

export const ask = formAction({
  schema: newQuestion,
  perform: askAtBriefing,
  refusals,
  next: ({ briefingId }) => `/sosialisasi/${briefingId}?sudah=ditanyakan#tanya-jawab`,
})

export const answer = formAction({
  schema: questionAnswer,
  perform: answerAtBriefing,
  refusals,
  next: ({ briefingId }, { questionId }) => `/sosialisasi/${briefingId}?sudah=dijawab&dari=${questionId}#tanya-jawab`,
})

export const drop = formAction({
  schema: materialRef,
  perform: removeMaterial,
  refusals,
  next: ({ briefingId }, { fileId }) => `/sosialisasi/${briefingId}?sudah=dihapus&dari=${fileId}#materi`,
})
