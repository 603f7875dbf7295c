import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActFacts } from '@/components/audit/act-facts'
import { ActValues } from '@/components/audit/act-values'
import { verbNames } from '@/lib/audit/labels'
import { findAct } from '@/lib/audit/trail/queries'
import { requireActor } from '@/lib/auth/session'
import { formatMoment } from '@/lib/format'

export const metadata: Metadata = { title: 'Tindakan' }

export default async function ActPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const act = await findAct(actor, id)
  if (!act) notFound()
  return (
    <div className="grid gap-8">
      <header className="grid gap-1">
        <h1 className="font-bold text-3xl tracking-tight">{verbNames[act.verb] ?? act.verb}</h1>
        <p className="text-ink-soft">{formatMoment(act.at)}</p>
      </header>
      <ActFacts act={act} />
      <section aria-labelledby="nilai" className="grid gap-4">
        <h2 id="nilai" className="font-bold text-xl">
          Nilai
        </h2>
        <ActValues act={act} />
      </section>
    </div>
  )
}
