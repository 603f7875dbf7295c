'use client'

import { useActionState } from 'react'
import type { FormAction } from '@/lib/form-state'
import { Details } from './details'
import { ErrorSummary } from './error-summary'
import { AreaField } from './field'
import { NotTaken } from './not-taken'
import { postedForm } from './posted-form'
import { SubmitButton } from './submit-button'

type Props = {
  action: FormAction
  /** Id of the form on its page. */
  id: string
  values: Record<string, string>
  formKey: string
  /** What it is folded away behind; without it the form stands open. */
  open?: string
  label?: string
  hint?: string
  button: string
  tone?: 'main' | 'danger'
  /** Whether the step may be taken now. Where that ended while somebody wrote, it still shows what was refused and what was typed. */
  offered?: boolean
}

/** A step that must say why; folded away until it is wanted, where it has a title to be folded behind. */
export function ReasonForm({
  action,
  id,
  values,
  formKey,
  open,
  label = 'Alasan',
  hint = 'Tercatat dalam jejak audit.',
  button,
  tone = 'main',
  offered = true,
}: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, id, ['reason'])
  if (!offered) return state ? <NotTaken posted={state} errors={errors} title={open ?? button} typed={fields.reason.typed ?? ''} /> : null
  const form = (
    <form action={post} noValidate className={open === undefined ? 'grid max-w-2xl gap-5' : 'grid gap-4 px-5 pb-5'}>
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="_key" value={formKey} />
      <AreaField field={fields.reason} label={label} hint={hint} required />
      <div>
        <SubmitButton tone={tone}>{button}</SubmitButton>
      </div>
    </form>
  )
  if (open === undefined) return form
  return (
    <Details open={state ? true : undefined} className="max-w-3xl rounded-xl border border-line-strong bg-surface">
      <summary className="min-h-12 cursor-pointer px-5 py-3 font-semibold">{open}</summary>
      {form}
    </Details>
  )
}
