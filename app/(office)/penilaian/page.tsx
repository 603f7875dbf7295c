import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { AppraisalTable } from '@/components/appraisal/appraisal-table'
import { CycleOpeningForm } from '@/components/appraisal/cycle-forms'
import { CycleTable } from '@/components/appraisal/cycle-table'
import { RatedTogether } from '@/components/appraisal/rated-together'
import { Notice } from '@/components/ui/notice'
import { listCycles, listPeriodsToOpen } from '@/lib/appraisal/cycle/queries'
import { mayListAppraisals, mayReadBoards } from '@/lib/appraisal/policy'
import { listOwnAppraisals, listToAppraise, listToDecide } from '@/lib/appraisal/queries'
import { requireActor } from '@/lib/auth/session'
import { listProgressBelow } from '@/lib/progress/queries'
import { open, releaseRated } from './actions'

export const metadata: Metadata = { title: 'Penilaian' }

export default async function AppraisalsPage({ searchParams }: { searchParams: Promise<{ disampaikan?: string; tertinggal?: string }> }) {
  const actor = await requireActor()
  if (!mayListAppraisals(actor)) notFound()
  const { disampaikan, tertinggal } = await searchParams
  const readsBoards = mayReadBoards(actor) || actor.appraises.size > 0
  const [own, toAppraise, toDecide, below, cycles, periods] = await Promise.all([
    listOwnAppraisals(actor),
    listToAppraise(actor),
    listToDecide(actor),
    listProgressBelow(actor),
    readsBoards ? listCycles(actor) : [],
    listPeriodsToOpen(actor),
  ])
  const progress = new Map(below.map(({ planId, expected, recorded }) => [planId, { expected, recorded }]))
  return (
    <div className="grid gap-10">
      <header className="grid max-w-3xl gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Penilaian</h1>
        <p className="text-ink-soft">
          Evaluasi kinerja periodik dan tahunan. Predikat dihitung dari rating hasil kerja dan perilaku kerja.
        </p>
      </header>
      {disampaikan ? (
        <Notice>
          {Number(disampaikan)} hasil sudah disampaikan.
          {Number(tertinggal) > 0 ? ` ${Number(tertinggal)} belum, karena capaian kinerja organisasinya belum ditetapkan.` : ''}
        </Notice>
      ) : null}
      {toDecide.length > 0 ? (
        <section aria-labelledby="keberatan" className="grid gap-4">
          <h2 id="keberatan" className="font-bold text-xl">
            Keberatan menunggu keputusan Anda
          </h2>
          <AppraisalTable caption="Keberatan menunggu keputusan Anda" rows={toDecide} empty="" />
        </section>
      ) : null}
      {actor.appraises.size > 0 || toAppraise.length > 0 ? (
        <RatedTogether rows={toAppraise} progress={progress} releaseRated={releaseRated} formKey={uuidv7()} />
      ) : null}
      <section aria-labelledby="sendiri" className="grid gap-4">
        <h2 id="sendiri" className="font-bold text-xl">
          Hasil evaluasi Anda
        </h2>
        <AppraisalTable
          caption="Hasil evaluasi Anda"
          rows={own}
          titled="PERIOD"
          empty="Belum ada evaluasi atas SKP Anda. Evaluasi dibuka administrator kepegawaian sesudah SKP disepakati."
        />
      </section>
      {readsBoards ? (
        <section aria-labelledby="siklus" className="grid gap-4">
          <h2 id="siklus" className="font-bold text-xl">
            Siklus evaluasi
          </h2>
          <CycleTable rows={cycles} today={actor.today} />
          {periods.length > 0 ? <CycleOpeningForm action={open} periods={periods} formKey={uuidv7()} /> : null}
        </section>
      ) : null}
    </div>
  )
}
