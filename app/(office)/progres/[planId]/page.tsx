import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { IndicatorProgress } from '@/components/progress/indicator-progress'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { formatDay } from '@/lib/format'
import { workResultCategoryNames } from '@/lib/plan/labels'
import { findProgress } from '@/lib/progress/queries'

export const metadata: Metadata = { title: 'Progres SKP' }

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<{ dicatat?: string }> }

export default async function PlanProgressPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { planId } = await params
  const found = z.uuid().safeParse(planId).success ? await findProgress(actor, planId) : null
  if (!found) notFound()
  const { dicatat } = await searchParams
  const { plan, progress, isOwn, sources } = found
  const owner = plan.parties.find(({ role }) => role === 'EMPLOYEE')
  const recordHref = (indicatorId: string) => (periodId: string) =>
    `/progres/${planId}/catat?${new URLSearchParams({ indikator: indicatorId, periode: periodId })}`
  return (
    <div className="grid gap-10">
      <header className="grid gap-1">
        <h1 className="font-bold text-3xl tracking-tight">Progres SKP {plan.year}</h1>
        <p className="text-ink-soft">
          {owner?.name}, {owner?.postTitle}. {formatDay(plan.startsOn)} sampai {formatDay(plan.endsOn)}, SKP versi {plan.number}.
        </p>
      </header>
      {dicatat ? <Notice>Realisasi sudah dicatat.</Notice> : null}
      {plan.workResults.map(({ id, position, category, text, supports, indicators }) => (
        <section key={id} aria-labelledby={id} className="grid gap-4">
          <div className="grid gap-1">
            <p className="text-ink-soft text-sm">
              {workResultCategoryNames[category]} {position}
            </p>
            <h2 id={id} className="font-bold text-xl">
              {text}
            </h2>
            {supports ? <p className="text-ink-soft">Mendukung: {supports}</p> : null}
          </div>
          <ul className="grid gap-4">
            {indicators.map((indicator) => (
              <IndicatorProgress
                key={indicator.id}
                indicator={indicator}
                progress={progress}
                sources={sources}
                recordHref={isOwn ? recordHref(indicator.id) : null}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
