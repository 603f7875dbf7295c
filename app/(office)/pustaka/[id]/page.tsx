import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { LibraryCopyForm } from '@/components/plan/library-copy-form'
import { LibraryFacts } from '@/components/plan/library-facts'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { ReasonForm } from '@/components/ui/reason-form'
import { requireActor } from '@/lib/auth/session'
import { copyChoices, doneSentences, medianSentence } from '@/lib/plan/library/labels'
import { mayWriteLibrary } from '@/lib/plan/library/policy'
import { findLibraryIndicator, listCopyTargets } from '@/lib/plan/library/queries'
import { copy, retire } from '../actions'

export const metadata: Metadata = { title: 'Indikator pustaka' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ skp?: string; rhk?: string; sudah?: string }> }

export default async function LibraryEntry({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const { skp = '', rhk = '', sudah = '' } = await searchParams
  if (!z.uuid().safeParse(id).success) notFound()
  const [entry, drafts] = await Promise.all([findLibraryIndicator(actor, id), listCopyTargets(actor)])
  if (!entry || (entry.retireReason !== null && !mayWriteLibrary(actor))) notFound()
  const { text, resultText, postTitle, kind, unitName, aspect, perspective, retireReason } = entry
  return (
    <div className="grid max-w-4xl gap-8">
      <header className="grid gap-2">
        <p className="text-ink-soft">{postTitle}</p>
        <h1 className="font-bold text-3xl tracking-tight">{text}</h1>
        <p>RHK: {resultText}</p>
        <LibraryFacts row={entry} />
      </header>
      {Object.hasOwn(doneSentences, sudah) ? <Notice>{doneSentences[sudah]}</Notice> : null}
      {retireReason === null ? (
        <section aria-labelledby="salin" className="grid gap-4 rounded-xl border border-line-strong bg-surface p-4 sm:p-5">
          <h2 id="salin" className="font-bold text-xl">
            Salin ke SKP
          </h2>
          {drafts.length === 0 ? (
            <p>
              Tidak ada draf SKP yang dapat Anda tulis sekarang.{' '}
              <Link href="/skp" className="text-accent underline underline-offset-4">
                Buka SKP
              </Link>{' '}
              untuk memulai atau membuka perubahan, lalu kembali ke sini.
            </p>
          ) : (
            <LibraryCopyForm
              action={copy}
              formKey={uuidv7()}
              entry={{ id, kind, unitName, aspect, perspective }}
              choices={copyChoices(drafts)}
              chosen={skp && rhk ? `${skp}:${rhk}` : ''}
              forms={[...new Set(drafts.map(({ form }) => form))]}
              targetHint={medianSentence(entry)}
            />
          )}
        </section>
      ) : (
        <p className="text-warn">Sudah ditarik dari pustaka: {retireReason}</p>
      )}
      {entry.mayRetire && retireReason === null ? (
        <ReasonForm
          {...{ action: retire, id: 'tarik', formKey: uuidv7(), values: { libraryIndicatorId: id }, button: 'Tarik dari pustaka' }}
          open="Tarik dari pustaka"
          label="Mengapa ditarik?"
          hint="Indikator tidak muncul lagi dalam pencarian. SKP yang memakainya tidak berubah."
        />
      ) : null}
    </div>
  )
}
