import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { PledgeFilePreview } from '@/components/plan/pledge-file-preview'
import { PledgeUploadForm } from '@/components/plan/pledge-upload-form'
import { ActionButton } from '@/components/ui/action-button'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { pledgePath } from '@/lib/plan/pledge/labels'
import { describeUploadRefusal } from '@/lib/plan/pledge/upload/labels'
import { findPledgeUpload } from '@/lib/plan/pledge/upload/queries'
import { planYear } from '@/lib/plan/schema'
import { applyFile, discardFile } from '../../actions'

export const metadata: Metadata = { title: 'Isi perjanjian kinerja dari berkas' }

type Props = { params: Promise<{ unitId: string }>; searchParams: Promise<Record<string, string | undefined>> }

export default async function PledgeFilePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { unitId } = await params
  const { tahun, berkas, salah, dibuang, ...rest } = await searchParams
  const year = planYear.catch(yearOf(actor.today)).parse(tahun)
  const fileId = z.uuid().safeParse(berkas).data ?? null
  const found = z.uuid().safeParse(unitId).success ? await findPledgeUpload(actor, unitId, year, fileId) : null
  if (!found) notFound()
  const told = Object.entries(rest).map(([name, value]) => [name.replace(/^p_/, ''), value ?? ''])
  const error = salah === undefined ? null : describeUploadRefusal({ ok: false, code: salah, params: Object.fromEntries(told) })
  const { file } = found
  const outcome = file?.outcome.ok ? file.outcome.value : null
  const values = { pledgeId: found.pledgeId, revision: String(found.revision), fileId: file?.id ?? '' }
  const buttons = (
    <div className="flex flex-wrap gap-3">
      {outcome && outcome.steps.length > 0 ? (
        <ActionButton action={applyFile} values={values} formKey={uuidv7()} tone="main">
          Terapkan ke draf
        </ActionButton>
      ) : null}
      <ActionButton action={discardFile} values={values} formKey={uuidv7()}>
        Buang berkas ini
      </ActionButton>
    </div>
  )
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
      {dibuang ? <Notice>Berkas sudah dibuang. Draf tidak berubah.</Notice> : null}
      {file ? (
        <section aria-labelledby="tinjau" className="grid gap-6">
          <div className="grid gap-1">
            <h2 id="tinjau" className="font-bold text-xl">
              Tinjau isi berkas
            </h2>
            <p className="text-ink-soft">{file.name}</p>
          </div>
          {file.outcome.ok ? null : <p className="font-semibold text-bad">{describeUploadRefusal(file.outcome)}</p>}
          {outcome ? (
            <PledgeFilePreview outcome={outcome} periods={found.periods}>
              {buttons}
            </PledgeFilePreview>
          ) : (
            buttons
          )}
        </section>
      ) : (
        <PledgeUploadForm
          values={{ unitId, year: String(year) }}
          formKey={uuidv7()}
          error={berkas ? describeUploadRefusal({ ok: false, code: 'fileGone' }) : error}
        />
      )}
    </div>
  )
}
