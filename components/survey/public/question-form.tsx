import type { ReactNode } from 'react'
import { type Say, sayIn, spokenDay } from '@/lib/survey/language/rules'
import type { AskedSurvey } from '@/lib/survey/page/queries'
import { type FormProblem, keyField, profileFields, serviceField, type Typed, trapField, versionField } from '@/lib/survey/response/schema'
import { firstLanguage } from '@/lib/survey/version/rules'
import { CommentField, type Filling, OwnField, ProfileField, Question, ServiceField } from './fields'
import { formId, LanguageLinks, LinksMakeWay } from './language-links'
import { PrivacyNotice } from './privacy-notice'
import { PublicPage } from './public-page'
import { formStyle } from './style'
import { wizardScript } from './wizard'

/** How a way in dresses the form. It posts to the address it was opened at, so that the way in and the language are kept. */
export type FormDress = {
  /** A tablet at a counter: nothing leads away from the form, and nothing is kept in the browser. */
  isKiosk?: boolean
  /** Opened by the poster's code, also in another language. */
  isPoster?: boolean
  /** Stands before the form. */
  above?: ReactNode
  /** Stands after the form. */
  extra?: ReactNode
}

type Props = FormDress & {
  survey: AskedSurvey
  visitKey: string
  typed?: Typed
  problems?: readonly FormProblem[]
  /** Why what was sent is not stored, where the form is not at fault. */
  trouble?: 'notStored' | 'crowded'
  say?: Say
}

/**
 * The questionnaire. Works with a finger, a keyboard or a voice, and without scripts, then as one page; shown again it still holds what was
 * chosen.
 */
export function QuestionForm({ survey, visitKey, typed = {}, problems = [], trouble, say = sayIn(survey.language), ...dress }: Props) {
  const { name, asked, language, languages } = survey
  const { isKiosk = false, isPoster = false, above, extra } = dress
  const sentences = problems.map(({ field, code }) => ({ field, sentence: say(`problem.${code}`) }))
  if (trouble) sentences.unshift({ field: null, sentence: say(`problem.${trouble}`) })
  const filling = { say, typed, problemOf: (field: string) => sentences.find((one) => one.field === field)?.sentence }
  return (
    <PublicPage
      title={sentences.length > 0 ? say('form.toMend', { name }) : name}
      {...{ isKiosk, language, say }}
      look={formStyle}
      head={<LinksMakeWay />}
      top={<LanguageLinks languages={languages} language={language} isPoster={isPoster} say={say} />}
      footer={<Facts survey={survey} isKiosk={isKiosk} say={say} />}
    >
      {above}
      <Summary sentences={sentences} title={say('form.notSent')} />
      <Introduction survey={survey} say={say} />
      <form
        id={formId}
        method="post"
        noValidate
        autoComplete="off"
        {...wordsOf(say, asked.elements.length)}
        data-versi={asked.versionId}
        data-kios={isKiosk ? 'ya' : undefined}
      >
        <input type="hidden" name={keyField} value={visitKey} />
        <div hidden>
          <input name={trapField} tabIndex={-1} autoComplete="off" aria-hidden="true" />
        </div>
        <input type="hidden" name={versionField} value={asked.versionId} />
        <div className="maju" aria-hidden="true" hidden>
          <span />
        </div>
        <Fields survey={survey} filling={filling} />
        <p className="kabar" role="status" />
        <Bar say={say} />
        <div className="kirim isi">
          <p className="lembut hanya-utuh">
            <Answered say={say} count={asked.elements.length} />
          </p>
          <button type="submit">{say('form.send')}</button>
        </div>
      </form>
      {extra}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script, which the page's policy knows letter by letter */}
      <script dangerouslySetInnerHTML={{ __html: wizardScript }} />
    </PublicPage>
  )
}

function Fields({ survey, filling }: { survey: AskedSurvey; filling: Filling }) {
  const { services, asked, language } = survey
  const { elements, questions, profile, bestFirst } = asked
  const parts = profileFields.filter(({ part }) => profile.includes(part))
  return (
    <>
      {services.length > 1 || filling.problemOf(serviceField) ? (
        <ServiceField {...filling} services={services} lang={nameLanguage(language)} />
      ) : null}
      {elements.map((element, at) => (
        <Question key={element.key} {...filling} element={element} number={at + 1} count={elements.length} bestFirst={bestFirst} />
      ))}
      {questions.map((question, at) => (
        <OwnField key={question.id} {...filling} question={question} number={at + 1} />
      ))}
      {parts.map(({ part }) => (
        <ProfileField key={part} {...filling} part={part} />
      ))}
      <CommentField {...filling} />
    </>
  )
}

function Introduction({ survey, say }: { survey: AskedSurvey; say: Say }) {
  const { unitName, name, asked, language } = survey
  return (
    <div className="judul">
      {unitName === name ? null : (
        <p className="mata awal" lang={nameLanguage(language)}>
          {unitName}
        </p>
      )}
      <h1 lang={nameLanguage(language)}>{name}</h1>
      <div className="isi awal">
        <p>{say('form.invitation', { count: asked.elements.length })}</p>
        <PrivacyNotice say={say} />
      </div>
    </div>
  )
}

/** What the scripts say, beside the form they say it of. */
function wordsOf(say: Say, count: number) {
  return {
    'data-terjawab': say('form.answered', { count }),
    'data-rendah': say('form.whyOffered'),
    'data-mengirim': say('form.sending'),
    'data-putus': say('form.cutOff'),
    'data-gangguan': say('form.troubled'),
    'data-pulih': say('form.kept'),
    'data-baca': say('form.read'),
    'data-henti': say('form.readStop'),
  }
}

/** Buttons of the scripts alone. */
function Bar({ say }: { say: Say }) {
  return (
    <div className="bar" hidden>
      <button type="button" className="kembali sekunder">
        {say('form.back')}
      </button>
      <button type="button" className="bacakan sekunder" hidden>
        {say('form.read')}
      </button>
      <button type="button" className="lanjut sekunder">
        {say('form.next')}
      </button>
    </div>
  )
}

/** How many are answered, counted by the style sheet. */
function Answered({ say, count }: { say: Say; count: number }) {
  const [before, after] = say('form.answered', { count }).split('{number}')
  return (
    <>
      {before}
      <span className="terjawab" />
      {after}
    </>
  )
}

function Facts({ survey: { slug, period, closesOn, language }, isKiosk, say }: { survey: AskedSurvey; isKiosk: boolean; say: Say }) {
  const { kind, ...when } = period
  return (
    <p>
      {say('form.until', { period: say(`period.${kind}`, when), day: spokenDay(language, closesOn) })}{' '}
      {isKiosk ? null : <a href={`/s/${slug}/hasil`}>{say('page.resultsSoFar')}</a>}
    </p>
  )
}

function Summary({ sentences, title }: { sentences: readonly { field: string | null; sentence: string }[]; title: string }) {
  if (sentences.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: the page came back with faults; reading goes on here
    <div role="alert" tabIndex={-1} autoFocus className="galat">
      <h2>{title}</h2>
      <ul className="daftar">
        {sentences.map(({ field, sentence }) => (
          <li key={field ?? sentence}>{field === null ? sentence : <a href={`#${field}`}>{sentence}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

/** Names of units and services stand in Indonesian on every page. */
function nameLanguage(language: string): string | undefined {
  return language === firstLanguage ? undefined : firstLanguage
}
