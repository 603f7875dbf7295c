'use client'

import { useActionState, useEffect, useRef, useState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, type FieldState } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

/** What the employee marks; `before` is what was asked and answered at the last submission. */
export type AskedExpectation = { key: string; title: string; before: { question: string; answer: string | null } | null }

type Props = { action: FormAction; values: Record<string, string>; formKey: string; expectations: readonly AskedExpectation[] }

/** Marks each expectation clear or not, the latter with a question, and hands the SKP in. Nothing is chosen beforehand. */
export function SubmitForm({ action, values, formKey, expectations }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(
    state,
    'ajukan',
    expectations.flatMap(({ key }) => [`jelas:${key}`, `tanya:${key}`]),
  )
  const form = useRef<HTMLFormElement>(null)
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  const markAll = () => {
    for (const radio of form.current?.querySelectorAll<HTMLInputElement>('input[type=radio][value=ya]') ?? []) radio.checked = true
  }
  return (
    <form ref={form} action={post} noValidate className="grid gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="_key" value={formKey} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="grid max-w-2xl gap-1">
          <h3 className="font-semibold text-lg">Apakah setiap ekspektasi jelas bagi Anda?</h3>
          <p className="text-ink-soft">
            Tanda jelas berarti Anda sepakat dengan isinya. Yang belum jelas ditanyakan di sini; pejabat penilai menjawabnya sebelum
            menyepakati.
          </p>
        </div>
        {scripted ? (
          <button
            type="button"
            onClick={markAll}
            className="min-h-11 rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken"
          >
            Semua jelas
          </button>
        ) : null}
      </div>
      <ol className="grid divide-y divide-line border-line border-y">
        {expectations.map(({ key, ...one }) => {
          const [mark, question] = [fields[`jelas:${key}`], fields[`tanya:${key}`]]
          return mark && question ? <Asked key={key} {...one} mark={mark} question={question} /> : null
        })}
      </ol>
      <div>
        <SubmitButton>Ajukan SKP</SubmitButton>
      </div>
    </form>
  )
}

const choices = [
  { value: 'ya', label: 'Jelas' },
  { value: 'belum', label: 'Belum jelas' },
] as const

function Asked({ title, before, mark, question }: Omit<AskedExpectation, 'key'> & { mark: FieldState; question: FieldState }) {
  return (
    <li className="group py-4">
      <fieldset aria-describedby={mark.errors ? mark.errorId : undefined} className="grid gap-3">
        <legend className="mb-2 font-semibold wrap-anywhere">{title}</legend>
        {before ? (
          <div className="grid gap-1 border-line-strong border-l-2 pl-3 text-sm">
            <p>
              <span className="text-ink-soft">Pertanyaan Anda sebelumnya:</span> {before.question}
            </p>
            <p>
              <span className="text-ink-soft">Jawaban pejabat penilai:</span> {before.answer ?? 'belum ada'}
            </p>
          </div>
        ) : null}
        <div className="flex flex-wrap gap-2">
          {choices.map(({ value, label }, index) => (
            <label
              key={value}
              className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-xl border border-line-strong bg-surface px-4 has-checked:border-accent has-checked:bg-accent-ground"
            >
              <input
                type="radio"
                id={index === 0 ? mark.id : undefined}
                name={mark.name}
                value={value}
                defaultChecked={mark.typed === value}
                className="size-5 shrink-0 accent-accent"
              />
              {label}
            </label>
          ))}
        </div>
        {mark.errors ? (
          <p id={mark.errorId} className="font-semibold text-bad text-sm">
            {mark.errors.join(' ')}
          </p>
        ) : null}
        <div className="hidden group-has-[input[value=belum]:checked]:block">
          <AreaField field={question} label="Apa yang belum jelas?" rows={2} />
        </div>
      </fieldset>
    </li>
  )
}
