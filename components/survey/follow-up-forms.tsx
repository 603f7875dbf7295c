'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, type Choice, RadioField, SelectField, TextField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

const card = 'grid max-w-3xl content-start gap-5 rounded-xl border border-line bg-surface p-5'
const planFields = ['unsur', 'cause', 'kind', 'action', 'ownerId', 'dueOn'] as const

type PlanProps = {
  action: FormAction
  formKey: string
  /** Ids that go along: of the survey, or of the line and its revision. */
  values: Record<string, string>
  /** To choose the unsur from, the weakest first; none where the line has one. */
  unsur: readonly Choice[]
  kinds: readonly Choice[]
  owners: readonly Choice[]
  written?: Partial<Record<(typeof planFields)[number], string>>
  button: string
}

/** What is done about an unsur: telaah, action, owner, day. */
export function FollowUpForm({ action, formKey, values, unsur, kinds, owners, written = {}, button }: PlanProps) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'tindak-lanjut', planFields)
  return (
    <form action={post} noValidate className={card}>
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="_key" value={formKey} />
      {unsur.length > 0 ? (
        <SelectField
          field={fields.unsur}
          label="Unsur"
          hint="Yang paling lemah di atas."
          choices={unsur}
          defaultValue={written.unsur}
          required
        />
      ) : null}
      <AreaField
        field={fields.cause}
        label="Telaah: mengapa unsur ini lemah?"
        hint="Lihat komentar warga dan tanyakan kepada petugasnya."
        defaultValue={written.cause}
        required
      />
      <RadioField field={fields.kind} label="Jenis tindakan" choices={kinds} {...(written.kind ? { chosen: written.kind } : {})} />
      <AreaField field={fields.action} label="Apa yang akan dilakukan?" defaultValue={written.action} required />
      <SelectField
        field={fields.ownerId}
        label="Penanggung jawab"
        choices={owners}
        empty="Pilih pegawai"
        defaultValue={written.ownerId}
        required
      />
      <TextField field={fields.dueOn} label="Selesai paling lambat" type="date" defaultValue={written.dueOn} required />
      <div>
        <SubmitButton>{button}</SubmitButton>
      </div>
    </form>
  )
}

type LineProps = { action: FormAction; formKey: string; followUpId: string; revision: number }

/** Says that a line is done, or dropped. */
export function SettleForm({ action, formKey, followUpId, revision }: LineProps) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'selesai', ['state', 'outcome', 'said', 'done'])
  return (
    <form action={post} noValidate className={card}>
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="followUpId" value={followUpId} />
      <input type="hidden" name="revision" value={revision} />
      <RadioField
        field={fields.state}
        label="Bagaimana akhirnya?"
        choices={[
          { value: 'DONE', label: 'Selesai dilakukan' },
          { value: 'DROPPED', label: 'Dibatalkan' },
        ]}
      />
      <AreaField field={fields.outcome} label="Hasilnya, atau alasan dibatalkan" required />
      <PublicWords said={fields.said} done={fields.done} />
      <div>
        <SubmitButton>Simpan</SubmitButton>
      </div>
    </form>
  )
}

/** What the public is told of a line that is done. */
export function WordForm({ action, formKey, followUpId, revision, said, done }: LineProps & { said: string | null; done: string | null }) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'kalimat', ['said', 'done'])
  const values = { followUpId, revision: String(revision) }
  return (
    <FoldedForm
      title="Ubah kalimat untuk publik"
      look="button"
      {...{ state, post, errors, values, formKey, fields: Object.values(fields) }}
      button="Simpan kalimat"
    >
      <PublicWords said={fields.said} done={fields.done} written={{ said: said ?? '', done: done ?? '' }} />
    </FoldedForm>
  )
}

type Field = Parameters<typeof AreaField>[0]['field']

function PublicWords({
  said,
  done,
  written = { said: '', done: '' },
}: {
  said: Field
  done: Field
  written?: { said: string; done: string }
}) {
  return (
    <fieldset className="grid gap-4 rounded-xl border border-line p-4">
      <legend className="px-1 font-semibold">Untuk publik (boleh dikosongkan)</legend>
      <AreaField
        field={said}
        label="Anda bilang"
        hint="Apa yang dikeluhkan warga, dengan kata Anda sendiri. Jangan menyebut nama orang."
        rows={2}
        defaultValue={written.said}
      />
      <AreaField field={done} label="Kami lakukan" hint="Apa yang sudah berubah." rows={2} defaultValue={written.done} />
    </fieldset>
  )
}
