import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { StateBadge } from '@/components/appraisal/appraisal-badge'
import { AppraisalSteps } from '@/components/appraisal/appraisal-steps'
import { OfficeContext } from '@/components/appraisal/office-context'
import { Outcome } from '@/components/appraisal/outcome'
import { ResultSection } from '@/components/appraisal/result-section'
import { StepHistory } from '@/components/appraisal/step-history'
import { PlanParties } from '@/components/plan/plan-parties'
import { Notice } from '@/components/ui/notice'
import { findAppraisal } from '@/lib/appraisal/detail/queries'
import { doneSentences } from '@/lib/appraisal/labels'
import { requireActor } from '@/lib/auth/session'
import { formatDay } from '@/lib/format'
import { acknowledge, decide, object, release, reopen } from '../actions'

export const metadata: Metadata = { title: 'Evaluasi kinerja' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ selesai?: string }> }

export default async function AppraisalPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const reading = z.uuid().safeParse(id).success ? await findAppraisal(actor, id) : null
  if (!reading) notFound()
  const { selesai } = await searchParams
  const done = selesai ? doneSentences[selesai] : undefined
  const { facts, periodName, parties, taken } = reading
  return (
    <div className="grid gap-10">
      <header className="grid gap-2">
        <p>
          <StateBadge state={facts.state} />
        </p>
        <h1 className="font-bold text-3xl tracking-tight">Evaluasi kinerja {periodName}</h1>
        <p className="text-ink-soft">
          {facts.name}, {facts.postTitle}, {facts.unitName}. Hasil disampaikan paling lambat {formatDay(facts.dueOn)}.
        </p>
      </header>
      {done ? <Notice>{done}</Notice> : null}
      <AppraisalSteps reading={reading} actions={{ acknowledge, decide, object, release, reopen }} formKey={uuidv7()} />
      <section aria-labelledby="hasil-evaluasi" className="grid gap-4">
        <h2 id="hasil-evaluasi" className="font-bold text-xl">
          Hasil evaluasi
        </h2>
        <Outcome reading={reading} />
        <OfficeContext reading={reading} />
      </section>
      <ResultSection reading={reading} />
      {parties.length > 0 ? <PlanParties parties={parties} settledWith="hasil disampaikan" /> : null}
      <StepHistory taken={taken} />
    </div>
  )
}
