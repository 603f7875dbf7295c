import type { FormState } from '@/lib/form-state'
import type { FieldState } from './field'

/** A form's fields by name, and what is wrong with it as a whole, as of its last post. */
export type PostedForm<N extends string> = { fields: Record<N, FieldState>; errors: string[] | undefined }

/** What to show in a form again: each field with what was typed in it and the sentences about it. */
export function postedForm<N extends string>(state: FormState, formId: string, names: readonly N[]): PostedForm<N> {
  const field = (name: N): FieldState => ({
    id: `${formId}-${name}`,
    name,
    errorId: `${formId}-${name}-salah`,
    descriptionId: `${formId}-${name}-petunjuk`,
    errors: state?.error?.[name] ?? undefined,
    typed: textOf(state?.initialValue?.[name]),
  })
  const fields = Object.fromEntries(names.map((name) => [name, field(name)])) as Record<N, FieldState>
  return { fields, errors: state?.error?.[''] ?? undefined }
}

/** The boxes of one name that were ticked when the form was posted, by their values. */
export function tickedIn(state: FormState, name: string): ReadonlySet<unknown> {
  const ticked = state?.initialValue?.[name]
  return new Set(Array.isArray(ticked) ? ticked : [ticked])
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
