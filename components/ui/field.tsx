import type { ComponentProps, ReactNode } from 'react'

/** A field of a posted form: its ids, what was typed, and what is wrong with it. */
export type FieldState = {
  id: string
  name: string
  errorId: string
  descriptionId: string
  errors: string[] | undefined
  typed: string | undefined
}

const control =
  'block min-h-12 w-full rounded-xl border bg-surface px-4 text-base text-ink placeholder:text-ink-soft aria-invalid:border-bad aria-invalid:border-2 border-line-strong'

/** A label, its control, what to fill in, and what is wrong with it. */
export function TextField({
  field,
  label,
  hint,
  ...input
}: { field: FieldState; label: string; hint?: ReactNode } & ComponentProps<'input'>) {
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <input
        {...input}
        id={field.id}
        name={field.name}
        defaultValue={field.typed}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={describedBy(field, hint)}
        className={control}
      />
    </FieldFrame>
  )
}

function FieldFrame({ field, label, hint, children }: { field: FieldState; label: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={field.id} className="font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={field.descriptionId} className="text-ink-soft text-sm">
          {hint}
        </p>
      ) : null}
      {children}
      {field.errors ? (
        <p id={field.errorId} className="font-semibold text-bad text-sm">
          {field.errors.join(' ')}
        </p>
      ) : null}
    </div>
  )
}

function describedBy(field: FieldState, hint: ReactNode): string | undefined {
  const ids = [hint ? field.descriptionId : null, field.errors ? field.errorId : null].filter((id) => id !== null)
  return ids.length > 0 ? ids.join(' ') : undefined
}
