'use client'

import { useActionState } from 'react'
import { type Choice, SelectField, TextField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'

type Props = { action: FormAction; formKey: string; surveyId: string; media: readonly Choice[]; today: string }

/** That the result was published: through what, when, where. */
export function PublicityForm({ action, formKey, surveyId, media, today }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'publikasi', ['medium', 'publishedOn', 'place'])
  return (
    <FoldedForm
      title="Catat publikasi"
      look="button"
      {...{ state, post, errors, formKey, values: { surveyId }, fields: Object.values(fields) }}
      button="Simpan publikasi"
    >
      <SelectField field={fields.medium} label="Media" choices={media} empty="Pilih media" required />
      <TextField field={fields.publishedOn} label="Tanggal publikasi" type="date" defaultValue={today} max={today} required />
      <TextField field={fields.place} label="Alamat web atau tempat" hint="Misalnya https://… atau papan pengumuman lantai 1." required />
    </FoldedForm>
  )
}
