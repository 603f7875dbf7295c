'use server'

import { formAction } from '@/lib/door/form-action'
import { agreePlan, returnPlan, submitPlan, withdrawPlan } from '@/lib/plan/agreement/commands'
import { clarityRefusals } from '@/lib/plan/clarity/labels'
import { submission } from '@/lib/plan/clarity/schema'
import { choosePlanForm, draftPlan, dropRevision, reviseAgreedPlan } from '@/lib/plan/commands'
import * as write from '@/lib/plan/content/commands'
import { refusals as contentRefusals } from '@/lib/plan/content/labels'
import * as content from '@/lib/plan/content/schema'
import * as writeTexts from '@/lib/plan/content/texts/commands'
import { refusals } from '@/lib/plan/labels'
import { planFormChoice, planRevision, planStart, reasonedStep, shownVersion } from '@/lib/plan/schema'
import { forgetUnsent } from '@/lib/plan/unsent/commands'
import { partOf } from '@/lib/plan/unsent/rules'
import { unsentRef } from '@/lib/plan/unsent/schema'

// A form that leads back to its own page names the revision it started from: a new address, or the browser would only jump to the `#`.

export const start = formAction({ schema: planStart, perform: draftPlan, refusals, next: ({ planId }) => `/skp/${planId}/susun` })

export const chooseForm = formAction({
  schema: planFormChoice,
  perform: choosePlanForm,
  refusals,
  next: ({ planId }, { revision }) => `/skp/${planId}/susun?dari=${revision}`,
})

export const submit = formAction({
  schema: submission,
  perform: submitPlan,
  refusals: { ...refusals, ...clarityRefusals },
  next: ({ planId }) => `/skp/${planId}?sudah=diajukan`,
})

export const withdraw = formAction({ schema: shownVersion, perform: withdrawPlan, refusals, next: ({ planId }) => `/skp/${planId}/susun` })

export const giveBack = formAction({
  schema: reasonedStep,
  perform: returnPlan,
  refusals,
  next: ({ planId }) => `/skp/${planId}?sudah=dikembalikan`,
})

export const agree = formAction({
  schema: shownVersion,
  perform: agreePlan,
  refusals: { ...refusals, ...clarityRefusals },
  next: ({ planId }) => `/skp/${planId}?sudah=disepakati`,
})

export const revise = formAction({
  schema: planRevision,
  perform: reviseAgreedPlan,
  refusals,
  next: ({ planId }) => `/skp/${planId}?sudah=dibuka`,
})

export const drop = formAction({
  schema: shownVersion,
  perform: dropRevision,
  refusals,
  next: ({ planId }) => `/skp/${planId}?sudah=dibatalkan`,
})

const susun = ({ planId, revision }: { planId: string; revision: number }) => `/skp/${planId}/susun?dari=${revision}`
const atResult = (saved: { planId: string; revision: number; workResultId: string | null }) => `${susun(saved)}#rhk-${saved.workResultId}`

/** Whoever adds something goes on with the next: the first indicator of a new RHK, one more indicator of the same. */
const toNextIndicator = (saved: { planId: string; revision: number; workResultId: string | null }) =>
  `${susun(saved)}&lanjut=${partOf.indicator(saved.workResultId ?? '', null)}#rhk-${saved.workResultId}`

export const saveWorkResult = formAction({
  schema: content.workResult,
  perform: write.saveWorkResult,
  refusals: contentRefusals,
  next: (saved, { workResultId }) => (workResultId === null ? toNextIndicator(saved) : atResult(saved)),
})

export const removeWorkResult = formAction({
  schema: content.workResultRef,
  perform: write.removeWorkResult,
  refusals: contentRefusals,
  next: (saved) => `${susun(saved)}#hasil-kerja`,
})

export const saveIndicator = formAction({
  schema: content.indicator,
  perform: write.saveIndicator,
  refusals: contentRefusals,
  next: (saved, { indicatorId }) => (indicatorId === null ? toNextIndicator(saved) : atResult(saved)),
})

export const removeIndicator = formAction({
  schema: content.indicatorRef,
  perform: write.removeIndicator,
  refusals: contentRefusals,
  next: atResult,
})

export const saveExpectations = formAction({
  schema: content.expectations,
  perform: writeTexts.saveExpectations,
  refusals: contentRefusals,
  next: (saved) => `${susun(saved)}&sudah=perilaku#perilaku`,
})

export const saveAnnexes = formAction({
  schema: content.annexes,
  perform: writeTexts.saveAnnexes,
  refusals: contentRefusals,
  next: (saved) => `${susun(saved)}&sudah=lampiran#lampiran`,
})

/** A new address each time, though nothing was saved: `buang` names the form. */
export const forgetTyped = formAction({
  schema: unsentRef,
  perform: forgetUnsent,
  refusals: contentRefusals,
  next: ({ planId, revision }, { part }) => `/skp/${planId}/susun?dari=${revision}&buang=${part}#isian-${part}`,
})
