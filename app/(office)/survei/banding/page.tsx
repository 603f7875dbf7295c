import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { UnsurMatrix } from '@/components/survey/compare-matrix'
import { NotRanked, Ranking } from '@/components/survey/compare-ranking'
import { ComparisonForm } from '@/components/survey/filter-compare'
import { ExportLinks } from '@/components/ui/export-links'
import { requireActor } from '@/lib/auth/session'
import { surveyPeriodName } from '@/lib/survey/labels'
import { mayListSurveys } from '@/lib/survey/policy'
import { listCompared } from '@/lib/survey/result/comparison/queries'
import { rank } from '@/lib/survey/result/comparison/rules'
import { comparisonFilter } from '@/lib/survey/result/comparison/schema'
import { servedRowsSentence } from '@/lib/survey/result/labels'
import { findSurveyChoices } from '@/lib/survey/result/list/queries'

export const metadata: Metadata = { title: 'Perbandingan survei' }

export default async function Comparison({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!mayListSurveys(actor)) notFound()
  const search = await searchParams
  const asked = comparisonFilter.parse(search)
  const { periods } = await findSurveyChoices(actor)
  const period = periods.find(({ id }) => id === asked.periode) ?? periods[0]
  const filter = { ...asked, periode: period?.id }
  const rows = period ? await listCompared(actor, period.id, filter) : []
  const { ranked, apart } = rank(rows)
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Perbandingan unit dan layanan</h1>
        <p className="max-w-3xl text-ink-soft">
          Semua jawaban dalam periode ini digabungkan dan tiap responden sama beratnya. Yang respondennya belum cukup menurut Krejcie dan
          Morgan tidak diperingkat, supaya angka yang kebetulan tidak disangka prestasi.
        </p>
        {actor.serves.size > 0 ? <p className="max-w-3xl text-ink-soft">{servedRowsSentence}</p> : null}
      </header>
      {period ? <ComparisonForm filter={filter} periods={periods} /> : null}
      {rows.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">Belum ada jawaban untuk dibandingkan.</p>
      ) : null}
      {ranked.length > 0 && period ? (
        <section aria-labelledby="peringkat" className="grid grid-cols-1 gap-4">
          <h2 id="peringkat" className="font-bold text-xl">
            Peringkat {surveyPeriodName(period)}
          </h2>
          <Ranking rows={ranked} />
          <p className="text-ink-soft text-sm">Bila rentang dua baris bertumpang tindih, beda keduanya dapat terjadi karena kebetulan.</p>
        </section>
      ) : null}
      {apart.length > 0 ? (
        <section aria-labelledby="belum" className="grid grid-cols-1 gap-4">
          <h2 id="belum" className="font-bold text-xl">
            Belum dapat diperingkat
          </h2>
          <NotRanked rows={apart} />
        </section>
      ) : null}
      {rows.some(({ figures }) => figures?.index.ok) ? (
        <section aria-labelledby="unsur" className="grid grid-cols-1 gap-4">
          <h2 id="unsur" className="font-bold text-xl">
            Nilai tiap unsur
          </h2>
          <p className="text-ink-soft">NRR 1 sampai 4; warnanya mengikuti mutu yang setara.</p>
          <UnsurMatrix rows={[...ranked, ...apart].filter(({ figures }) => figures?.index.ok)} />
        </section>
      ) : null}
      <ExportLinks path="/survei/banding" search={{ ...search, periode: period?.id }} total={rows.length} />
    </div>
  )
}
