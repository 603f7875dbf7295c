'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'

type Props = {
  action: FormAction
  formKey: string
  values: { serviceId: string; periodId: string; was: string }
  users: string
  label: string
}

/** One number on one line. */
export function ServiceUsersForm({ action, formKey, values, users, label }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, `pengguna-${values.periodId}`, ['users'])
  const { users: field } = fields
  return (
    <form action={post} noValidate className="grid gap-2">
      <ErrorSummary errors={errors} posted={state} />
      {Object.entries({ ...values, _key: formKey }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex flex-wrap gap-2">
        <input
          id={field.id}
          name="users"
          inputMode="numeric"
          autoComplete="off"
          aria-label={label}
          aria-invalid={field.errors ? true : undefined}
          aria-describedby={field.errors ? field.errorId : undefined}
          defaultValue={field.typed ?? users}
          className="min-h-11 w-28 rounded-xl border border-line-strong bg-surface px-3 aria-invalid:border-2 aria-invalid:border-bad"
        />
        <button type="submit" className="min-h-11 rounded-xl border border-line-strong bg-surface px-4 font-semibold hover:bg-sunken">
          Simpan
        </button>
      </div>
      {field.errors ? (
        <p id={field.errorId} className="font-semibold text-bad text-sm">
          {field.errors.join(' ')}
        </p>
      ) : null}
    </form>
  )
}
