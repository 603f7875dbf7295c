'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

/** A new regional language: its code and its name. */
export function LanguageAddForm({ action, formKey }: { action: FormAction; formKey: string }) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'bahasa', ['code', 'name'])
  return (
    <form action={post} noValidate className="grid max-w-2xl gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <TextField
        field={fields.name}
        label="Nama bahasa"
        hint="Seperti penuturnya menyebutnya, misalnya Basa Jawa."
        autoComplete="off"
        required
      />
      <TextField
        field={fields.code}
        label="Kode bahasa"
        hint="Menurut BCP 47: jv Jawa, su Sunda, mad Madura, ban Bali, min Minang, bug Bugis, ace Aceh, bjn Banjar, btx Batak Karo, sas Sasak."
        autoCapitalize="none"
        autoComplete="off"
        required
      />
      <div>
        <SubmitButton>Tambah bahasa</SubmitButton>
      </div>
    </form>
  )
}
