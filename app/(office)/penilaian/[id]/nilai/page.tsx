import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { RatingForm } from '@/components/appraisal/rating-form'
import { Link } from '@/components/ui/link'
import { findAppraisal } from '@/lib/appraisal/detail/queries'
import { waitsFor } from '@/lib/appraisal/labels'
import { requireActor } from '@/lib/auth/session'
import { formatDecimal } from '@/lib/format'
import type { PlannedIndicator } from '@/lib/plan/content/queries'
import { writtenAmount, writtenTarget } from '@/lib/plan/measure/labels'
import { lackNames } from '@/lib/progress/labels'
import type { Achievement } from '@/lib/progress/rules'
import { rate } from '../../actions'

export const metadata: Metadata = { title: 'Nilai kinerja' }

export default async function RatePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const reading = z.uuid().safeParse(id).success ? await findAppraisal(actor, id) : null
  if (!reading?.relations.includes('APPRAISER')) notFound()
  const { facts, plan, progress, guide, resultFeedback, behaviourFeedback, resultReason, behaviourReason, note } = reading
  const workResults = plan.content.workResults.map(({ id: workResultId, text, indicators }) => ({
    ...{ id: workResultId, text, given: resultFeedback.get(workResultId) },
    indicators: indicators.map((indicator) => ({
      ...{ id: indicator.id, text: indicator.text },
      achieved: achievedText(progress.achievements.get(indicator.id), indicator),
    })),
  }))
  const values = guide.body.values.map(({ key, name, guides }) => ({
    ...{ key, name, guides, given: behaviourFeedback.get(key) },
    expectation: plan.content.expectations.find(({ valueKey }) => valueKey === key)?.text ?? null,
  }))
  return (
    <div className="grid gap-8">
      <header className="grid max-w-3xl gap-2">
        <p>
          <Link href={`/penilaian/${id}`} className="text-accent underline underline-offset-4">
            Evaluasi {facts.name}
          </Link>
        </p>
        <h1 className="font-bold text-3xl tracking-tight">Nilai kinerja {reading.periodName}</h1>
        <p className="text-ink-soft">
          {facts.name}, {facts.postTitle}, {facts.unitName}. Realisasi lengkap dengan buktinya ada pada halaman evaluasi.
        </p>
      </header>
      {reading.steps.includes('RATE') ? (
        <RatingForm
          action={rate}
          formKey={uuidv7()}
          appraisalId={id}
          revision={facts.revision}
          given={{ resultRating: facts.resultRating, behaviourRating: facts.behaviourRating, resultReason, behaviourReason, note }}
          workResults={workResults}
          teamFeedback={reading.teamFeedback}
          values={values}
        />
      ) : (
        <p className="rounded-xl border border-line bg-surface p-6">
          Penilaian ini tidak dapat diubah sekarang. {waitsFor(facts)}
          {facts.cycleClosed && facts.state === 'DRAFT' ? ' Siklusnya sudah ditutup.' : ''}
        </p>
      )}
    </div>
  )
}

function achievedText(achievement: Achievement | undefined, indicator: PlannedIndicator): string {
  if (!achievement) return '–'
  const { percent, realized, lack } = achievement
  const amount = realized === null ? '' : `${writtenAmount(indicator, realized)}, target ${writtenTarget(indicator)}, `
  return percent === null ? `${amount}${lackNames[lack].toLowerCase()}` : `${amount}${formatDecimal(percent)}%`
}
