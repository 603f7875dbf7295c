import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { AppraiserUploadForm } from '@/components/organization/appraiser-upload-form'
import { AppraiserUploadTable } from '@/components/organization/appraiser-upload-table'
import { requireActor } from '@/lib/auth/session'
import { mayCorrectLines } from '@/lib/organization/appraiser/policy'
import { refusals } from '@/lib/organization/appraiser/upload/labels'
import { listAppraiserUploads } from '@/lib/organization/appraiser/upload/queries'
import { sentenceOfAddress } from '@/lib/refusals'

export const metadata: Metadata = { title: 'Unggah pejabat penilai' }

const link = 'font-semibold text-accent underline underline-offset-4'

export default async function AppraiserUploads({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!mayCorrectLines(actor)) notFound()
  const search = await searchParams
  const uploads = await listAppraiserUploads(actor)
  return (
    <div className="grid gap-10">
      <header className="grid max-w-3xl gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Unggah berkas pejabat penilai</h1>
        <p className="text-ink-soft">
          Untuk menetapkan banyak orang sekaligus. Anda melihat dulu apa yang akan berubah; belum ada yang disimpan sebelum Anda
          menerapkannya. Kepala daerah ditulis dengan nama jabatannya, misalnya Wali Kota.
        </p>
        <p>
          <a href="/pegawai/penilai/contoh" className={link} download>
            Unduh berkas contoh
          </a>{' '}
          atau{' '}
          <a href="/pegawai/penilai/ekspor" className={link} download>
            unduh daftar yang sekarang
          </a>
          , ubah, dan sisakan hanya baris yang Anda ubah: setiap baris yang diunggah tidak lagi mengikuti aturan.
        </p>
      </header>
      <AppraiserUploadForm formKey={uuidv7()} error={sentenceOfAddress(refusals, search)} />
      <section aria-labelledby="riwayat" className="grid gap-4">
        <h2 id="riwayat" className="font-bold text-xl">
          Unggahan terakhir Anda
        </h2>
        <AppraiserUploadTable rows={uploads} />
      </section>
    </div>
  )
}
