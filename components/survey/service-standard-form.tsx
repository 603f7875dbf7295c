'use client'

import { useActionState } from 'react'
import { AreaField, CheckField, TextField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'

type Last = { number: number; time: string; fee: string; isFree: boolean; requirements: string } | null
type Props = { action: FormAction; formKey: string; serviceId: string; today: string; last: Last }

/** A new standard, beginning from the latest one. */
export function ServiceStandardForm({ action, formKey, serviceId, today, last }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'standar', ['validFrom', 'time', 'isFree', 'fee', 'requirements'])
  const ticked = state ? fields.isFree.typed === 'on' : (last?.isFree ?? false)
  return (
    <FoldedForm
      title={last ? 'Tetapkan standar baru' : 'Isi standar pelayanan'}
      look="button"
      {...{ state, post, errors, formKey }}
      fields={Object.values(fields)}
      values={{ serviceId, was: String(last?.number ?? 0) }}
      button="Tetapkan standar"
    >
      <TextField field={fields.validFrom} label="Berlaku mulai" type="date" defaultValue={today} required />
      <TextField
        field={fields.time}
        label="Jangka waktu"
        hint="Seperti dijanjikan kepada warga, misalnya 3 hari kerja sejak berkas lengkap."
        defaultValue={last?.time}
        autoComplete="off"
        required
      />
      <CheckField key={String(ticked)} field={fields.isFree} label="Layanan ini gratis" checked={ticked} />
      <TextField
        field={fields.fee}
        label="Biaya"
        hint="Tarif dan dasar aturannya. Boleh kosong bila gratis."
        defaultValue={last?.isFree && last.fee === 'Gratis' ? '' : last?.fee}
        autoComplete="off"
      />
      <AreaField
        field={fields.requirements}
        label="Persyaratan"
        hint="Satu baris satu syarat."
        rows={6}
        defaultValue={last?.requirements}
        required
      />
    </FoldedForm>
  )
}
