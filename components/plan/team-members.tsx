'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioField, TextField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Day } from '@/lib/day'
import type { FormAction } from '@/lib/form-state'
import type { Colleague } from '@/lib/plan/team/queries'
import { personChoice } from './team-form'

type AddProps = { action: FormAction; formKey: string; teamId: string; candidates: readonly Colleague[]; from: Day }

/** Takes one of those found into a team, from a day on. */
export function AddMemberForm({ action, formKey, teamId, candidates, from }: AddProps) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'anggota', ['holdingId', 'from', 'to'])
  const only = candidates.length === 1 ? candidates[0]?.holdingId : undefined
  return (
    <form action={post} noValidate className="grid gap-6">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="teamId" value={teamId} />
      <RadioField
        field={fields.holdingId}
        label="Siapa"
        choices={candidates.map(personChoice)}
        {...(only === undefined ? {} : { chosen: only })}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField field={fields.from} label="Mulai" type="date" defaultValue={from} required />
        <TextField field={fields.to} label="Hari terakhir" hint="Kosongkan bila sampai tim berakhir." type="date" />
      </div>
      <div>
        <SubmitButton>Tambahkan ke tim</SubmitButton>
      </div>
    </form>
  )
}

type EndProps = { action: FormAction; formKey: string; memberId: string; seen: Day | null; name: string; last: Day }

/** Says when a member leaves. */
export function EndMemberForm({ action, formKey, memberId, seen, name, last }: EndProps) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, `keluar-${memberId}`, ['on'])
  return (
    <FoldedForm
      {...{ state, post, errors, formKey }}
      title="Akhiri keanggotaan"
      fields={Object.values(fields)}
      values={{ memberId, seen: seen ?? '' }}
      button={`Catat hari terakhir ${name}`}
    >
      <TextField field={fields.on} label="Hari terakhir" type="date" defaultValue={last} required />
    </FoldedForm>
  )
}

type EndTeamProps = { action: FormAction; formKey: string; teamId: string; seen: Day | null; last: Day }

/** Dissolves a team, with why. */
export function EndTeamForm({ action, formKey, teamId, seen, last }: EndTeamProps) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'akhiri-tim', ['on', 'reason'])
  return (
    <FoldedForm
      {...{ state, post, errors, formKey }}
      title="Akhiri tim"
      fields={Object.values(fields)}
      values={{ teamId, seen: seen ?? '' }}
      button="Akhiri tim ini"
    >
      <TextField
        field={fields.on}
        label="Hari terakhir"
        hint="Ketua masih dapat memberi umpan balik sampai hari itu."
        type="date"
        defaultValue={last}
        required
      />
      <TextField field={fields.reason} label="Alasan" hint="Misalnya nomor surat keputusan yang mengakhirinya." required />
    </FoldedForm>
  )
}
