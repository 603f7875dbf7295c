'use client'

import { type ReactNode, useActionState, useState } from 'react'
import { ActionButton } from '@/components/ui/action-button'
import type { FieldState } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'
import { TypingAid } from './typing-aid'

/** What every form of the editor needs to know of itself. */
export type Editing = {
  planId: string
  /** Its id on the page. */
  part: string
  formKey: string
  /** Digest of what it changes, as it is now; empty for what is new. */
  seen: string
  /** What was typed and not sent, and when. */
  unsent: { fields: Readonly<Record<string, string>>; savedAt: string } | null
  /** Comes next: it is open and has the focus. */
  isNext: boolean
  /** What was typed here before was thrown away. */
  dropped: boolean
  forget: { action: FormAction; formKey: string }
}

/**
 * A form of the editor: its fields as they were typed, posted or not; whether what it changes was changed by somebody else since; and what
 * to put into the form (`aid`), into its hidden fields (`values`) and above it (`above`).
 */
export function useEditorForm<N extends string>(action: FormAction, editing: Editing, names: readonly N[]) {
  const { planId, part, formKey, seen, unsent, isNext, dropped, forget } = editing
  const [state, post] = useActionState(action, undefined)
  const [seenFirst] = useState(seen)
  const { fields: posted, errors } = postedForm(state, part, [...names, 'planId', 'workResultId', 'indicatorId', 'seen'] as const)
  const kept = state ? state.initialValue : unsent?.fields
  const typed = (name: string) => (kept ? textOf(kept[name]) : undefined)
  const entries = names.map((name) => [name, { ...posted[name], typed: typed(name) }] as const)
  const seenTyped = typed('seen')
  return {
    state,
    post,
    errors,
    fields: Object.fromEntries(entries) as Record<N, FieldState>,
    faulty: [...Object.values<FieldState>(posted)],
    /** Whether a box is ticked; `otherwise` while nothing was typed. */
    isTicked: (name: N, otherwise: boolean) => (kept ? typed(name) === 'on' : otherwise),
    /** Whether a field was changed by somebody else since it was typed into. */
    typed,
    changedMeanwhile: Boolean(seenTyped) && seenTyped !== seen,
    open: isNext || unsent !== null || state !== undefined,
    values: { planId, seen: kept ? seen : seenFirst },
    aid: <TypingAid {...{ planId, part, formKey, dropped }} focus={isNext} posted={state} />,
    above:
      unsent && !state ? (
        <UnsentNotice savedAt={unsent.savedAt} action={forget.action} values={{ planId, part }} formKey={forget.formKey} />
      ) : null,
  }
}

type NoticeProps = { savedAt: string; action: FormAction; values: Record<string, string>; formKey: string }

function UnsentNotice({ savedAt, action, values, formKey }: NoticeProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-xl border border-line-strong bg-warn-ground p-4">
      <p className="font-semibold text-warn">Ada isian yang belum disimpan ({savedAt}).</p>
      <ActionButton action={action} values={values} formKey={formKey}>
        Buang
      </ActionButton>
    </div>
  )
}

/** What somebody else saved, beside what was typed. */
export function StoredNow({ children }: { children: ReactNode }) {
  return (
    <div className="rounded-xl border-2 border-warn bg-warn-ground p-4">
      <p className="font-semibold text-warn">Yang tersimpan sekarang:</p>
      <div className="mt-1 whitespace-pre-line">{children}</div>
    </div>
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
