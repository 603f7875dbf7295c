'use client'

import { useState } from 'react'
import { StoredNow } from '@/components/plan/editor-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import { type FieldState, RadioField, TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import { weightText } from '@/lib/survey/version/draft/labels'
import { unitsOfWeight, weightOf, weightPrefix, wholeWeight } from '@/lib/survey/version/draft/rules'
import { useVersionForm, type VersionEditing } from './version-form'

type Weighted = { key: string; name: string; weight: string | null }
type Props = { action: FormAction; editing: VersionEditing; unsur: readonly Weighted[] }

/** How unsur weigh: all alike, or each by a weight of its own. The second button divides what is left among the empty ones. */
export function VersionWeightsForm({ action, editing, unsur }: Props) {
  const names = unsur.map(({ key }) => `${weightPrefix}${key}`)
  const posted = useVersionForm<string>(action, editing, ['kind', ...names])
  const { fields, values, errors } = posted
  const [{ about, typed }, setTyped] = useState<{ about: string; typed: readonly string[] }>({ about: '', typed: [] })
  const own = unsur.some(({ weight }) => weight !== null)
  const kind = fields.kind as FieldState
  return (
    <form
      action={posted.post}
      noValidate
      className="grid gap-5 rounded-xl border border-line bg-surface p-4 sm:p-5"
      onInput={({ currentTarget }) => {
        const form = new FormData(currentTarget)
        setTyped({ about: editing.seen, typed: names.map((name) => String(form.get(name) ?? '')) })
      }}
    >
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={posted.state} />
      <input type="hidden" name="versionId" value={values.versionId} />
      <input type="hidden" name="seen" value={values.seen} />
      <input type="hidden" name="_key" value={posted.formKey} />
      {posted.changedMeanwhile ? (
        <StoredNow>{unsur.map(({ name, weight }) => `${name}: ${weightText(weight) || 'sama'}`).join('\n')}</StoredNow>
      ) : null}
      <RadioField
        field={kind}
        label="Cara membobot"
        choices={[
          {
            value: 'equal',
            label: 'Semua unsur sama',
            hint: `Masing-masing tepat 1/${unsur.length}, seperti pada contoh PermenPANRB 14/2017.`,
          },
          { value: 'own', label: 'Bobot sendiri', hint: 'Setiap unsur diberi bobot; jumlahnya tepat 1.' },
        ]}
        chosen={own ? 'own' : 'equal'}
      />
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-semibold">Bobot tiap unsur</legend>
        <p className="text-ink-soft text-sm">Paling banyak empat angka di belakang koma. Hanya dipakai bila Anda memilih bobot sendiri.</p>
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {unsur.map(({ key, name, weight }, at) => (
            <TextField
              key={key}
              field={fields[`${weightPrefix}${key}`] as FieldState}
              label={`U${at + 1} ${name}`}
              defaultValue={weightText(weight)}
              inputMode="decimal"
              autoComplete="off"
            />
          ))}
        </div>
        <output className="text-ink-soft empty:hidden">{about === editing.seen && typed.length > 0 ? sumSentence(typed) : null}</output>
      </fieldset>
      {posted.aid}
      <div className="flex flex-wrap gap-3">
        <SubmitButton>Simpan bobot</SubmitButton>
        <button
          type="submit"
          name="share"
          value="1"
          className="inline-flex min-h-12 items-center justify-center rounded-xl border border-line-strong bg-surface px-4 font-semibold hover:bg-sunken sm:px-6"
        >
          Bagi rata sisanya
        </button>
      </div>
    </form>
  )
}

function sumSentence(typed: readonly string[]): string {
  const sum = typed.reduce((total, text) => total + (unitsOfWeight(text) ?? 0), 0)
  const open = typed.filter((text) => text.trim() === '').length
  const empty = open > 0 ? `; ${open} unsur masih kosong` : ''
  if (sum === wholeWeight) return `Jumlah tepat 1${empty}.`
  return `Jumlah ${weightText(weightOf(sum))}, ${sum < wholeWeight ? 'kurang' : 'lebih'} ${weightText(weightOf(Math.abs(wholeWeight - sum)))}${empty}.`
}
