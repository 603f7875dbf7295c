'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, RadioField } from '@/components/ui/field'
import { NotTaken } from '@/components/ui/not-taken'
import { postedForm, tickedIn } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import type { MarkedGroup } from '@/lib/survey/exclusion/queries'
import type { Standing } from '@/lib/survey/exclusion/schema'
import { MarkedAnswers, markedListLook } from './answer-marked'

type Props = { action: FormAction; formKey: string; surveyId: string; standing: Standing; rows: readonly MarkedGroup[]; empty: string }

/**
 * Groups of marked answers to tick, and what is decided about those that are ticked. Nothing is ticked beforehand. Where somebody else decided
 * about the last of them meanwhile, it still says so, and keeps the reason that was typed.
 */
export function ExclusionForm({ action, formKey, surveyId, standing, rows, empty }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'putusan', ['chosen', 'decision', 'reason'])
  const ticked = tickedIn(state, 'chosen')
  if (rows.length === 0)
    return (
      <div className="grid gap-4">
        {state ? <NotTaken posted={state} errors={errors} title={buttons[standing]} typed={fields.reason.typed ?? ''} /> : null}
        <p className="text-ink-soft">{empty}</p>
      </div>
    )
  return (
    <form action={post} noValidate className="grid gap-6">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <ul className={markedListLook}>
        {rows.map((row, at) => {
          const value = `${row.digest}.${row.count}`
          return (
            <li key={row.digest} className="has-[input:checked]:bg-sunken">
              <label className="flex cursor-pointer items-start gap-4 px-4 py-3">
                <input
                  type="checkbox"
                  id={at === 0 ? fields.chosen.id : undefined}
                  name="chosen"
                  value={value}
                  defaultChecked={ticked.has(value)}
                  className="size-6 shrink-0 accent-accent"
                />
                <MarkedAnswers row={row} />
              </label>
            </li>
          )
        })}
      </ul>
      <div className="grid max-w-2xl gap-5 rounded-xl border border-line-strong bg-surface p-5">
        {standing === 'OPEN' ? (
          <RadioField field={fields.decision} label="Putusan untuk yang dipilih" choices={decisions} />
        ) : (
          <input type="hidden" name="decision" value={standing === 'EXCLUDED' ? 'hitung' : 'keluarkan'} />
        )}
        <AreaField
          field={fields.reason}
          label="Alasan"
          hint="Paling sedikit 10 karakter. Alasan mengeluarkan jawaban dapat dibaca umum di halaman hasil; jangan menyebut nama orang."
          required
        />
        <div>
          <SubmitButton>{buttons[standing]}</SubmitButton>
        </div>
      </div>
    </form>
  )
}

const decisions = [
  { value: 'keluarkan', label: 'Keluarkan dari hitungan', hint: 'Halaman hasil menyebut berapa yang dikeluarkan dan mengapa.' },
  { value: 'hitung', label: 'Tetap hitung', hint: 'Jawaban tidak lagi menunggu keputusan.' },
]

const buttons: Record<Standing, string> = {
  OPEN: 'Simpan putusan',
  EXCLUDED: 'Hitung kembali yang dipilih',
  KEPT: 'Keluarkan yang dipilih dari hitungan',
}
