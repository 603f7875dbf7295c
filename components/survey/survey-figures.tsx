import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Cell, Row, Table } from '@/components/ui/table'
import { Why } from '@/components/ui/why'
import { formatDecimal, formatNumber } from '@/lib/format'
import { derivationOf, fewUnsurSentence, intervalSentence, weightSentence, withoutIndexSentence } from '@/lib/survey/result/labels'
import type { SurveyFigures } from '@/lib/survey/result/queries'
import { intervalOf, shownUnsur, withheldUnsur } from '@/lib/survey/result/rules'
import type { SatisfactionIndex } from '@/lib/survey/rules'
import { UnsurChart } from './unsur-chart'

type Props = {
  figures: SurveyFigures
  /** The population of the sample; null where it is not known, or not of what is shown. */
  serviceUsers: number | null
  /** What the figures are narrowed to, in words. */
  narrowedTo: readonly string[]
  /** Whether the survey is closed. */
  closed: boolean
  children?: ReactNode
}

/** The index of a survey, each unsur as table and bar, and how it was found. */
export function SurveyFiguresView({ figures, serviceUsers, narrowedTo, closed, children }: Props) {
  const { tally, index, elements } = figures
  const bars = elements.flatMap(({ key, displayNumber }) => {
    const nrr = shownUnsur(figures, key)?.nrr
    return nrr ? [{ name: `U${displayNumber}`, nrr: Number(nrr), text: formatDecimal(nrr) }] : []
  })
  return (
    <section aria-labelledby="hasil" className="grid grid-cols-1 gap-4">
      <h2 id="hasil" className="font-bold text-xl">
        {headingOf(narrowedTo, closed)}
      </h2>
      {index.ok ? <IndexLine index={index.value} /> : <p className="text-ink-soft">{withoutIndexSentence(figures)}</p>}
      {index.ok ? <p>{intervalSentence(intervalOf(figures, elements, index.value.ikm, serviceUsers), figures, serviceUsers)}</p> : null}
      {children}
      <Why label="Mengapa angkanya begitu?">
        {derivationOf(figures, narrowedTo).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Why>
      {tally.n > 0 ? (
        <div className="grid grid-cols-1 items-start gap-4 2xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <UnsurTable figures={figures} />
          {bars.length > 0 ? <UnsurChart bars={bars} /> : null}
        </div>
      ) : null}
      {withheldUnsur(figures).size > 0 ? <p className="text-ink-soft text-sm">{fewUnsurSentence}</p> : null}
      {tally.n > 0 ? <p className="text-ink-soft text-sm">{weightSentence(figures)}</p> : null}
    </section>
  )
}

function headingOf(narrowedTo: readonly string[], closed: boolean): string {
  if (narrowedTo.length > 0) return `Hasil dari jawaban ${narrowedTo.join(', ')}`
  return closed ? 'Hasil survei' : 'Hasil sejauh ini'
}

/** The grade of a service unit as a badge. */
export function MutuBadge({ mutu, kinerja }: Pick<SatisfactionIndex, 'mutu' | 'kinerja'>) {
  return (
    <Badge tone={mutu === 'A' || mutu === 'B' ? 'good' : mutu === 'C' ? 'warn' : 'bad'}>
      <span className="whitespace-nowrap">
        Mutu {mutu}: {kinerja}
      </span>
    </Badge>
  )
}

function IndexLine({ index: { ikm, mutu, kinerja } }: { index: SatisfactionIndex }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className="font-bold text-5xl tabular-nums tracking-tight">{formatDecimal(ikm)}</span>
      <span className="text-ink-soft">IKM</span>
      <MutuBadge mutu={mutu} kinerja={kinerja} />
    </p>
  )
}

const head = ['Unsur', 'NRR', 'NRR tertimbang', 'Jawaban 1', 'Jawaban 2', 'Jawaban 3', 'Jawaban 4', 'Menjawab']

function UnsurTable({ figures }: { figures: SurveyFigures }) {
  const { elements, tally, spread } = figures
  const withheld = withheldUnsur(figures)
  return (
    <Table caption="Nilai tiap unsur dan sebaran jawabannya, dari 1 (terburuk) sampai 4 (terbaik)" head={head}>
      {elements.map(({ key, displayNumber, name }) => {
        const { nrr, weighted } = shownUnsur(figures, key) ?? {}
        const count = tally.unsur[key]?.count ?? 0
        return (
          <Row key={key} title={`U${displayNumber} ${name}`}>
            <Cell>{nrr ? formatDecimal(nrr) : '–'}</Cell>
            <Cell>{weighted ? formatDecimal(weighted) : '–'}</Cell>
            {([1, 2, 3, 4] as const).map((answer) =>
              withheld.has(key) ? (
                <Cell key={answer}>–</Cell>
              ) : (
                <SpreadCell key={answer} count={spread[key]?.[answer - 1] ?? 0} of={count} />
              ),
            )}
            <Cell>{formatNumber(count)}</Cell>
          </Row>
        )
      })}
    </Table>
  )
}

function SpreadCell({ count, of }: { count: number; of: number }) {
  return (
    <td className="min-w-24 px-4 py-2.5 align-top tabular-nums">
      {formatNumber(count)}
      <span className="block text-ink-soft text-sm">{of === 0 ? '–' : `${formatNumber(Math.round((count / of) * 100))}%`}</span>
    </td>
  )
}
