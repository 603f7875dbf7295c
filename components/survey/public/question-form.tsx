import { formatDay } from '@/lib/format'
import type { ProfilePart } from '@/lib/generated/prisma/enums'
import { surveyPeriodName } from '@/lib/survey/labels'
import type { AskedSurvey } from '@/lib/survey/page/queries'
import { problemSentences, profileNames, profileValueName } from '@/lib/survey/response/labels'
import {
  answerField,
  commentField,
  type FormProblem,
  keyField,
  longestComment,
  longestRemark,
  ownField,
  profileFields,
  serviceField,
  type Typed,
} from '@/lib/survey/response/schema'
import type { OwnQuestion, SurveyElement } from '@/lib/survey/version/schema'
import { PublicPage } from './public-page'

type Props = { survey: AskedSurvey; visitKey: string; typed?: Typed; problems?: readonly FormProblem[]; sorry?: string }

/** The questionnaire. Works with a finger, a keyboard or a voice, and without scripts; shown again it still holds what was chosen. */
export function QuestionForm({ survey, visitKey, typed = {}, problems = [], sorry }: Props) {
  const { slug, name, unitName, period, closesOn, services } = survey
  const { elements, questions, profile } = survey.asked
  const sentences = problems.map(({ field, code }) => ({ field, sentence: problemSentences[code] }))
  if (sorry) sentences.unshift({ field: null, sentence: sorry })
  const problemOf = (field: string) => sentences.find((one) => one.field === field)?.sentence
  return (
    <PublicPage
      title={sentences.length > 0 ? `Perlu diperbaiki: ${name}` : name}
      footer={
        <p>
          <a href={`/s/${slug}/hasil`}>Lihat hasil survei ini sejauh ini</a>
        </p>
      }
    >
      <Summary sentences={sentences} />
      <div className="judul">
        <p className="mata">{unitName}</p>
        <h1>{name}</h1>
        <p>Bagaimana layanan ini menurut Anda? Ada {elements.length} pertanyaan, sekitar dua menit. Lewati yang tidak Anda ketahui.</p>
        <p className="lembut kecil">
          {surveyPeriodName(period)}, dapat diisi sampai {formatDay(closesOn)}. Tanpa nama: kami tidak menyimpan siapa Anda, alamat
          perangkat, ataupun jam pengisian.
        </p>
      </div>
      <form method="post" action={`/s/${slug}`} noValidate autoComplete="off">
        <input type="hidden" name={keyField} value={visitKey} />
        {services.length > 1 ? <ServiceField services={services} chosen={typed[serviceField]} problem={problemOf(serviceField)} /> : null}
        {elements.map((element, index) => (
          <Question
            key={element.key}
            element={element}
            place={`Pertanyaan ${index + 1} dari ${elements.length}`}
            chosen={typed[answerField(element.key)]}
            problem={problemOf(answerField(element.key))}
          />
        ))}
        {questions.map((question) => (
          <OwnField key={question.id} question={question} typed={typed[ownField(question.id)]} problem={problemOf(ownField(question.id))} />
        ))}
        {profile.length > 0 ? <Profile {...{ profile, typed, problemOf }} /> : null}
        <CommentField text={typed[commentField]} problem={problemOf(commentField)} />
        <p className="lembut">
          <span className="terjawab" /> dari {elements.length} pertanyaan terjawab.
        </p>
        <button type="submit">Kirim jawaban</button>
      </form>
    </PublicPage>
  )
}

function Summary({ sentences }: { sentences: readonly { field: string | null; sentence: string }[] }) {
  if (sentences.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: the page came back with faults; reading goes on here
    <div role="alert" tabIndex={-1} autoFocus className="galat">
      <h2>Belum dapat dikirim</h2>
      <ul className="daftar">
        {sentences.map(({ field, sentence }) => (
          <li key={field ?? sentence}>{field === null ? sentence : <a href={`#${field}`}>{sentence}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

type QuestionProps = { element: SurveyElement; place: string; chosen: string | undefined; problem: string | undefined }

function Question({ element: { key, question, answers }, place, chosen, problem }: QuestionProps) {
  const field = answerField(key)
  return (
    <fieldset className={problem ? 'salah' : undefined} aria-describedby={problem ? `${field}-salah` : undefined}>
      <legend>
        <span className="urutan">{place}</span>
        <span>{question}</span>
      </legend>
      <Problem field={field} sentence={problem} />
      <div className="pilihan">
        {answers.map((answer, index) => (
          <label key={answer}>
            <input
              type="radio"
              className="terjawab-dihitung"
              id={index === 0 ? field : undefined}
              name={field}
              value={index + 1}
              defaultChecked={chosen === String(index + 1)}
            />
            {answer}
          </label>
        ))}
        <label className="lewati">
          <input type="radio" name={field} value="" />
          Lewati
        </label>
      </div>
    </fieldset>
  )
}

type ProfileProps = { profile: readonly ProfilePart[]; typed: Typed; problemOf: (field: string) => string | undefined }

function Profile({ profile, typed, problemOf }: ProfileProps) {
  return (
    <fieldset>
      <legend>
        <span className="urutan">Boleh dilewati</span>
        <span>Tentang Anda</span>
      </legend>
      <div className="dua">
        {profileFields
          .filter(({ part }) => profile.includes(part))
          .map(({ field, column, values }) => (
            <div key={field} className="kolom">
              <label htmlFor={field}>{profileNames[column]}</label>
              <Problem field={field} sentence={problemOf(field)} />
              <select
                id={field}
                name={field}
                defaultValue={typed[field] ?? ''}
                aria-describedby={problemOf(field) ? `${field}-salah` : undefined}
              >
                {['', ...values].map((value) => (
                  <option key={value} value={value}>
                    {profileValueName(column, value)}
                  </option>
                ))}
              </select>
            </div>
          ))}
      </div>
    </fieldset>
  )
}

type ServiceProps = { services: readonly { id: string; name: string }[]; chosen: string | undefined; problem: string | undefined }

function ServiceField({ services, chosen, problem }: ServiceProps) {
  return (
    <div className="kartu kolom">
      <label htmlFor={serviceField}>Layanan yang Anda terima</label>
      <Problem field={serviceField} sentence={problem} />
      <select
        id={serviceField}
        name={serviceField}
        defaultValue={chosen ?? ''}
        required
        aria-describedby={problem ? `${serviceField}-salah` : undefined}
      >
        <option value="">Pilih layanan</option>
        {services.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

function OwnField({
  question: { id, kind, question, choices },
  typed,
  problem,
}: {
  question: OwnQuestion
  typed: string | undefined
  problem: string | undefined
}) {
  const field = ownField(id)
  const described = problem ? `${field}-salah` : undefined
  if (kind === 'TEXT')
    return (
      <div className="kartu kolom">
        <label htmlFor={field}>{question}</label>
        <Problem field={field} sentence={problem} />
        <textarea id={field} name={field} rows={3} maxLength={longestRemark} defaultValue={typed} aria-describedby={described} />
      </div>
    )
  return (
    <fieldset className={problem ? 'salah' : undefined} aria-describedby={described}>
      <legend>
        <span className="urutan">Boleh dilewati</span>
        <span>{question}</span>
      </legend>
      <Problem field={field} sentence={problem} />
      <div className="pilihan">
        {choices.map((choice, at) => (
          <label key={choice}>
            <input type="radio" id={at === 0 ? field : undefined} name={field} value={at + 1} defaultChecked={typed === String(at + 1)} />
            {choice}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function CommentField({ text, problem }: { text: string | undefined; problem: string | undefined }) {
  const described = [`${commentField}-petunjuk`, ...(problem ? [`${commentField}-salah`] : [])].join(' ')
  return (
    <div className="kartu kolom">
      <label htmlFor={commentField}>Saran atau masukan</label>
      <p id={`${commentField}-petunjuk`} className="lembut kecil">
        Boleh dikosongkan. Jangan menulis nama, NIK, atau nomor telepon.
      </p>
      <Problem field={commentField} sentence={problem} />
      <textarea
        id={commentField}
        name={commentField}
        rows={4}
        maxLength={longestComment}
        defaultValue={text}
        aria-describedby={described}
        aria-invalid={problem ? true : undefined}
      />
    </div>
  )
}

function Problem({ field, sentence }: { field: string; sentence: string | undefined }) {
  return sentence ? (
    <p id={`${field}-salah`} className="pesan-salah">
      {sentence}
    </p>
  ) : null
}
