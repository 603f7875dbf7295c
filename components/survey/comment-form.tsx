'use client'

import { useActionState } from 'react'
import { AreaField, RadioField, SelectField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'
import { hiddenReasonNames } from '@/lib/survey/comment/labels'

type Props = {
  action: FormAction
  formKey: string
  /** Hidden fields: the comment, when it was read, and the list to come back to. */
  values: Record<string, string>
  /** What the public sees or would see. */
  text: string
  isRead: boolean
  isShown: boolean
}

/** What the public sees of a comment that was read, or why nothing. */
export function CommentForm({ action, formKey, values, text, isRead, isShown }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, `baca-${values.commentId}`, ['decision', 'publicText', 'why'])
  return (
    <FoldedForm
      title={isRead ? 'Ubah putusan' : 'Baca dan putuskan'}
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
