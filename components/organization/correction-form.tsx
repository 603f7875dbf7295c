'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, RadioField, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Day } from '@/lib/day'
import type { FormAction } from '@/lib/form-state'
import { formatDay } from '@/lib/format'
import type { Candidate } from '@/lib/organization/appraiser/directory/queries'

type Props = {
  action: FormAction
  formKey: string
  holdingId: string
  /** The latest line shown on the page. */
  seen: string
  appraisers: readonly Candidate[]
  superiors: readonly Candidate[]
  /** When the present line began; null where there is none. */
  began: Day | null
  today: Day
}

/** Names the appraiser of one holding, from a day on, and why. */
export function CorrectionForm({ action, formKey, holdingId, seen, appraisers, superiors, began, today }: Props) {
  const [state, post] = useActionState(action, undefined)
  const names = ['appraiserPersonId', 'appraiserNip', 'superiorPersonId', 'superiorNip', 'from', 'reason'] as const
  const { fields, errors } = postedForm(state, 'penilai', names)
  const appraiser = { ...fields.appraiserPersonId, errors: fields.appraiserPersonId.errors ?? fields.appraiserNip.errors }
  const superior = { ...fields.superiorPersonId, errors: fields.superiorPersonId.errors ?? fields.superiorNip.errors }
  const day = began
    ? `Isi ${formatDay(began)} bila penilai yang tercatat keliru sejak awal (pembetulan). Isi hari lain bila penilainya berganti mulai hari itu.`
    : 'Hari sejak ia menilai pegawai ini.'
  return (
    <form action={post} noValidate className="grid max-w-3xl gap-6">
      <ErrorSummary errors={errors} fields={[appraiser, superior, fields.from, fields.reason]} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="holdingId" value={holdingId} />
      <input type="hidden" name="seen" value={seen} />
      <RadioField field={appraiser} label="Pejabat penilai" choices={appraisers.map(choiceOf)} />
      <RadioField
        field={superior}
        label="Atasan pejabat penilai"
        chosen=""
        choices={[
          { value: '', label: 'Penilai dari pejabat penilai itu sendiri', hint: 'Seperti menurut aturan.' },
          ...superiors.map(choiceOf),
        ]}
      />
      <TextField field={fields.from} label="Berlaku mulai" hint={day} type="date" defaultValue={today} required />
      <AreaField field={fields.reason} label="Alasan" hint="Misalnya nomor surat tugas. Tercatat dalam jejak audit." required />
      <div>
        <SubmitButton>Tetapkan pejabat penilai</SubmitButton>
      </div>
    </form>
  )
}

function choiceOf({ personId, name, post, unitName }: Candidate) {
  return { value: personId, label: name, hint: `${post} · ${unitName}` }
}
