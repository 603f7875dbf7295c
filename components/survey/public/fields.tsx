import type { ReactNode } from 'react'
import type { ProfilePart } from '@/lib/generated/prisma/enums'
import type { PhraseKey } from '@/lib/survey/language/labels'
import type { Say } from '@/lib/survey/language/rules'
import {
  answerField,
  commentField,
  longestComment,
  longestRemark,
  ownField,
  profileFields,
  remarkField,
  serviceField,
  type Typed,
} from '@/lib/survey/response/schema'
import type { OwnQuestion, SurveyElement } from '@/lib/survey/version/schema'

/** What each field needs: how the page speaks, what was chosen before, and what is wrong with it. */
export type Filling = { say: Say; typed: Typed; problemOf: (field: string) => string | undefined }

type Option = { value: string; text: string }
type ChoiceProps = Filling & {
  field: string
  /** What ids of its controls begin with: short, for there are many. */
  short: string
  place: string
  question: string
  options: readonly Option[]
  /** About an unsur: it is counted, and a low answer may be explained. */
  isUnsur?: boolean
  /** What is said to someone who goes on without having chosen; others may skip. */
  required?: string
  /** Language of the options, where it is not the page's. */
  lang?: string
  /** Language of the question itself, where it is not the page's. */
  questionLang?: string
  children?: ReactNode
}

/** One choice of several, each a whole row to tap. */
function Choice({
  say,
  typed,
  problemOf,
  field,
  short,
  place,
  question,
  options,
  isUnsur = false,
  required,
  lang,
  questionLang,
  children,
}: ChoiceProps) {
  const problem = problemOf(field)
  return (
    <fieldset
      className={['soal', ...(isUnsur ? ['unsur'] : []), ...(problem ? ['salah'] : [])].join(' ')}
      data-wajib={required}
      aria-describedby={problem ? `${field}-salah` : undefined}
    >
      <Heading place={place} question={question} lang={questionLang} />
      <Problem field={field} sentence={problem} />
      <div className="pilihan">
        {options.map(({ value, text }, at) => {
          const id = problem && at === 0 ? field : `${short}-${at + 1}`
          return [
            <input key={value} type="radio" id={id} name={field} value={value} defaultChecked={typed[field] === value} />,
            <label key={`${value}-`} htmlFor={id} lang={lang}>
              {text}
            </label>,
          ]
        })}
        {required ? null : (
          <>
            <input type="radio" id={`${short}-0`} name={field} value="" />
            <label htmlFor={`${short}-0`} className="lewati">
              {say('form.skip')}
            </label>
          </>
        )}
        {children}
      </div>
    </fieldset>
  )
}

type QuestionProps = Filling & { element: SurveyElement; number: number; count: number; bestFirst: boolean }

/** A question about an unsur. An answer of 1 or 2 opens a box to say why. */
export function Question({ element: { key, question, answers, language }, number, count, bestFirst, ...filling }: QuestionProps) {
  const { say, typed, problemOf } = filling
  const field = answerField(key)
  const remark = remarkField(key)
  const problem = problemOf(remark)
  const options = answers.map((text, at) => ({ value: String(at + 1), text }))
  return (
    <Choice
      {...filling}
      field={field}
      short={`u${number}`}
      place={say('form.place', { number, count })}
      question={question}
      options={bestFirst ? options.reverse() : options}
      isUnsur
      lang={language}
      questionLang={language}
    >
      <label className={problem ? 'catatan terbuka' : 'catatan'}>
        {say('form.why')}
        <Problem field={remark} sentence={problem} />
        <textarea id={problem && remark} name={remark} rows={2} maxLength={longestRemark} defaultValue={typed[remark]} />
      </label>
    </Choice>
  )
}

/** A part of the profile, told by one tap. */
export function ProfileField({ part, ...filling }: Filling & { part: ProfilePart }) {
  const { say } = filling
  const asked = profileFields.find((one) => one.part === part)
  if (!asked) return null
  const options = asked.values.map((value) => ({ value, text: say(`${part}.${value}` as PhraseKey) }))
  return (
    <Choice
      {...filling}
      field={asked.field}
      short={`p${part}`}
      place={say('form.about')}
      question={say(`profile.${part}`)}
      options={options}
    />
  )
}

type ServiceProps = Filling & { services: readonly { id: string; name: string }[]; lang: string | undefined }

const mostTapped = 8

/** Which of the unit's services it is about: one tap, or one pick from a long list. */
export function ServiceField({ services, lang, ...filling }: ServiceProps) {
  const { say, typed, problemOf } = filling
  const required = say('problem.serviceMissing')
  const question = say('form.service')
  const options = services.map(({ id, name }) => ({ value: id, text: name }))
  if (services.length <= mostTapped)
    return (
      <Choice {...filling} field={serviceField} short="l" place="" question={question} options={options} required={required} lang={lang} />
    )
  return (
    <Written {...filling} field={serviceField} question={question} required={required}>
      <select
        id={serviceField}
        name={serviceField}
        defaultValue={typed[serviceField] ?? ''}
        aria-describedby={describedBy(serviceField, problemOf)}
      >
        <option value="">{say('form.pickService')}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value} lang={lang}>
            {text}
          </option>
        ))}
      </select>
    </Written>
  )
}

/** A question of the office's own. */
export function OwnField({
  question: { id, kind, question, choices, language },
  number,
  ...filling
}: Filling & { question: OwnQuestion; number: number }) {
  const field = ownField(id)
  const place = filling.say('form.optional')
  const options = choices.map((text, at) => ({ value: String(at + 1), text }))
  if (kind !== 'TEXT')
    return <Choice {...filling} {...{ field, place, question, options, lang: language, questionLang: language }} short={`t${number}`} />
  return (
    <Written {...filling} field={field} place={place} question={question} lang={language}>
      <Words {...filling} field={field} rows={3} most={longestRemark} />
    </Written>
  )
}

/** Saran: whatever the citizen wants to add. */
export function CommentField(filling: Filling) {
  const { say } = filling
  return (
    <Written {...filling} field={commentField} question={say('form.comment')}>
      <p id={`${commentField}-petunjuk`} className="lembut kecil">
        {say('form.commentHint')}
      </p>
      <Words {...filling} field={commentField} rows={4} most={longestComment} hint={`${commentField}-petunjuk`} />
    </Written>
  )
}

type WrittenProps = Filling & { field: string; place?: string; question: string; required?: string; lang?: string; children: ReactNode }

/** A question with a single box, which its heading names. */
function Written({ problemOf, field, place = '', question, required, lang, children }: WrittenProps) {
  const problem = problemOf(field)
  return (
    <section className={problem ? 'soal kartu salah' : 'soal kartu'} data-wajib={required}>
      <h2 tabIndex={-1}>
        {place ? <span className="urutan">{place} </span> : null}
        <label htmlFor={field} lang={lang}>
          {question}
        </label>
      </h2>
      <Problem field={field} sentence={problem} />
      {children}
    </section>
  )
}

type WordsProps = Filling & { field: string; rows: number; most: number; hint?: string }

function Words({ typed, problemOf, field, rows, most, hint }: WordsProps) {
  return (
    <textarea
      id={field}
      name={field}
      rows={rows}
      maxLength={most}
      defaultValue={typed[field]}
      aria-describedby={describedBy(field, problemOf, hint)}
      aria-invalid={problemOf(field) ? true : undefined}
    />
  )
}

function Heading({ place, question, lang }: { place: string; question: string; lang: string | undefined }) {
  return (
    <legend>
      <h2 tabIndex={-1}>
        {place ? <span className="urutan">{place} </span> : null}
        {lang ? <span lang={lang}>{question}</span> : question}
      </h2>
    </legend>
  )
}

function Problem({ field, sentence }: { field: string; sentence: string | undefined }) {
  return sentence ? (
    <p id={`${field}-salah`} className="pesan-salah">
      {sentence}
    </p>
  ) : null
}

function describedBy(field: string, problemOf: Filling['problemOf'], hint?: string): string | undefined {
  return [...(hint ? [hint] : []), ...(problemOf(field) ? [`${field}-salah`] : [])].join(' ') || undefined
}
