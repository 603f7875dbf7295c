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
        defaultValue={field.typed ?? input.defaultValue}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={describedBy(field, hint)}
        className={input.type === 'file' ? `${control} py-2.5` : control}
      />
    </FieldFrame>
  )
}

/** A label and a box for several lines. */
export function AreaField({
  field,
  label,
  hint,
  ...area
}: { field: FieldState; label: string; hint?: ReactNode } & ComponentProps<'textarea'>) {
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <textarea
        rows={3}
        {...area}
        id={field.id}
        name={field.name}
        defaultValue={field.typed ?? area.defaultValue}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={describedBy(field, hint)}
        className={`${control} py-3`}
      />
    </FieldFrame>
  )
}

/** A box to tick, with what it means beside it. */
export function CheckField({ field, label, hint, checked }: { field: FieldState; label: string; hint?: ReactNode; checked: boolean }) {
  return (
    <div className="grid gap-1.5">
      <label className="flex min-h-12 cursor-pointer items-center gap-3 font-semibold">
        <input
          type="checkbox"
          id={field.id}
          name={field.name}
          defaultChecked={checked}
          aria-describedby={describedBy(field, hint)}
          className="size-5 shrink-0 accent-accent"
        />
        {label}
      </label>
      {hint ? (
        <p id={field.descriptionId} className="text-ink-soft text-sm">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

export type Choice = { value: string; label: string }

/** A label and a list to choose one from. */
export function SelectField({
  field,
  label,
  hint,
  choices,
  empty,
  ...select
}: { field: FieldState; label: string; hint?: ReactNode; choices: readonly Choice[]; empty?: string } & ComponentProps<'select'>) {
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <select
        key={field.typed}
        {...select}
        id={field.id}
        name={field.name}
        defaultValue={field.typed ?? select.defaultValue}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={describedBy(field, hint)}
        className={control}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

/** A question and its answers, one of which is chosen. */
export function RadioField({
  field,
  label,
  hint,
  choices,
  chosen,
}: {
  field: FieldState
  label: string
  hint?: ReactNode
  choices: readonly (Choice & { hint?: string })[]
  chosen?: string
}) {
  return (
    <fieldset aria-describedby={describedBy(field, hint)} className="grid gap-2">
      <legend className="mb-1 font-semibold">{label}</legend>
      {hint ? (
        <p id={field.descriptionId} className="text-ink-soft text-sm">
          {hint}
        </p>
      ) : null}
      {choices.map(({ value, label: name, hint: about }, index) => (
        <label
          key={value}
          className="flex min-h-12 cursor-pointer items-center gap-3 rounded-xl border border-line-strong bg-surface px-4 py-2 has-checked:border-accent has-checked:bg-accent-ground"
        >
          <input
            type="radio"
            id={index === 0 ? field.id : undefined}
            name={field.name}
            value={value}
            defaultChecked={(field.typed ?? chosen) === value}
            className="size-5 shrink-0 accent-accent"
          />
          <span className="grid">
            <span className="font-semibold">{name}</span>
            {about ? <span className="text-ink-soft text-sm">{about}</span> : null}
          </span>
        </label>
      ))}
      {field.errors ? (
        <p id={field.errorId} className="font-semibold text-bad text-sm">
          {field.errors.join(' ')}
        </p>
      ) : null}
    </fieldset>
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
