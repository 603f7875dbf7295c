'use client'

import { type ReactNode, useActionState } from 'react'
import type { FormAction } from '@/lib/form-state'
import { ErrorSummary } from './error-summary'
import { SubmitButton } from './submit-button'

type Props = {
  action: FormAction
  values?: Record<string, string>
  formKey?: string
  tone?: 'main' | 'quiet' | 'danger'
  /** Whether the step may be taken now. Where that ended meanwhile, it still shows what was refused. */
  offered?: boolean
  children: ReactNode
}

/** A form that is one button: what it acts on goes along as hidden fields. */
export function ActionButton({ action, values = {}, formKey, tone = 'quiet', offered = true, children }: Props) {
  const [state, post] = useActionState(action, undefined)
  const errors = state?.error ? Object.values(state.error).flatMap((sentences) => sentences ?? []) : []
  if (!offered) return errors.length > 0 ? <ErrorSummary errors={errors} posted={state} /> : null
  return (
    <form action={post} className="grid gap-3">
      <ErrorSummary errors={errors} posted={state} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {formKey ? <input type="hidden" name="_key" value={formKey} /> : null}
      <SubmitButton tone={tone}>{children}</SubmitButton>
    </form>
  )
}
