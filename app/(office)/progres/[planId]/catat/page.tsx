import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { RealizationForm } from '@/components/progress/realization-form'
import { RecordedValueView } from '@/components/progress/recorded-value'
import { SourceFigureView } from '@/components/progress/source-figure'
import { Link } from '@/components/ui/link'
import { requireActor } from '@/lib/auth/session'
import type { Day } from '@/lib/day'
import { writtenDecimal } from '@/lib/decimal'
import { formatDay } from '@/lib/format'
import { typedAgain, writtenAmount, writtenTarget } from '@/lib/plan/measure/labels'
import { describeReturned } from '@/lib/progress/evidence/labels'
import { formPlace } from '@/lib/progress/evidence/schema'
import { findRecordPlace } from '@/lib/progress/queries'
import { findReturned } from '@/lib/progress/returned/queries'
import { ownNote } from '@/lib/progress/source/labels'

export const metadata: Metadata = { title: 'Catat realisasi' }

type Search = Record<string, string | string[] | undefined>

export default async function RecordPage({ params, searchParams }: { params: Promise<{ planId: string }>; searchParams: Promise<Search> }) {
  const actor = await requireActor()
  const search = Object.fromEntries(
    Object.entries(await searchParams).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )
  const place = formPlace.safeParse({ planId: (await params).planId, indicatorId: search.indikator, periodId: search.periode })
  const found = place.success ? await findRecordPlace(actor, place.data) : null
  if (!place.success || !found) notFound()
  const returned = (search.salah === undefined ? null : await findReturned(actor, place.data)) ?? {}
  const { plan, progress, indicator, period, figure } = found
  const [latest, ...earlier] = (progress.recorded.get(indicator.id) ?? []).filter(({ periodId }) => periodId === period.id)
  const fromSource = search.sumber === '1' && figure?.value != null
  const said = latest ? typedAgain(indicator.kind, latest.value) : ''
  const typed = {
    value: fromSource && figure.value !== null ? writtenDecimal(figure.value) : (returned.value ?? said),
    note: returned.note ?? (fromSource ? '' : ownNote(latest?.note ?? '')),
    reason: returned.reason ?? '',
  }
  const target = indicator.targets.get(period.id)
  const here = new URLSearchParams({ indikator: indicator.id, periode: period.id })
  const hrefs = { type: `?${here}`, use: `?${here}&sumber=1` }
  return (
    <div className="grid gap-8">
      <header className="grid max-w-3xl gap-2">
        <p>
          <Link href={`/progres/${plan.planId}`} className="text-accent underline underline-offset-4">
            Progres SKP {plan.year}
          </Link>
        </p>
        <h1 className="font-bold text-3xl tracking-tight">
          {latest ? 'Koreksi' : 'Catat'} realisasi {period.name}
        </h1>
        <p>{indicator.text}</p>
        <p className="text-ink-soft">
          Target seluruh masa SKP: {writtenTarget(indicator)}.
          {target === undefined ? '' : ` Target periode ini: ${writtenAmount(indicator, target)}.`} Periode {formatDay(period.startsOn)}{' '}
          sampai {formatDay(period.endsOn)}.
        </p>
      </header>
      {latest ? (
        <section aria-labelledby="tercatat" className="grid max-w-2xl gap-3 rounded-xl border border-line bg-surface p-5">
          <h2 id="tercatat" className="font-bold text-xl">
            Sudah tercatat
          </h2>
          <RecordedValueView values={[latest, ...earlier]} indicator={indicator} />
        </section>
      ) : null}
      {figure ? <SourceFigureView indicator={indicator} figure={figure} used={fromSource} hrefs={hrefs} /> : null}
      {period.begun ? (
        <RealizationForm
          formKey={uuidv7()}
          place={{ ...place.data, basedOn: latest?.number ?? 0 }}
          indicator={indicator}
          days={{ first: `${plan.year}-01-01` as Day, last: actor.today }}
          fromSource={fromSource}
          typed={typed}
          errors={describeReturned(search, indicator.kind, returned)}
        />
      ) : (
        <p className="text-ink-soft">Periode ini belum dimulai. Realisasinya dapat dicatat mulai {formatDay(period.startsOn)}.</p>
      )}
    </div>
  )
}
