import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { ApprovalForm } from '@/components/plan/approval-form'
import { Guide } from '@/components/plan/guide'
import { ObjectiveEditor } from '@/components/plan/objective-editor'
import { ObjectiveForm } from '@/components/plan/objective-form'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { pledgePath } from '@/lib/plan/pledge/labels'
import { findUnitPledge } from '@/lib/plan/pledge/queries'
import { planYear } from '@/lib/plan/schema'
import { approve, removeIndicator, removeObjective, saveIndicator, saveObjective } from '../../actions'

export const metadata: Metadata = { title: 'Susun perjanjian kinerja' }

const editing = { saveObjective, removeObjective, saveIndicator, removeIndicator }

type Props = { params: Promise<{ unitId: string }>; searchParams: Promise<{ tahun?: string; ditambah?: string; diubah?: string }> }

export default async function WritePledge({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { unitId } = await params
  const { tahun, ditambah, diubah } = await searchParams
  const year = planYear.catch(yearOf(actor.today)).parse(tahun)
  const page = z.uuid().safeParse(unitId).success ? await findUnitPledge(actor, unitId, year, 'draft') : null
  if (!page?.shown || page.pledgeId === null || !page.mayDraft) notFound()
  const { objectives, revision, number, reason } = page.shown
  const { pledgeId } = page
  const maySettle = page.mayApprove || page.mayRecordApproval
  return (
    <div className="grid max-w-4xl gap-8">
      <header className="grid gap-3">
        <p className="text-ink-soft">{page.unitName}</p>
        <h1 className="font-bold text-3xl tracking-tight">Susun perjanjian kinerja {year}</h1>
        {number > 1 ? (
          <p>
            Versi {number}, dibuka karena: {reason}
          </p>
        ) : null}
        <p>
          <Link href={`${pledgePath({ unitId, year })}&versi=${number}`} className="text-accent underline underline-offset-4">
            Lihat sebagai naskah
          </Link>{' '}
          ·{' '}
          <Link href={pledgePath({ unitId, year }, '/unggah')} className="text-accent underline underline-offset-4">
            Isi dari berkas xlsx
          </Link>
        </p>
      </header>
      {ditambah !== undefined ? (
        <Notice>
          Isi berkas sudah masuk ke draf: {Number(ditambah) || 0} ditambahkan, {Number(diubah) || 0} diubah.
        </Notice>
      ) : null}
      <section aria-labelledby="sasaran" className="grid gap-4">
        <h2 id="sasaran" className="font-bold text-xl">
          Sasaran dan indikator kinerja utama
        </h2>
        <Guide about="sasaran" />
        <Guide about="iku" />
        <ol className="grid gap-4 empty:hidden">
          {objectives.map((objective, index) => (
            <ObjectiveEditor
              key={objective.id}
              {...{ objective, pledgeId, periods: page.periods, actions: editing, newKey: uuidv7, place: index + 1 }}
            />
          ))}
        </ol>
        <ObjectiveForm
          {...{ action: saveObjective, objective: null, open: objectives.length === 0 }}
          editing={{ pledgeId, part: 'sasaran-baru-isi', seen: '', formKey: uuidv7() }}
        />
      </section>
      <section aria-labelledby="setujui" className="grid gap-4 rounded-xl border border-line-strong bg-surface p-4 sm:p-5">
        <h2 id="setujui" className="font-bold text-xl">
          Persetujuan
        </h2>
        {maySettle ? (
          <ApprovalForm action={approve} values={{ pledgeId, revision: String(revision) }} formKey={uuidv7()} mustNote={!page.mayApprove} />
        ) : (
          <p>
            Draf ini disetujui pejabat penilai kepala unit, lewat halaman unit ini. Bila disetujui di atas kertas, administrator kepegawaian
            yang mencatatnya.
          </p>
        )}
      </section>
    </div>
  )
}
