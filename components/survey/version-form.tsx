'use client'

import { useActionState } from 'react'
import { seenWhenTyped, TypingAid } from '@/components/plan/typing-aid'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'

/** What a form on a draft needs to know of itself. */
export type VersionEditing = {
  versionId: string
  /** Its id on the page. */
  part: string
  formKey: string
  /** Digest of what it changes, as it is now; empty for what is new. */
  seen: string
}

/**
 * A form on a draft: its fields as they were typed; whether somebody else changed what it changes since it was typed into; its hidden fields
 * (`values`) and what to put into it (`aid`), which keeps what is typed while other forms of the page are sent.
 */
export function useVersionForm<N extends string>(
  action: FormAction,
  { versionId, part, formKey, seen }: VersionEditing,
  names: readonly N[],
) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, part, names)
  const seenTyped = state?.initialValue?.seen
  return {
    ...{ state, post, fields, errors, formKey },
    changedMeanwhile: Boolean(seenTyped) && seenTyped !== seen,
    values: { versionId, seen: state ? seen : (seenWhenTyped(versionId, part) ?? seen) },
    aid: <TypingAid planId={versionId} {...{ part, formKey }} focus={false} dropped={false} posted={state} hereOnly />,
  }
}
