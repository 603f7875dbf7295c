import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProgressTable } from '@/components/progress/progress-table'
import { ErrorSummary } from '@/components/ui/error-summary'
import { WaitingList } from '@/components/ui/waiting-list'
import { requireActor } from '@/lib/auth/session'
import { refusals, waitingNames } from '@/lib/progress/labels'
import { mayListProgress } from '@/lib/progress/policy'
import { listOwnProgress, listProgressBelow, listWaitingProgress } from '@/lib/progress/queries'
import { sentenceOfAddress } from '@/lib/refusals'

export const metadata: Metadata = { title: 'Progres' }

export default async function ProgressPage({ searchParams }: { searchParams: Promise<{ salah?: string }> }) {
  const actor = await requireActor()
  if (!mayListProgress(actor)) notFound()
  const fault = sentenceOfAddress(refusals, await searchParams)
  const [own, below, waiting] = await Promise.all([listOwnProgress(actor), listProgressBelow(actor), listWaitingProgress(actor)])
  return (
    <div className="grid gap-10">
      <header className="grid max-w-3xl gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Progres</h1>
        <p className="text-ink-soft">Realisasi tiap indikator SKP per periode, dengan buktinya. Capaian dihitung dari sini.</p>
      </header>
      {fault ? <ErrorSummary errors={[fault]} posted={fault} /> : null}
      <WaitingList rows={waiting.map((row) => ({ ...row, label: waitingNames[row.kind] }))} today={actor.today} />
      <section aria-labelledby="sendiri" className="grid gap-4">
        <h2 id="sendiri" className="font-bold text-xl">
          SKP Anda
        </h2>
        <ProgressTable
          caption="Progres SKP Anda"
          rows={own}
          empty="Belum ada SKP Anda yang disepakati. Realisasi dapat dicatat sesudah SKP disepakati pejabat penilai."
        />
      </section>
      {actor.appraises.size > 0 ? (
        <section aria-labelledby="bawahan" className="grid gap-4">
          <h2 id="bawahan" className="font-bold text-xl">
            Pegawai yang Anda nilai
          </h2>
          <ProgressTable caption="Progres pegawai yang Anda nilai" rows={below} empty="Belum ada SKP mereka yang disepakati." />
        </section>
      ) : null}
    </div>
  )
}
