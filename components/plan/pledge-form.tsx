'use client'

import { useActionState, useState } from 'react'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'
import { seenWhenTyped, TypingAid } from './typing-aid'

/** What a form on the draft of a pledge needs to know of itself. */
export type PledgeEditing = {
  pledgeId: string
  /** Its id on the page. */
  part: string
  formKey: string
  /** Digest of what it changes, as it is now; empty for what is new. */
  seen: string
}

/**
 * A form on the draft of a pledge: its fields as they were typed; whether somebody else changed what it changes; its hidden fields (`values`)
 * and what to put into it (`aid`), which keeps what is typed while other forms of the page are sent.
 */
export function usePledgeForm<N extends string>(action: FormAction, { pledgeId, part, formKey, seen }: PledgeEditing, names: readonly N[]) {
  const [state, post] = useActionState(action, undefined)
  const [seenFirst] = useState(() => seenWhenTyped(pledgeId, part) ?? seen)
  const { fields, errors } = postedForm(state, part, names)
  const seenTyped = state?.initialValue?.seen
  return {
    ...{ state, post, fields, errors, formKey },
    changedMeanwhile: Boolean(seenTyped) && seenTyped !== seen,
    values: { pledgeId, seen: state ? seen : seenFirst },
    aid: <TypingAid planId={pledgeId} {...{ part, formKey }} focus={false} dropped={false} posted={state} hereOnly />,
  }
}
