'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, type FieldState, RadioField, SelectField, TextField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import type { Colleague } from '@/lib/plan/team/queries'

type Words = { name: string; purpose: string; basis: string }
type Props = { action: FormAction; formKey: string; candidates: readonly Colleague[]; years: readonly number[]; year: number }

/** Sets up a team: who leads it, what for, and by which decree. */
export function TeamForm({ action, formKey, candidates, years, year }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'tim', ['leaderHoldingId', 'year', 'name', 'purpose', 'basis'])
  const only = candidates.length === 1 ? candidates[0]?.holdingId : undefined
  return (
    <form action={post} noValidate className="grid gap-6">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <RadioField
        field={fields.leaderHoldingId}
        label="Ketua tim"
        choices={candidates.map(personChoice)}
        {...(only === undefined ? {} : { chosen: only })}
      />
      <SelectField
        field={fields.year}
        label="Tahun kerja"
        choices={years.map((one) => ({ value: String(one), label: String(one) }))}
        defaultValue={String(year)}
      />
      <WordFields fields={fields} />
      <div>
        <SubmitButton>Bentuk tim</SubmitButton>
      </div>
    </form>
  )
}

/** Changes what a team says of itself. */
export function TeamChangeForm({ action, formKey, teamId, seen, words }: ChangeProps) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'ubah-tim', ['name', 'purpose', 'basis'])
  return (
    <FoldedForm
      {...{ state, post, errors, formKey }}
      title="Ubah nama, tujuan, atau dasarnya"
      fields={Object.values(fields)}
      values={{ teamId, seen }}
      button="Simpan perubahan"
    >
      <WordFields fields={fields} words={words} />
    </FoldedForm>
  )
}
type ChangeProps = { action: FormAction; formKey: string; teamId: string; seen: string; words: Words }

function WordFields({ fields, words }: { fields: Record<keyof Words, FieldState>; words?: Words }) {
  return (
    <>
      <TextField field={fields.name} label="Nama tim" defaultValue={words?.name} required />
      <AreaField
        field={fields.purpose}
        label="Tujuan"
        hint="Hasil yang hendak dicapai tim, misalnya “Data kependudukan dan data bantuan sosial cocok sebelum akhir tahun”."
        defaultValue={words?.purpose}
        required
      />
      <TextField
        field={fields.basis}
        label="Dasar pembentukan"
        hint="Nomor surat keputusan atau surat tugas."
        defaultValue={words?.basis}
        required
      />
    </>
  )
}

/** Someone found, as a choice: who, with what tells them from namesakes. */
export function personChoice({ holdingId, name, nip, postTitle, unitName }: Colleague) {
  return { value: holdingId, label: name, hint: [nip ? `NIP ${nip}` : null, postTitle, unitName].filter(Boolean).join(' · ') }
}
