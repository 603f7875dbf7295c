'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, SelectField, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import type { RuleKind } from '@/lib/generated/prisma/enums'
import { employeeKindNames } from '@/lib/organization/labels'
import type { Part } from '@/lib/rule/edition/schema'
import { certaintyNames } from '@/lib/rule/labels'
import { RuleParts } from './rule-parts'

type Props = {
  action: FormAction
  kind: RuleKind
  /** The version it starts from. */
  last: { number: number; citation: string; certainty: string }
  parts: readonly Part[]
  formKey: string
}

/** A new version of a rule, filled with the last one's content. */
export function RuleVersionForm({ action, kind, last, parts, formKey }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'versi', ['validFrom', 'citation', 'certainty', 'employeeKind', 'note'])
  return (
    <section aria-labelledby="versi-baru" className="grid max-w-3xl gap-5">
      <h2 id="versi-baru" className="font-bold text-xl">
        Terbitkan versi baru
      </h2>
      <form action={post} noValidate className="grid gap-6">
        <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
        <input type="hidden" name="_key" value={formKey} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="basedOn" value={last.number} />
        <RuleParts parts={parts} typed={state?.initialValue} />
        <p className="text-ink-soft">
          Daftar selalu berakhir dengan satu tempat kosong untuk menambah. Tempat yang dikosongkan seluruhnya ikut terhapus.
        </p>
        <TextField field={fields.validFrom} label="Berlaku mulai" type="date" required />
        <AreaField field={fields.citation} label="Dasar hukum atau keputusan" defaultValue={last.citation} required />
        <SelectField
          field={fields.certainty}
          label="Kepastian isi"
          choices={Object.entries(certaintyNames).map(([value, label]) => ({ value, label }))}
          defaultValue={last.certainty}
        />
        <SelectField
          field={fields.employeeKind}
          label="Berlaku untuk"
          empty="Semua jenis pegawai"
          choices={Object.entries(employeeKindNames).map(([value, label]) => ({ value, label }))}
        />
        <AreaField field={fields.note} label="Alasan versi ini" required />
        <div>
          <SubmitButton>Terbitkan</SubmitButton>
        </div>
      </form>
    </section>
  )
}
