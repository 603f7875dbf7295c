import { Badge } from '@/components/ui/badge'
import { Cell, Row, Table } from '@/components/ui/table'
import { Why } from '@/components/ui/why'
import { formatDecimal, formatNumber } from '@/lib/format'
import { describeSurveyRefusal } from '@/lib/survey/labels'
import { derivationOf, sampleSentence } from '@/lib/survey/result/labels'
import type { SurveyFigures } from '@/lib/survey/result/queries'
import type { SatisfactionIndex } from '@/lib/survey/rules'
import { UnsurChart } from './unsur-chart'

/** The live index of a survey, each unsur as table and bar, and how it was found. */
export function SurveyFiguresView({ figures, serviceUsers }: { figures: SurveyFigures; serviceUsers: number | null }) {
  const { tally, notCounted, index, elements } = figures
  const bars = elements.flatMap(({ key, displayNumber }) => {
    const nrr = index.ok ? index.value.unsur[key]?.nrr : undefined
    return nrr ? [{ name: `U${displayNumber}`, nrr: Number(nrr), text: formatDecimal(nrr) }] : []
  })
  return (
    <section aria-labelledby="hasil" className="grid gap-4">
      <h2 id="hasil" className="font-bold text-xl">
        Hasil sejauh ini
      </h2>
      {index.ok ? <IndexLine index={index.value} /> : <p className="text-ink-soft">{waitingSentence(index)}</p>}
      <p>
        {formatNumber(tally.n)} kuesioner dihitung, {formatNumber(notCounted)} tidak karena terlalu sedikit terisi.{' '}
        {sampleSentence(tally.n, serviceUsers)}
      </p>
      <Why>
        {derivationOf(figures).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Why>
      {tally.n > 0 ? (
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <UnsurTable figures={figures} />
          {bars.length > 0 ? <UnsurChart bars={bars} /> : null}
        </div>
      ) : null}
    </section>
  )
}

function IndexLine({ index: { ikm, mutu, kinerja } }: { index: SatisfactionIndex }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className="font-bold text-5xl tabular-nums tracking-tight">{formatDecimal(ikm)}</span>
      <span className="text-ink-soft">IKM</span>
      <Badge tone={mutu === 'A' || mutu === 'B' ? 'good' : mutu === 'C' ? 'warn' : 'bad'}>
        Mutu {mutu}: {kinerja}
      </Badge>
    </p>
  )
}

function UnsurTable({ figures: { elements, tally, index } }: { figures: SurveyFigures }) {
  return (
    <Table caption="Nilai tiap unsur" head={['Unsur', 'NRR', 'NRR tertimbang', 'Menjawab']}>
      {elements.map(({ key, displayNumber, name }) => {
        const { nrr, weighted } = (index.ok ? index.value.unsur[key] : undefined) ?? {}
        return (
          <Row key={key} title={`U${displayNumber} ${name}`}>
            <Cell>{nrr ? formatDecimal(nrr) : '–'}</Cell>
            <Cell>{weighted ? formatDecimal(weighted) : '–'}</Cell>
            <Cell>{formatNumber(tally.unsur[key]?.count ?? 0)}</Cell>
          </Row>
        )
      })}
    </Table>
  )
}

function waitingSentence(refusal: { code: string; params?: Record<string, string | number> }): string {
  return refusal.code === 'noAnswers' ? 'Belum ada jawaban yang dapat dihitung.' : describeSurveyRefusal(refusal)
}
