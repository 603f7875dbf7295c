'use server'

import { formAction } from '@/lib/door/form-action'
import { answerFairness, askFairness } from '@/lib/plan/fairness/question/commands'
import { refusals as questionRefusals } from '@/lib/plan/fairness/question/labels'
import { fairnessAnswer, fairnessQuestion } from '@/lib/plan/fairness/question/schema'
import { setWordingAside, takeWordingBack } from '@/lib/plan/wording/commands'
import { refusals, wordingPath } from '@/lib/plan/wording/labels'
import { settingAside, shownFinding } from '@/lib/plan/wording/schema'

// A form that leads back to its own page makes a new address, or the browser would only jump to the `#`.

export const setAside = formAction({
  schema: settingAside,
  perform: setWordingAside,
  refusals,
  next: (_, input) => wordingPath(input, 'dikesampingkan'),
})

export const takeBack = formAction({
  schema: shownFinding,
  perform: takeWordingBack,
  refusals,
  next: (_, input) => wordingPath(input, 'ditampilkan'),
})

export const ask = formAction({
  schema: fairnessQuestion,
  perform: askFairness,
  refusals: questionRefusals,
  next: ({ planId, questionId }, { indicatorId }) => `/skp/${planId}?tanya=${questionId}#kewajaran-${indicatorId}`,
})

export const answer = formAction({
  schema: fairnessAnswer,
  perform: answerFairness,
  refusals: questionRefusals,
  next: ({ questionId }) => `/kewajaran/pertanyaan?bagian=terjawab&baru=${questionId}#tanya-${questionId}`,
})
