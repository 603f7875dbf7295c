'use client'

import { useActionState } from 'react'
import { AreaField, type Choice, RadioField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'

type Props = {
  action: FormAction
  id: string
  values: Record<string, string>
  formKey: string
  title: string
  button: string
  /** The field to choose in, its question and its answers. */
  choice: { name: string; label: string; choices: readonly (Choice & { hint?: string })[] }
  words: { name: string; label: string; hint: string }
}

/** A choice and the reason for it, folded away until it is wanted: asking about an indicator, and answering. */
export function FairnessForm({ action, id, values, formKey, title, button, choice, words }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, id, [choice.name, words.name])
  const [chosen, typed] = [fields[choice.name], fields[words.name]]
  if (!chosen || !typed) return null
  return (
    <FoldedForm {...{ state, post, errors, values, formKey, title, button }} fields={[chosen, typed]}>
      <RadioField field={chosen} label={choice.label} choices={choice.choices} />
      <AreaField field={typed} label={words.label} hint={words.hint} required />
    </FoldedForm>
  )
}
