import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { VersionTextsForm } from '@/components/survey/version-texts-form'
import { ActionButton } from '@/components/ui/action-button'
import { Details } from '@/components/ui/details'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { seenDigest } from '@/lib/seen'
import { groupName } from '@/lib/survey/language/phrase/labels'
import { mayKeepLanguages } from '@/lib/survey/language/policy'
import { type AddedLanguage, findAddedLanguage } from '@/lib/survey/language/queries'
import { restore, retire, translate } from '../actions'

export const metadata: Metadata = { title: 'Terjemahkan bahasa survei' }

type Props = { params: Promise<{ kode: string }>; searchParams: Promise<{ sudah?: string; pada?: string }> }

export default async function SurveyLanguagePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [{ kode }, { sudah, pada = '' }] = await Promise.all([params, searchParams])
  const language = await findAddedLanguage(actor, kode)
  if (!language) notFound()
  const { code, name, retiredAt, phrases } = language
  const done = phrases.filter(({ text }) => text !== '').length
  const mayWrite = mayKeepLanguages(actor)
  return (
    <div className="grid gap-8">
      <header className="grid max-w-3xl gap-2">
        <p>
          <Link href="/survei/bahasa" className="text-accent underline underline-offset-4">
            Bahasa survei
          </Link>
        </p>
        <h1 className="font-bold text-3xl tracking-tight">
          {name} ({code})
        </h1>
        <p className="text-ink-soft">
          {done} dari {phrases.length} teks diterjemahkan. Kata dalam kurung kurawal, misalnya {'{count}'}, ditulis persis begitu: sistem
          mengisinya saat ditampilkan.
        </p>
      </header>
      {sudah === 'disimpan' ? <Notice>Terjemahan sudah disimpan. Halaman warga memakainya dalam satu menit.</Notice> : null}
      {retiredAt ? (
        <div className="grid justify-items-start gap-3 rounded-xl border border-warn bg-warn-ground p-4">
          <p>Bahasa ini tidak ditawarkan dalam versi baru.</p>
          {mayWrite ? (
            <ActionButton action={restore} values={{ code }} formKey={uuidv7()}>
              Pakai lagi
            </ActionButton>
          ) : null}
        </div>
      ) : null}
      {mayWrite && !retiredAt ? (
        <>
          <VersionTextsForm
            key={pada}
            action={translate}
            part="frasa"
            formKey={uuidv7()}
            values={{ code }}
            language={code}
            groups={groupsOf(phrases)}
            button="Simpan terjemahan"
          />
          <Details className="max-w-3xl rounded-xl border border-line-strong bg-surface">
            <summary className="min-h-12 cursor-pointer px-5 py-3 font-semibold">Berhenti memakai bahasa ini</summary>
            <div className="grid gap-4 px-5 pb-5">
              <p>Versi survei yang baru tidak lagi menawarkannya. Versi yang sudah terbit tetap memakainya, dan terjemahannya tersimpan.</p>
              <ActionButton action={retire} values={{ code }} formKey={uuidv7()} tone="danger">
                Ya, berhenti memakai
              </ActionButton>
            </div>
          </Details>
        </>
      ) : (
        groupsOf(phrases).map(({ title, texts }) => (
          <section key={title} aria-label={title} className="grid gap-2">
            <h2 className="font-bold text-lg">{title}</h2>
            <dl className="grid gap-3">
              {texts.map(({ key, source, text }) => (
                <div key={key}>
                  <dt className="text-ink-soft">{source}</dt>
                  <dd lang={text === '' ? undefined : code}>{text === '' ? 'Belum diterjemahkan' : text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))
      )}
    </div>
  )
}

function groupsOf(phrases: AddedLanguage['phrases']) {
  const groups = [...new Set(phrases.map(({ group }) => group))]
  return groups.map((group) => ({
    title: groupName(group),
    texts: phrases
      .filter((phrase) => phrase.group === group)
      .map(({ key, id, en, text }, at) => ({
        ...{ key, text, source: id, beside: en, seen: seenDigest(text) },
        label: `${groupName(group)}, teks ${at + 1}`,
      })),
  }))
}
