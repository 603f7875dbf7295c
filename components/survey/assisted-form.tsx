'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, type FieldState, SelectField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import { profileNames, profileValueName } from '@/lib/survey/response/labels'
import {
  answerField,
  commentField,
  keyField,
  longestComment,
  longestRemark,
  ownField,
  profileFields,
  remarkField,
  serviceField,
} from '@/lib/survey/response/schema'
import type { Asked, OwnQuestion, SurveyElement } from '@/lib/survey/version/schema'

type Props = {
  action: FormAction
  surveyId: string
  visitKey: string
  asked: Asked
  services: readonly { id: string; name: string }[]
  language: string
}

/** The questionnaire as an officer reads it out, with answers large enough for the citizen to press. */
export function AssistedForm({ action, surveyId, visitKey, asked, services, language }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { elements, questions, bestFirst } = asked
  const told = profileFields.filter(({ part }) => asked.profile.includes(part))
  const names = [
    ...elements.flatMap(({ key }) => [answerField(key), remarkField(key)]),
    ...questions.map(({ id }) => ownField(id)),
    ...told.map(({ field }) => field),
    ...[serviceField, commentField],
  ]
  const { fields, errors } = postedForm(state, 'dibantu', names)
  const fieldOf = (name: string) => fields[name] as FieldState
  return (
    <form action={post} noValidate autoComplete="off" className="grid max-w-3xl gap-6">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name={keyField} value={visitKey} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="versionId" value={asked.versionId} />
      <input type="hidden" name="bahasa" value={language} />
      {services.length > 1 ? (
        <SelectField
          field={fieldOf(serviceField)}
          label="Layanan yang diterima warga"
          choices={services.map(({ id, name }) => ({ value: id, label: name }))}
          empty="Pilih layanan"
          required
        />
      ) : (
        <p className="text-lg">
          Layanan yang dinilai: <strong>{services[0]?.name}</strong>
        </p>
      )}
      {elements.map((element, at) => (
        <Question
          key={element.key}
          {...{ element, bestFirst, language }}
          place={`Pertanyaan ${at + 1} dari ${elements.length}`}
          field={fieldOf(answerField(element.key))}
          remark={fieldOf(remarkField(element.key))}
        />
      ))}
      {questions.map((question) => (
        <Own key={question.id} question={question} field={fieldOf(ownField(question.id))} />
      ))}
      {told.length > 0 ? (
        <fieldset className="grid gap-4 rounded-xl border border-line bg-surface p-5 sm:grid-cols-2">
          <legend className="px-1 font-bold text-lg">Tentang warga (boleh dilewati)</legend>
          {told.map(({ field, column, values }) => (
            <SelectField
              key={field}
              field={fieldOf(field)}
              label={profileNames[column]}
              choices={values.map((value) => ({ value, label: profileValueName(column, value) }))}
              empty={profileValueName(column, '')}
            />
          ))}
        </fieldset>
      ) : null}
      <AreaField
        field={fieldOf(commentField)}
        label="Saran atau masukan, dengan kata-kata warga"
        hint="Boleh dikosongkan. Jangan menulis nama, NIK, atau nomor telepon."
        maxLength={longestComment}
        rows={4}
      />
      <SubmitButton>Kirim jawaban</SubmitButton>
    </form>
  )
}

type QuestionProps = { element: SurveyElement; bestFirst: boolean; language: string; place: string; field: FieldState; remark: FieldState }

/** A low answer opens the line for a remark, also without scripts. */
function Question({ element: { question, answers }, bestFirst, language, place, field, remark }: QuestionProps) {
  const numbered = answers.map((text, at) => ({ text, score: at + 1 }))
  return (
    <fieldset
      lang={language}
      aria-describedby={field.errors ? field.errorId : undefined}
      className="group grid gap-2 rounded-xl border border-line bg-surface p-5"
    >
      <legend className="float-left mb-2 w-full">
        <span className="block text-ink-soft text-sm">{place}</span>
        <span className="font-bold text-lg">{question}</span>
      </legend>
      {field.errors ? (
        <p id={field.errorId} className="font-semibold text-bad text-sm">
          {field.errors.join(' ')}
        </p>
      ) : null}
      {(bestFirst ? numbered.toReversed() : numbered).map(({ text, score }, at) => (
        <Choice
          key={score}
          id={at === 0 ? field.id : undefined}
          name={field.name}
          value={String(score)}
          typed={field.typed}
          isLow={score <= 2}
        >
          {text}
        </Choice>
      ))}
      <Choice name={field.name} value="" typed={field.typed}>
        Lewati
      </Choice>
      <div className={`${remark.typed ? 'grid' : 'hidden group-has-[[data-low]:checked]:grid'}`}>
        <AreaField field={remark} label="Apa yang kurang? (boleh dikosongkan)" maxLength={longestRemark} rows={2} />
      </div>
    </fieldset>
  )
}

type ChoiceProps = { id?: string | undefined; name: string; value: string; typed: string | undefined; isLow?: boolean; children: string }

function Choice({ id, name, value, typed, isLow = false, children }: ChoiceProps) {
  return (
    <label className="flex min-h-14 cursor-pointer items-center gap-3 rounded-xl border border-line-strong px-4 py-2 text-lg has-checked:border-accent has-checked:bg-accent-ground has-checked:font-semibold">
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        defaultChecked={typed !== undefined && typed === value}
        data-low={isLow || undefined}
        className="size-5 shrink-0 accent-accent"
      />
      {children}
    </label>
  )
}

function Own({ question: { kind, question, choices }, field }: { question: OwnQuestion; field: FieldState }) {
  if (kind === 'TEXT') return <AreaField field={field} label={question} maxLength={longestRemark} rows={2} />
  return (
    <fieldset className="grid gap-2 rounded-xl border border-line bg-surface p-5">
      <legend className="float-left mb-2 w-full font-bold text-lg">{question}</legend>
      {choices.map((choice, at) => (
        <Choice key={choice} id={at === 0 ? field.id : undefined} name={field.name} value={String(at + 1)} typed={field.typed}>
          {choice}
        </Choice>
      ))}
    </fieldset>
  )
}
