import type { ReactNode } from 'react'
import { ErrorSummary } from './error-summary'

type Props = {
  action: string
  /** What goes along as hidden fields. */
  values?: Readonly<Record<string, string>>
  formKey: string
  error: string | null
  submit: string
  children: ReactNode
}

/** A form whose files are read and shown before anything changes. A plain form: files need no scripts. */
export function UploadForm({ action, values = {}, formKey, error, submit, children }: Props) {
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      className="grid max-w-2xl gap-5 rounded-xl border border-line bg-surface p-5"
    >
      <ErrorSummary errors={error ? [error] : []} posted={error} />
      {Object.entries({ ...values, _key: formKey }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div>
        <button type="submit" className="min-h-12 rounded-xl bg-accent px-6 py-2 font-semibold text-on-accent hover:bg-accent-strong">
          {submit}
        </button>
      </div>
    </form>
  )
}

/** The file of a plain form. */
export function FileField({
  name = 'berkas',
  label,
  hint,
  ...input
}: {
  name?: string
  label: string
  hint: string
  accept?: string
  required?: boolean
}) {
  const hintId = `${name}-petunjuk`
  return (
    <div className="grid gap-1.5">
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <p id={hintId} className="text-ink-soft text-sm">
        {hint}
      </p>
      <input
        {...input}
        id={name}
        name={name}
        type="file"
        aria-describedby={hintId}
        className="block min-h-12 w-full rounded-xl border border-line-strong bg-surface px-4 py-2.5 text-base"
      />
    </div>
  )
}
