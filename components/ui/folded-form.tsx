'use client'

import type { ReactNode } from 'react'
import type { FormState } from '@/lib/form-state'
import { Details } from './details'
import { ErrorSummary } from './error-summary'
import type { FieldState } from './field'
import { SubmitButton } from './submit-button'

type Props = {
  title: string
  state: FormState
  post: (form: FormData) => void
  errors: string[] | undefined
  fields: readonly FieldState[]
  values: Record<string, string>
  formKey: string
  button: string
  /** Open from the start. */
  open?: boolean
  /** Whether its title stands among others in a line, or is a button of its own. */
  look?: 'link' | 'button'
  /** Id to jump to. */
  id?: string
  /** What stands above the form, outside of it. */
  above?: ReactNode
  children: ReactNode
}

const looks = {
  link: 'inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent underline underline-offset-4',
  button:
    'inline-flex min-h-12 cursor-pointer items-center rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken in-open:border-transparent in-open:bg-transparent',
} as const

/** A short form behind its title; it opens by itself when something in it must be mended. Works without scripts. */
export function FoldedForm({
  title,
  state,
  post,
  errors,
  fields,
  values,
  formKey,
  button,
  open = false,
  look = 'link',
  id,
  above,
  children,
}: Props) {
  return (
    <Details
      id={id}
      open={open || state !== undefined ? true : undefined}
      className="open:basis-full open:rounded-xl open:border open:border-line open:bg-sunken"
    >
      <summary className={`${looks[look]} in-open:px-4`}>{title}</summary>
      {above ? <div className="grid gap-3 px-4 pb-4">{above}</div> : null}
      <form action={post} noValidate className="grid gap-4 px-4 pb-4">
        <ErrorSummary errors={errors} fields={[...fields]} posted={state} />
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="_key" value={formKey} />
        {children}
        <div>
          <SubmitButton>{button}</SubmitButton>
        </div>
      </form>
    </Details>
  )
}
