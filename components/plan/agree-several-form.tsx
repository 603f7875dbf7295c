'use client'

import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

type Props = {
  action: FormAction
  formKey: string
  /** Each SKP with its value for the form; without one it cannot be chosen. */
  rows: readonly { key: string; value: string | null; name: string; body: ReactNode }[]
}

/** SKP to tick and agree on together. Nothing is ticked beforehand. */
export function AgreeSeveralForm({ action, formKey, rows }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields } = postedForm(state, 'sepakati', ['chosen'])
  const first = rows.find(({ value }) => value !== null)?.key
  return (
    <form action={post} noValidate className="grid gap-6">
      <ErrorSummary fields={[fields.chosen]} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <ul className="grid gap-4">
        {rows.map(({ key, value, name, body }) => (
          <li key={key} className="grid gap-4 rounded-xl border border-line bg-surface p-4 has-[input:checked]:border-accent sm:p-5">
            {value === null ? null : (
              <label className="flex min-h-11 cursor-pointer items-center gap-3 font-semibold">
                <input
                  type="checkbox"
                  id={key === first ? fields.chosen.id : undefined}
                  name="chosen"
                  value={value}
                  className="size-6 shrink-0 accent-accent"
                />
                Sepakati SKP {name}
              </label>
            )}
            {body}
          </li>
        ))}
      </ul>
      {first === undefined ? null : (
        <div className="sticky bottom-0 -mx-1 border-line border-t bg-ground px-1 py-3">
          <SubmitButton>Sepakati yang dipilih</SubmitButton>
        </div>
      )}
    </form>
  )
}
