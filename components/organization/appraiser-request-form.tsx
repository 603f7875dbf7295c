'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, RadioField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import type { OfficerChoice } from '@/lib/organization/appraiser/request/queries'

type Props = { action: FormAction; formKey: string; holdingId: string; officers: readonly OfficerChoice[]; q: string }

/** Looks for an officer, then asks for them with a reason. The search is an address, so it works without scripts. */
export function AppraiserRequestForm({ action, formKey, holdingId, officers, q }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'permohonan', ['appraiserHoldingId', 'reason'])
  const choices = officers.map(({ holdingId: value, name, post: held, unitName }) => ({
    value,
    label: name,
    hint: `${held} · ${unitName}`,
  }))
  return (
    <div className="grid gap-5">
      <form method="get" className="flex flex-wrap items-end gap-3 rounded-xl border border-line bg-sunken p-4">
        <input type="hidden" name="jabatan" value={holdingId} />
        <div className="grid min-w-0 flex-1 basis-64 gap-1.5">
          <label htmlFor="cari" className="font-semibold">
            Cari pejabat dengan nama, NIP, atau jabatan
          </label>
          <input
            id="cari"
            name="cari"
            type="search"
            defaultValue={q}
            className="block min-h-11 w-full rounded-xl border border-line-strong bg-surface px-4 text-base"
          />
        </div>
        <button type="submit" className="min-h-11 rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-ground">
          Cari
        </button>
      </form>
      {choices.length === 0 ? (
        <p className="text-warn">
          {q === '' ? 'Belum ada kepala unit di atas jabatan ini. Cari pejabatnya.' : `Tidak ada pejabat yang cocok dengan “${q}”.`}
        </p>
      ) : (
        <form action={post} noValidate className="grid gap-6">
          <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
          <input type="hidden" name="_key" value={formKey} />
          <input type="hidden" name="holdingId" value={holdingId} />
          <RadioField
            field={fields.appraiserHoldingId}
            label="Pejabat yang seharusnya"
            hint={q === '' ? 'Kepala unit Anda dan kepala unit di atasnya.' : 'Hasil pencarian.'}
            choices={choices}
          />
          <AreaField
            field={fields.reason}
            label="Alasan"
            hint="Misalnya nomor surat tugas atau sejak kapan Anda bekerja di bawahnya."
            required
          />
          <div>
            <SubmitButton>Kirim permohonan</SubmitButton>
          </div>
        </form>
      )}
    </div>
  )
}
