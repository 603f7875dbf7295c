'use server'

import { formAction } from '@/lib/door/form-action'
import { agreePlan, returnPlan, submitPlan, withdrawPlan } from '@/lib/plan/agreement/commands'
import { choosePlanForm, draftPlan, reviseAgreedPlan } from '@/lib/plan/commands'
import * as write from '@/lib/plan/content/commands'
import * as content from '@/lib/plan/content/schema'
import { refusals } from '@/lib/plan/labels'
import { planFormChoice, planRevision, planStart, reasonedStep, shownVersion } from '@/lib/plan/schema'

// A form that leads back to its own page names the revision it started from: a new address, or the browser would only jump to the `#`.

export const start = formAction({ schema: planStart, perform: draftPlan, refusals, next: ({ planId }) => `/skp/${planId}/susun` })

export const chooseForm = formAction({
  schema: planFormChoice,
  perform: choosePlanForm,
  refusals,
  next: ({ planId }, { revision }) => `/skp/${planId}/susun?dari=${revision}`,
})

export const submit = formAction({
  schema: shownVersion,
  perform: submitPlan,
  refusals,
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
  refusals,
  next: ({ planId }) => `/skp/${planId}?sudah=disepakati`,
})

export const revise = formAction({
  schema: planRevision,
  perform: reviseAgreedPlan,
  refusals,
  next: ({ planId }) => `/skp/${planId}?sudah=dibuka`,
})

export const saveWorkResult = formAction({
  schema: content.workResult,
  perform: write.saveWorkResult,
  refusals,
  next: ({ planId, workResultId }, { revision }) => `/skp/${planId}/susun?dari=${revision}#rhk-${workResultId}`,
})

export const removeWorkResult = formAction({
  schema: content.workResultRef,
  perform: write.removeWorkResult,
  refusals,
  next: ({ planId }, { revision }) => `/skp/${planId}/susun?dari=${revision}#hasil-kerja`,
})

export const saveIndicator = formAction({
  schema: content.indicator,
  perform: write.saveIndicator,
  refusals,
  next: ({ planId, workResultId }, { revision }) => `/skp/${planId}/susun?dari=${revision}#rhk-${workResultId}`,
})

export const removeIndicator = formAction({
  schema: content.indicatorRef,
  perform: write.removeIndicator,
  refusals,
  next: ({ planId, workResultId }, { revision }) => `/skp/${planId}/susun?dari=${revision}#rhk-${workResultId}`,
})

export const saveExpectations = formAction({
  schema: content.expectations,
  perform: write.saveExpectations,
  refusals,
  next: ({ planId }, { revision }) => `/skp/${planId}/susun?sudah=perilaku&dari=${revision}#perilaku`,
})
