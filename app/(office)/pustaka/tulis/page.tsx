import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { Guide } from '@/components/plan/guide'
import { LibraryEntryForm } from '@/components/plan/library-entry-form'
import { requireActor } from '@/lib/auth/session'
import { mayWriteLibrary } from '@/lib/plan/library/policy'
import { write } from '../actions'

export const metadata: Metadata = { title: 'Tulis indikator pustaka' }

export default async function WriteLibraryEntry() {
  const actor = await requireActor()
  if (!mayWriteLibrary(actor)) notFound()
  return (
    <div className="grid max-w-3xl gap-6">
      <header className="grid gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Tulis indikator pustaka</h1>
        <p className="text-ink-soft">Untuk semua pemangku jabatan itu. Jangan tulis nama orang; targetnya diisi oleh yang menyalin.</p>
      </header>
      <Guide about="pustaka" />
      <LibraryEntryForm action={write} formKey={uuidv7()} />
    </div>
  )
}
