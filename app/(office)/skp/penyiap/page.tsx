import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { CandidateSearch } from '@/components/organization/candidate-search'
import { DelegateForm } from '@/components/plan/delegate-form'
import { DelegateList } from '@/components/plan/delegate-list'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { plainText } from '@/lib/plain-text'
import { delegateDoneSentences } from '@/lib/plan/delegate/labels'
import { findMayHaveDelegate, listDelegateCandidates, listOwnDelegates } from '@/lib/plan/delegate/queries'
import { name, revoke } from './actions'

export const metadata: Metadata = { title: 'Penyiap SKP' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Delegates({ searchParams }: Props) {
  const actor = await requireActor()
  const { cari, sudah } = await searchParams
  const q = typeof cari === 'string' ? plainText(cari).trim().slice(0, 100) : ''
  const [mayName, rows, candidates] = await Promise.all([
    findMayHaveDelegate(actor),
    listOwnDelegates(actor),
    listDelegateCandidates(actor, q),
  ])
  if (!mayName && rows.length === 0) notFound()
  const done = typeof sudah === 'string' && Object.hasOwn(delegateDoneSentences, sudah) ? delegateDoneSentences[sudah] : null
  return (
    <div className="grid max-w-4xl gap-8">
      <header className="grid gap-3">
        <h1 className="font-bold text-3xl tracking-tight">Penyiap SKP</h1>
        <p className="text-ink-soft">
          Seorang pejabat boleh menunjuk pegawai yang menyusun draf SKP-nya. Penyiap tidak dapat mengajukan: Anda membaca dan mengajukannya
          sendiri, dan kedua nama tercatat pada SKP.
        </p>
      </header>
      {done ? <Notice>{done}</Notice> : null}
      <section aria-labelledby="penyiap" className="grid gap-4">
        <h2 id="penyiap" className="font-bold text-xl">
          Penyiap Anda
        </h2>
        <DelegateList rows={rows} action={revoke} keys={rows.map(() => uuidv7())} />
      </section>
      {mayName ? (
        <section aria-labelledby="tunjuk" className="grid gap-4">
          <h2 id="tunjuk" className="font-bold text-xl">
            Tunjuk penyiap
          </h2>
          <CandidateSearch fields={[{ name: 'cari', label: 'Cari pegawai dengan nama atau NIP', value: q }]} />
          {candidates.length === 0 ? (
            <p className="text-warn">
              {q === '' ? 'Tidak ada pegawai lain di unit Anda. Cari dengan nama atau NIP.' : `Tidak ada pegawai yang cocok dengan “${q}”.`}
            </p>
          ) : (
            <DelegateForm
              key={rows.length}
              action={name}
              formKey={uuidv7()}
              candidates={candidates}
              today={actor.today}
              among={q === '' ? 'Pegawai di unit Anda' : 'Hasil pencarian'}
            />
          )}
        </section>
      ) : null}
      <p>
        <Link href="/skp" className="font-semibold text-accent underline underline-offset-4">
          Kembali ke SKP
        </Link>
      </p>
    </div>
  )
}
