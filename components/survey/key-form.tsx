'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { type Choice, type FieldState, SelectField, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import { CopyButton } from './copy-button'

type Props = { action: FormAction; units: readonly Choice[]; uses: readonly Choice[] }

/** A new key for another system; when it is made, its text stands here once. */
export function KeyForm({ action, units, uses }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'kunci', ['unitId', 'name', 'uses'])
  if (state?.secret) return <MadeKey text={state.secret} />
  const chosen = state?.initialValue?.uses
  return (
    <form action={post} noValidate className="grid max-w-2xl gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <SelectField
        field={fields.unitId}
        label="Unit"
        hint="Kunci hanya berlaku untuk layanan unit ini."
        choices={units}
        empty="Pilih unit"
        defaultValue={units.length === 1 ? units[0]?.value : undefined}
        required
      />
      <TextField
        field={fields.name}
        label="Nama sistem yang memakainya"
        hint="Misalnya Mesin antrean loket. Satu sistem satu kunci, supaya dapat dicabut sendiri-sendiri."
        autoComplete="off"
        required
      />
      <UsesField field={fields.uses} uses={uses} chosen={Array.isArray(chosen) ? chosen : [chosen]} />
      <div>
        <SubmitButton>Buat kunci</SubmitButton>
      </div>
    </form>
  )
}

function UsesField({ field, uses, chosen }: { field: FieldState; uses: readonly Choice[]; chosen: readonly unknown[] }) {
  return (
    <fieldset className="grid gap-1" aria-describedby={field.errors ? field.errorId : undefined}>
      <legend className="font-semibold">Boleh dipakai untuk</legend>
      {uses.map(({ value, label }, index) => (
        <label key={value} className="flex min-h-12 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            id={index === 0 ? field.id : undefined}
            name={field.name}
            value={value}
            defaultChecked={chosen.includes(value)}
            className="size-5 shrink-0 accent-accent"
          />
          {label}
        </label>
      ))}
      {field.errors ? (
        <p id={field.errorId} className="font-semibold text-bad text-sm">
          {field.errors.join(' ')}
        </p>
      ) : null}
    </fieldset>
  )
}

function MadeKey({ text }: { text: string }) {
  return (
    <div role="status" className="grid max-w-2xl gap-3 rounded-xl border-2 border-good bg-good-ground p-5">
      <p className="font-bold text-good text-lg">Kunci sudah dibuat</p>
      <p>
        Salin sekarang dan simpan dalam sistem yang akan memakainya. Tera tidak menyimpannya, jadi sesudah halaman ini ditinggalkan kunci
        ini tidak dapat dilihat lagi.
      </p>
      <p className="select-all break-all rounded-lg bg-surface p-3 font-mono">{text}</p>
      <CopyButton text={text} label="Salin kunci" />
      <p>
        <a href="/survei/kunci" className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
          Buat kunci lain
        </a>
      </p>
    </div>
  )
}
