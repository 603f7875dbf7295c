import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { ImportTable } from '@/components/organization/import-table'
import { ImportUploadForm } from '@/components/organization/import-upload-form'
import { requireActor } from '@/lib/auth/session'
import { listOffices } from '@/lib/organization/queries'
import { refusals } from '@/lib/organization/siasn/labels'
import { mayImportSomething } from '@/lib/organization/siasn/policy'
import { listImports } from '@/lib/organization/siasn/queries'
import { sentenceOfAddress } from '@/lib/refusals'

export const metadata: Metadata = { title: 'Impor pegawai' }

export default async function Imports({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!mayImportSomething(actor)) notFound()
  const search = await searchParams
  const [{ rows }, offices] = await Promise.all([listImports(actor), listOffices(actor)])
  return (
    <div className="grid gap-10">
      <header className="grid max-w-3xl gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Impor dari SIASN</h1>
        <p className="text-ink-soft">
          Unggah ekspor SIASN apa adanya, CSV atau xlsx. Anda melihat dulu apa yang akan berubah; belum ada yang disimpan sebelum Anda
          menerapkannya. NIK, agama, status kawin, alamat, NPWP, BPJS, telepon, dan surel dibuang saat berkas dibaca.
        </p>
      </header>
      <ImportUploadForm
        formKey={uuidv7()}
        day={typeof search.berlaku === 'string' && search.berlaku ? search.berlaku : actor.today}
        scope={typeof search.cakupan === 'string' ? search.cakupan : ''}
        offices={offices}
        error={sentenceOfAddress(refusals, search)}
      />
      <section aria-labelledby="riwayat" className="grid gap-4">
        <h2 id="riwayat" className="font-bold text-xl">
          Impor terakhir
        </h2>
        <ImportTable rows={rows} />
      </section>
    </div>
  )
}
