'use client'

import { useState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, type FieldState } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import { seenField } from '@/lib/plan/content/rules'
import { type Editing, StoredNow, useEditorForm } from './editor-form'

/** A text of its own within a form of several; `seen` is the digest of `text`. */
export type EditedText = { key: string; label: string; hint: string; text: string; seen: string }

type Props = { action: FormAction; editing: Editing; texts: readonly EditedText[]; rows: number; button: string }

/** Several boxes that are saved together; who changed another box meanwhile is not in the way. */
export function TextsForm({ action, editing, texts, rows, button }: Props) {
  const names = texts.flatMap(({ key }) => [key, seenField(key)])
  const form = useEditorForm<string>(action, editing, names)
  const isTyped = form.state !== undefined || editing.unsent !== null
  return (
    <div id={`isian-${editing.part}`} className="grid gap-4">
      {form.above}
      <form action={form.post} noValidate className="grid gap-5">
        <ErrorSummary errors={form.errors} fields={form.faulty} posted={form.state} />
        <input type="hidden" name="planId" value={editing.planId} />
        <input type="hidden" name="_key" value={editing.formKey} />
        {texts.map(({ key, label, hint, text, seen }) => {
          const seenTyped = form.typed(seenField(key))
          return (
            <div key={key} className="grid gap-3">
              <SeenFirst key={isTyped ? seen : 'semula'} name={seenField(key)} seen={seen} />
              <AreaField field={form.fields[key] as FieldState} label={label} hint={hint} rows={rows} defaultValue={text} />
              {isTyped && seenTyped && seenTyped !== seen ? <StoredNow>{text === '' ? '(kosong)' : text}</StoredNow> : null}
            </div>
          )
        })}
        {form.aid}
        <div>
          <SubmitButton tone="quiet">{button}</SubmitButton>
        </div>
      </form>
    </div>
  )
}

/** The digest a text had when the form came up, also where the page around it is read afresh. */
function SeenFirst({ name, seen }: { name: string; seen: string }) {
  const [first] = useState(seen)
  return <input type="hidden" name={name} value={first} />
}
