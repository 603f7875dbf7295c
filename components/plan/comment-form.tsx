'use client'

import { useActionState } from 'react'
import { AreaField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'

type Props = {
  action: FormAction
  /** Id of the form on its page. */
  id: string
  values: Record<string, string>
  formKey: string
  title: string
  label: string
  hint?: string
  /** Name of its one field. */
  name?: string
  button: string
}

/** One box to write in, behind its title: a remark, a reply, an answer. */
export function CommentForm({ action, id, values, formKey, title, label, hint, name = 'text', button }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, id, [name])
  const field = fields[name]
  return (
    <FoldedForm {...{ title, state, post, errors, values, formKey, button, fields: Object.values(fields) }}>
      {field ? <AreaField field={field} label={label} hint={hint} required /> : null}
    </FoldedForm>
  )
}
