import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { RealizationForm } from '@/components/progress/realization-form'
import { RecordedValueView } from '@/components/progress/recorded-value'
import { requireActor } from '@/lib/auth/session'
import { writtenDecimal } from '@/lib/decimal'
import { formatDay } from '@/lib/format'
import { describeReturned } from '@/lib/progress/evidence/labels'
import { formPlace } from '@/lib/progress/evidence/schema'
import { findProgress } from '@/lib/progress/queries'

export const metadata: Metadata = { title: 'Catat realisasi' }

type Search = Record<string, string | string[] | undefined>

export default async function RecordPage({ params, searchParams }: { params: Promise<{ planId: string }>; searchParams: Promise<Search> }) {
  const actor = await requireActor()
  const search = Object.fromEntries(
    Object.entries(await searchParams).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )
  const place = formPlace.safeParse({ planId: (await params).planId, indicatorId: search.indikator, periodId: search.periode })
  const found = place.success ? await findProgress(actor, place.data.planId) : null
  const indicator = found?.plan.workResults.flatMap((result) => result.indicators).find(({ id }) => id === place.data?.indicatorId)
  const period = found?.progress.periods.find(({ id }) => id === place.data?.periodId)
  if (!place.success || !found?.isOwn || !indicator || !period) notFound()
  const [latest, ...earlier] = (found.progress.recorded.get(indicator.id) ?? []).filter(({ periodId }) => periodId === period.id)
  const typed = {
    value: search.value ?? (latest ? writtenDecimal(latest.value) : ''),
    note: search.note ?? latest?.note ?? '',
    reason: search.reason ?? '',
  }
  return (
    <div className="grid gap-8">
      <header className="grid max-w-3xl gap-2">
        <p>
          <Link href={`/progres/${place.data.planId}`} className="text-accent underline underline-offset-4">
            Progres SKP {found.plan.year}
          </Link>
        </p>
        <h1 className="font-bold text-3xl tracking-tight">
          {latest ? 'Koreksi' : 'Catat'} realisasi {period.name}
        </h1>
        <p>{indicator.text}</p>
        <p className="text-ink-soft">
          Target seluruh masa SKP {writtenDecimal(indicator.target)} {indicator.unitName}. Periode {formatDay(period.startsOn)} sampai{' '}
          {formatDay(period.endsOn)}.
        </p>
      </header>
      {latest ? (
        <section aria-labelledby="tercatat" className="grid max-w-2xl gap-3 rounded-xl border border-line bg-surface p-5">
          <h2 id="tercatat" className="font-bold text-xl">
            Sudah tercatat
          </h2>
          <RecordedValueView values={[latest, ...earlier]} unitName={indicator.unitName} />
        </section>
      ) : null}
      {period.begun ? (
        <RealizationForm
          formKey={uuidv7()}
          place={{ ...place.data, basedOn: latest?.number ?? 0 }}
          unitName={indicator.unitName}
          aggregation={indicator.aggregation}
          typed={typed}
          errors={describeReturned(search)}
        />
      ) : (
        <p className="text-ink-soft">Periode ini belum dimulai. Realisasinya dapat dicatat mulai {formatDay(period.startsOn)}.</p>
      )}
    </div>
  )
}
