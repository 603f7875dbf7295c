import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { PledgeFilePreview } from '@/components/plan/pledge-file-preview'
import { PledgeUploadForm } from '@/components/plan/pledge-upload-form'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { pledgePath } from '@/lib/plan/pledge/labels'
import { refusals } from '@/lib/plan/pledge/upload/labels'
import { findPledgeUpload } from '@/lib/plan/pledge/upload/queries'
import { planYear } from '@/lib/plan/schema'
import { sentenceOfAddress } from '@/lib/refusals'
import { applyFile, discardFile } from '../../actions'

export const metadata: Metadata = { title: 'Isi perjanjian kinerja dari berkas' }

type Props = { params: Promise<{ unitId: string }>; searchParams: Promise<Record<string, string | undefined>> }

export default async function PledgeFilePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { unitId } = await params
  const search = await searchParams
  const year = planYear.catch(yearOf(actor.today)).parse(search.tahun)
  const fileId = z.uuid().safeParse(search.berkas).data ?? null
  const found = z.uuid().safeParse(unitId).success ? await findPledgeUpload(actor, unitId, year, fileId) : null
  if (!found) notFound()
  return (
    <div className="grid gap-8">
      <header className="grid max-w-3xl gap-2">
        <p className="text-ink-soft">{found.unitName}</p>
        <h1 className="font-bold text-3xl tracking-tight">Isi perjanjian kinerja {year} dari berkas</h1>
        <p className="text-ink-soft">
          Anda melihat dulu apa yang akan ditambah dan diubah. Sasaran dan IKU yang sama dikenali dari teksnya; yang tidak ada dalam berkas
          tetap seperti semula.
        </p>
        <p>
          <Link href={pledgePath({ unitId, year }, '/susun')} className="text-accent underline underline-offset-4">
            Kembali menyusun
          </Link>
        </p>
      </header>
      {search.dibuang ? <Notice>Berkas sudah dibuang. Draf tidak berubah.</Notice> : null}
      {found.file ? (
        <PledgeFilePreview pledge={found} file={found.file} apply={applyFile} discard={discardFile} />
      ) : (
        <PledgeUploadForm
          values={{ unitId, year: String(year) }}
          formKey={uuidv7()}
          error={search.berkas ? refusals.fileGone() : sentenceOfAddress(refusals, search)}
        />
      )}
    </div>
  )
}
