import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { UploadChanges } from '@/components/organization/appraiser-upload-table'
import { ImportProblems } from '@/components/organization/import-problems'
import { ActionButton } from '@/components/ui/action-button'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { formatNumber } from '@/lib/format'
import { refusals, uploadStateName } from '@/lib/organization/appraiser/upload/labels'
import { findAppraiserUpload } from '@/lib/organization/appraiser/upload/queries'
import { sentenceOf } from '@/lib/refusals'
import { applyUpload, discardUpload } from '../../actions'

export const metadata: Metadata = { title: 'Tinjau berkas pejabat penilai' }

export default async function AppraiserUploadPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const found = z.uuid().safeParse(id).success ? await findAppraiserUpload(actor, id) : null
  if (!found) notFound()
  const { counts, outcome, applied } = found
  return (
    <div className="grid gap-8">
      <header className="grid gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Tinjau berkas pejabat penilai</h1>
        <p className="text-ink-soft">{found.file}</p>
        <p>
          Berubah {formatNumber(counts.updated)}, tetap {formatNumber(counts.unchanged)}, ditolak {formatNumber(counts.rejected)}.
        </p>
      </header>
      {applied === null ? (
        <div className="flex flex-wrap gap-3">
          {counts.updated > 0 ? (
            <ActionButton action={applyUpload} values={{ uploadId: id }} tone="main">
              Terapkan
            </ActionButton>
          ) : null}
          <ActionButton action={discardUpload} values={{ uploadId: id }}>
            Buang
          </ActionButton>
        </div>
      ) : (
        <Notice>{uploadStateName(applied)}. Isi berkasnya sudah dihapus.</Notice>
      )}
      {outcome && !outcome.ok ? <p className="font-semibold text-bad">{sentenceOf(refusals, outcome)}</p> : null}
      {outcome?.ok ? <UploadChanges changes={outcome.value.changes} /> : null}
      <ImportProblems problems={found.problems} />
    </div>
  )
}
