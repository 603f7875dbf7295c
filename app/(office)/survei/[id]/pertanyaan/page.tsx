import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { SurveyHeading } from '@/components/survey/survey-heading'
import { SurveyTabs } from '@/components/survey/survey-tabs'
import { VersionHistory } from '@/components/survey/version-history'
import { VersionReading } from '@/components/survey/version-reading'
import { ActionButton } from '@/components/ui/action-button'
import { Link } from '@/components/ui/link'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { countUnread } from '@/lib/survey/comment/queries'
import { listLanguages } from '@/lib/survey/language/queries'
import { mayRunSurveysIn } from '@/lib/survey/policy'
import { findSurvey } from '@/lib/survey/queries'
import { listVersions } from '@/lib/survey/version/draft/queries'
import { findAsked } from '@/lib/survey/version/queries'
import { firstLanguage } from '@/lib/survey/version/rules'
import { start } from './actions'

export const metadata: Metadata = { title: 'Pertanyaan survei' }

const notices: Readonly<Record<string, string>> = {
  dibuang: 'Draf sudah dibuang. Versi yang terbit tetap seperti semula.',
  terbit: 'Versi baru sudah terbit. Pengunjung berikutnya ditanya menurut versi ini.',
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ bahasa?: string; versi?: string; sudah?: string }> }

export default async function SurveyQuestions({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const survey = z.uuid().safeParse(id).success ? await findSurvey(actor, id) : null
  if (!survey) notFound()
  const { bahasa = firstLanguage, versi, sudah = '' } = await searchParams
  const [versions, languages, unread] = await Promise.all([listVersions(actor, id), listLanguages(actor), countUnread(actor, id)])
  const published = versions.filter(({ publishedAt }) => publishedAt !== null)
  const shown = published.find(({ number }) => String(number) === versi) ?? published[0]
  const asked = shown ? await findAsked(actor, shown.id, bahasa) : null
  const language = asked?.languages.includes(bahasa) ? bahasa : firstLanguage
  const draft = versions.find(({ publishedAt }) => publishedAt === null)
  const mayWrite = mayRunSurveysIn(actor, survey.unitId) && survey.state !== 'CLOSED'
  return (
    <div className="grid gap-8">
      <div className="grid gap-6">
        <SurveyHeading survey={survey} />
        <SurveyTabs actor={actor} survey={survey} here="pertanyaan" unread={unread ?? 0} />
      </div>
      {Object.hasOwn(notices, sudah) ? <Notice>{notices[sudah]}</Notice> : null}
      {mayWrite ? (
        <div className="grid justify-items-start gap-3 rounded-xl border border-line bg-surface p-4 sm:p-5">
          <p>
            {draft
              ? `Draf versi ${draft.number} sedang disusun${draft.draftedBy ? ` oleh ${draft.draftedBy}` : ''}. Warga belum melihatnya.`
              : 'Ingin menambah unsur, bahasa, atau pertanyaan sendiri? Susun draf dahulu; formulir warga baru berubah setelah draf diterbitkan.'}
          </p>
          {draft ? (
            <LinkButton href={`/survei/${id}/pertanyaan/draf`}>Lanjutkan draf</LinkButton>
          ) : (
            <ActionButton action={start} values={{ surveyId: id }} formKey={uuidv7()} tone="main">
              Susun perubahan
            </ActionButton>
          )}
        </div>
      ) : null}
      {shown && asked ? (
        <section aria-labelledby="versi" className="grid gap-4">
          <header className="flex flex-wrap items-center justify-between gap-3">
            <h2 id="versi" className="font-bold text-xl">
              Versi {shown.number}
              {shown === published[0] ? ', yang ditanyakan sekarang' : ', versi lama'}
            </h2>
            <LanguageLinks
              {...{
                languages: asked.languages,
                shown: language,
                nameOf: (code) => languages.find((one) => one.code === code)?.name ?? code,
              }}
              path={`/survei/${id}/pertanyaan?versi=${shown.number}`}
            />
          </header>
          <VersionReading asked={asked} language={language} />
        </section>
      ) : (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
          Belum ada versi yang terbit, jadi warga belum dapat mengisi survei ini.
        </p>
      )}
      {published.length > 0 ? (
        <section aria-labelledby="riwayat" className="grid gap-4">
          <h2 id="riwayat" className="font-bold text-xl">
            Riwayat versi
          </h2>
          <VersionHistory surveyId={id} versions={versions} />
        </section>
      ) : null}
    </div>
  )
}

type LanguagesProps = { languages: readonly string[]; shown: string; path: string; nameOf: (code: string) => string }

function LanguageLinks({ languages, shown, path, nameOf }: LanguagesProps) {
  if (languages.length < 2) return null
  return (
    <nav aria-label="Bahasa">
      <ul className="flex flex-wrap gap-2">
        {languages.map((code) => (
          <li key={code}>
            <Link
              href={`${path}&bahasa=${code}`}
              aria-current={code === shown ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-xl border border-line-strong bg-surface px-4 font-semibold hover:bg-sunken aria-[current=page]:border-accent aria-[current=page]:bg-accent-ground"
            >
              {nameOf(code)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
