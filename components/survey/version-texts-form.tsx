'use client'

import { useActionState, useState } from 'react'
import { StoredNow } from '@/components/plan/editor-form'
import { TypingAid } from '@/components/plan/typing-aid'
import { ErrorSummary } from '@/components/ui/error-summary'
import { type FieldState, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import { seenField, textField } from '@/lib/survey/version/draft/rules'

/** A text to translate: as it reads in Indonesian, as it is translated now (`text`, '' for not), and the digest of that. */
export type TextToTranslate = { key: string; label: string; source: string; text: string; seen: string; beside?: string }

type Props = {
  action: FormAction
  /** Id of the form on its page. */
  part: string
  formKey: string
  /** Hidden fields. */
  values: Record<string, string>
  /** Code of the language. */
  language: string
  groups: readonly { title: string; texts: readonly TextToTranslate[] }[]
  button: string
}

/**
 * Texts in another language beside their Indonesian, saved together. Who changed another text meanwhile is not in the way. A page that shows it
 * again after saving gives it a new `key`.
 */
export function VersionTextsForm({ action, part, formKey, values, language, groups, button }: Props) {
  const texts = groups.flatMap((group) => group.texts)
  const [state, post, fields, errors] = useTexts(action, part, texts)
  return (
    <form action={post} noValidate className="grid gap-6">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="_key" value={formKey} />
      {groups.map((group) => (
        <fieldset key={group.title} className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:p-5">
          <legend className="float-left mb-3 w-full font-bold text-lg">{group.title}</legend>
          <div className="clear-both grid items-end gap-4 sm:grid-cols-2">
            {group.texts.map(({ key, label, source, text, seen, beside }) => {
              const seenTyped = state?.initialValue?.[seenField(key)]
              return (
                <div key={key} className="grid gap-2 sm:first:col-span-2">
                  <SeenFirst key={state ? seen : 'semula'} name={seenField(key)} seen={seen} />
                  <TextField
                    field={fields[textField(key)] as FieldState}
                    label={label}
                    hint={
                      <span className="text-base text-ink">
                        <span lang="id">{source}</span>
                        {beside ? (
                          <span lang="en" className="block text-ink-soft text-sm">
                            {beside}
                          </span>
                        ) : null}
                      </span>
                    }
                    lang={language}
                    defaultValue={text}
                    placeholder="Belum diterjemahkan"
                    autoComplete="off"
                  />
                  {state && seenTyped && seenTyped !== seen ? <StoredNow>{text === '' ? '(kosong)' : text}</StoredNow> : null}
                </div>
              )
            })}
          </div>
        </fieldset>
      ))}
      <TypingAid planId={values.versionId ?? language} {...{ part, formKey }} focus={false} dropped={false} posted={state} hereOnly />
      <div className="sticky bottom-0 border-line border-t bg-ground py-3">
        <SubmitButton>{button}</SubmitButton>
      </div>
    </form>
  )
}

function useTexts(action: FormAction, part: string, texts: readonly TextToTranslate[]) {
  const [state, post] = useActionState(action, undefined)
  const names = texts.map(({ key }) => textField(key))
  const { fields, errors } = postedForm<string>(state, part, names)
  // What was left empty is not in what came back: it is to stay empty, not to be filled from what is stored.
  const typed = state
    ? Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, typed: field.typed ?? '' }]))
    : fields
  return [state, post, typed, errors] as const
}

/** The digest a text had when the form came up, also where the page around it is read afresh. */
function SeenFirst({ name, seen }: { name: string; seen: string }) {
  const [first] = useState(seen)
  return <input type="hidden" name={name} value={first} />
}
