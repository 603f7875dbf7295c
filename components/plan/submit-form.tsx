'use client'

import { useEffect, useRef, useState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, type FieldState } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import { type Editing, useEditorForm } from './editor-form'

/**
 * What the employee marks; `before` is what was asked and answered at the last submission, `seen` the digest of what the expectation says
 * now.
 */
export type AskedExpectation = {
  key: string
  title: string
  seen: string
  before: { question: string; answer: string | null } | null
}

type Props = {
  action: FormAction
  editing: Editing
  revision: number
  expectations: readonly AskedExpectation[]
  /** Nothing is missing any more. Where that ended while somebody marked, their marks still show. */
  isReady: boolean
}

/** Marks each expectation clear or not, the latter with a question, and hands the SKP in. Nothing is chosen beforehand. */
export function SubmitForm({ action, editing, revision, expectations, isReady }: Props) {
  const names = expectations.flatMap(({ key }) => [`jelas:${key}`, `tanya:${key}`])
  const { state, post, errors, fields, faulty, typed, values, aid, above } = useEditorForm<string>(action, editing, names)
  const form = useRef<HTMLFormElement>(null)
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  const markAll = () => {
    for (const radio of form.current?.querySelectorAll<HTMLInputElement>('input[type=radio][value=ya]') ?? []) radio.checked = true
    form.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }
  if (!isReady && state === undefined) return null
  return (
    <div id={`isian-${editing.part}`} className="grid gap-4">
      {above}
      <form ref={form} action={post} noValidate className="grid gap-5">
        <ErrorSummary errors={errors} fields={faulty} posted={state} />
        <input type="hidden" name="planId" value={values.planId} />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="_key" value={editing.formKey} />
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
          {expectations.map(({ key, ...asked }) => (
            <Asked
              key={key}
              {...asked}
              about={`dibaca:${key}`}
              seenTyped={typed(`dibaca:${key}`)}
              mark={fields[`jelas:${key}`] as FieldState}
              question={fields[`tanya:${key}`] as FieldState}
            />
          ))}
        </ol>
        {aid}
        {isReady ? (
          <div>
            <SubmitButton>Ajukan SKP</SubmitButton>
          </div>
        ) : (
          <p className="font-semibold text-warn">SKP ini berubah dan belum dapat diajukan. Lengkapi dahulu yang disebut di atas.</p>
        )}
      </form>
    </div>
  )
}

const choices = [
  { value: 'ya', label: 'Jelas' },
  { value: 'belum', label: 'Belum jelas' },
] as const

type AskedProps = Omit<AskedExpectation, 'key'> & {
  mark: FieldState
  question: FieldState
  /** Name of the hidden field with the digest of what was read. */
  about: string
  seenTyped: string | undefined
}

/** What reads otherwise than when it was marked is marked anew; the question stays. */
function Asked({ title, before, mark, question, seen, about, seenTyped }: AskedProps) {
  const isChanged = Boolean(seenTyped) && seenTyped !== seen
  return (
    <li className="group py-4">
      <input type="hidden" name={about} value={seen} />
      <fieldset aria-describedby={mark.errors ? mark.errorId : undefined} className="grid gap-3">
        <legend className="mb-2 font-semibold wrap-anywhere">{title}</legend>
        {isChanged ? <p className="font-semibold text-warn">Isinya berubah sejak Anda menandainya. Baca lagi, lalu tandai.</p> : null}
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
        <div key={seen} className="flex flex-wrap gap-2">
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
                data-about={about}
                defaultChecked={!isChanged && mark.typed === value}
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
