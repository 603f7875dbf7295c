import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { SurveyHeading } from '@/components/survey/survey-heading'
import { SurveyTabs } from '@/components/survey/survey-tabs'
import { VersionLanguages } from '@/components/survey/version-languages'
import { VersionQuestions } from '@/components/survey/version-questions'
import { VersionSettingsForm } from '@/components/survey/version-settings-form'
import { VersionSettle } from '@/components/survey/version-settle'
import { VersionUnsurList } from '@/components/survey/version-unsur-list'
import { VersionWeightsForm } from '@/components/survey/version-weights-form'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { listLanguages } from '@/lib/survey/language/queries'
import { findSurvey } from '@/lib/survey/queries'
import { findDraft } from '@/lib/survey/version/draft/queries'
import { seenSettings, seenWeights } from '@/lib/survey/version/draft/seen/rules'
import {
  addQuestion,
  addUnsur,
  changeQuestion,
  changeSettings,
  changeUnsur,
  drop,
  dropLanguage,
  moveQuestion,
  moveUnsur,
  offerLanguage,
  publish,
  removeQuestion,
  removeUnsur,
  resetOrder,
  setWeights,
} from '../actions'

export const metadata: Metadata = { title: 'Susun pertanyaan survei' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ dibuka?: string; dari?: string }> }

export default async function SurveyDraft({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const isId = z.uuid().safeParse(id).success
  const [survey, draft] = isId ? await Promise.all([findSurvey(actor, id), findDraft(actor, id)]) : [null, null]
  if (!survey || !draft) notFound()
  const [{ dibuka, dari }, languages] = await Promise.all([searchParams, listLanguages(actor)])
  const { versionId, bestFirst, minAnsweredShare, profile } = draft
  const editing = (part: string, seen: string) => ({ versionId, part, seen, formKey: uuidv7() })
  const settings = { bestFirst, profile, minAnswered: Math.round(Number(minAnsweredShare) * 100) }
  return (
    <div className="grid grid-cols-1 gap-8">
      <div className="grid gap-6">
        <SurveyHeading survey={survey} />
        <SurveyTabs actor={actor} survey={survey} here="pertanyaan" />
      </div>
      {dibuka === '1' ? <Notice>Survei sudah dibuat. Susun pertanyaannya, lalu terbitkan di bagian bawah halaman ini.</Notice> : null}
      {dari === undefined ? null : <Notice>Perubahan sudah disimpan ke draf.</Notice>}
      <header className="grid gap-3">
        <h2 className="font-bold text-2xl">Draf versi {draft.number}</h2>
        <p className="max-w-3xl text-ink-soft">
          Tiap bagian tersimpan sendiri. Warga belum melihat apa pun sampai draf ini diterbitkan.{' '}
          <a href={`/survei/${id}/pertanyaan/pratinjau`} className="font-semibold text-accent underline underline-offset-4">
            Lihat pratinjau formulir
          </a>
          , atau langsung ke{' '}
          <a href="#terbit" className="font-semibold text-accent underline underline-offset-4">
            periksa dan terbitkan
          </a>
          .
        </p>
      </header>
      <Section id="unsur" title="Unsur" about="Sembilan unsur PermenPANRB 14/2017 selalu ada. Nomor U mengikuti urutan di sini.">
        <VersionUnsurList draft={draft} actions={{ addUnsur, changeUnsur, removeUnsur, moveUnsur, resetOrder }} newKey={uuidv7} />
      </Section>
      <Section id="bobot" title="Bobot" about="Unsur tambahan boleh berbobot berbeda asalkan jumlah semua bobot tepat 1.">
        <VersionWeightsForm action={setWeights} editing={editing('bobot-isi', seenWeights(draft))} unsur={draft.unsur} />
      </Section>
      <Section id="sendiri" title="Pertanyaan sendiri" about="Paling banyak lima, ditanyakan setelah unsur. Tidak ikut dalam indeks.">
        <VersionQuestions draft={draft} actions={{ addQuestion, changeQuestion, removeQuestion, moveQuestion }} newKey={uuidv7} />
      </Section>
      <Section id="setelan" title="Setelan formulir">
        <VersionSettingsForm action={changeSettings} editing={editing('setelan-isi', seenSettings(draft))} settings={settings} />
      </Section>
      <Section
        id="bahasa"
        title="Bahasa"
        about="Warga memilih bahasanya di formulir. Pertanyaan yang belum lengkap diterjemahkan tampil dalam bahasa Indonesia."
      >
        <VersionLanguages draft={draft} languages={languages} actions={{ offerLanguage, dropLanguage }} newKey={uuidv7} />
      </Section>
      <Section id="terbit" title="Periksa dan terbitkan">
        <VersionSettle
          {...{ draft, publish, drop, newKey: uuidv7 }}
          nameOf={(code) => languages.find((one) => one.code === code)?.name ?? code}
        />
      </Section>
    </div>
  )
}

function Section({ id, title, about, children }: { id: string; title: string; about?: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-4">
      <header className="grid gap-1">
        <h3 id={id} className="scroll-mt-4 font-bold text-xl">
          {title}
        </h3>
        {about ? <p className="max-w-3xl text-ink-soft">{about}</p> : null}
      </header>
      {children}
    </section>
  )
}
