import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { SurveyHeading } from '@/components/survey/survey-heading'
import { SurveyTabs } from '@/components/survey/survey-tabs'
import { VersionTextsForm } from '@/components/survey/version-texts-form'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { seenDigest } from '@/lib/seen'
import { listLanguages } from '@/lib/survey/language/queries'
import { findSurvey } from '@/lib/survey/queries'
import { findDraft } from '@/lib/survey/version/draft/queries'
import { subjectsOf, textOf, translated } from '@/lib/survey/version/draft/rules'
import { firstLanguage } from '@/lib/survey/version/rules'
import { saveTexts } from '../../actions'

export const metadata: Metadata = { title: 'Terjemahkan pertanyaan' }

type Props = { params: Promise<{ id: string; bahasa: string }>; searchParams: Promise<{ sudah?: string; dari?: string }> }

export default async function SurveyDraftTexts({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [{ id, bahasa }, { sudah, dari = '' }] = await Promise.all([params, searchParams])
  const isId = z.uuid().safeParse(id).success
  const [survey, draft, languages] = await Promise.all([
    isId ? findSurvey(actor, id) : null,
    isId ? findDraft(actor, id) : null,
    listLanguages(actor),
  ])
  const language = languages.find(({ code, retiredAt }) => code === bahasa && code !== firstLanguage && retiredAt === null)
  if (!survey || !draft || !language) notFound()
  const { versionId } = draft
  const { done, of } = translated(draft, bahasa)
  const groups = subjectsOf(draft).map(({ name, textKeys }) => ({
    title: name,
    texts: textKeys.map((key, at) => {
      const text = textOf(draft, bahasa, key)
      return {
        key,
        label: at === 0 ? 'Pertanyaan' : `Jawaban ${at}`,
        source: textOf(draft, firstLanguage, key),
        text,
        seen: seenDigest(text),
      }
    }),
  }))
  return (
    <div className="grid gap-8">
      <div className="grid gap-6">
        <SurveyHeading survey={survey} />
        <SurveyTabs actor={actor} survey={survey} here="pertanyaan" />
      </div>
      {sudah === 'disimpan' ? <Notice>Terjemahan sudah disimpan ke draf.</Notice> : null}
      <header className="grid gap-3">
        <h2 className="font-bold text-2xl">
          {language.name}, draf versi {draft.number}
        </h2>
        <p className="max-w-3xl text-ink-soft">
          {done} dari {of} teks diterjemahkan. Pertanyaan yang belum lengkap tampil seluruhnya dalam bahasa Indonesia.
        </p>
        <p className="flex flex-wrap gap-x-6">
          <Link
            href={`/survei/${id}/pertanyaan/draf#bahasa`}
            className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
          >
            Kembali ke draf
          </Link>
          <a
            href={`/survei/${id}/pertanyaan/pratinjau?bahasa=${bahasa}`}
            className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
          >
            Lihat pratinjau dalam bahasa ini
          </a>
        </p>
      </header>
      <VersionTextsForm
        key={dari}
        action={saveTexts}
        part={`teks-${bahasa}`}
        formKey={uuidv7()}
        values={{ versionId, language: bahasa }}
        language={bahasa}
        groups={groups}
        button="Simpan terjemahan"
      />
    </div>
  )
}
