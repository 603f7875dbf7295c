'use client'

import { createContext, type ReactNode, useActionState, useContext } from 'react'
import { AreaField, RadioField, SelectField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { NotTaken } from '@/components/ui/not-taken'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction, FormState } from '@/lib/form-state'
import { hiddenReasonNames } from '@/lib/survey/comment/labels'

const decide = 'Baca dan putuskan'

type Posted = { state: FormState; post: (form: FormData) => void }
const Posted = createContext<Posted>({ state: undefined, post: () => {} })

/**
 * The forms of a list of comments, which come as children. They share what was posted last: a comment that somebody else read meanwhile may be
 * in the list no more, and what was typed about it must not go with it.
 */
export function CommentForms({ action, ids, children }: { action: FormAction; ids: readonly string[]; children: ReactNode }) {
  const [state, post] = useActionState(action, undefined)
  const { commentId, publicText } = state?.initialValue ?? {}
  const isGone = state !== undefined && !ids.includes(String(commentId))
  return (
    <Posted value={{ state, post }}>
      {isGone ? <NotTaken posted={state} errors={state.error?.[''] ?? undefined} title={decide} typed={String(publicText ?? '')} /> : null}
      {children}
    </Posted>
  )
}

type Props = {
  formKey: string
  /** Hidden fields: the comment, when it was read, and the list to come back to. */
  values: Record<string, string>
  /** What the public sees or would see. */
  text: string
  isRead: boolean
  isShown: boolean
}

/** What the public sees of a comment that was read, or why nothing. */
export function CommentForm({ formKey, values, text, isRead, isShown }: Props) {
  const posted = useContext(Posted)
  const { post } = posted
  const state = posted.state?.initialValue?.commentId === values.commentId ? posted.state : undefined
  const { fields, errors } = postedForm(state, `baca-${values.commentId}`, ['decision', 'publicText', 'why'])
  return (
    <FoldedForm
      title={isRead ? 'Ubah putusan' : decide}
      state={state}
      post={post}
      errors={errors}
      fields={Object.values(fields)}
      values={values}
      formKey={formKey}
      button="Simpan"
      look="button"
    >
      <RadioField
        field={fields.decision}
        label="Apakah umum boleh membacanya?"
        choices={decisions}
        {...(isRead ? { chosen: isShown ? 'tampilkan' : 'simpan' } : {})}
      />
      <AreaField
        field={fields.publicText}
        label="Teks untuk umum"
        hint="Nama, nomor, dan alamat sudah disamarkan dan selalu disamarkan lagi saat disimpan. Boleh dipotong; teks asli tetap tersimpan. Bila kata-katanya Anda ubah, umum diberi tahu."
        rows={4}
        defaultValue={text}
      />
      <SelectField field={fields.why} label="Bila tidak ditampilkan, mengapa?" choices={reasons} empty="Pilih alasan" />
    </FoldedForm>
  )
}

const decisions = [
  { value: 'tampilkan', label: 'Tampilkan' },
  { value: 'simpan', label: 'Tidak ditampilkan' },
]

export const reasons = Object.entries(hiddenReasonNames).map(([value, label]) => ({ value, label }))
