import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatDecimal, formatNumber } from '@/lib/format'
import { shortPeriodName, surveyPeriodName } from '@/lib/survey/labels'
import { shownUnsur } from '@/lib/survey/result/rules'
import type { TrendPoint } from '@/lib/survey/result/trend/queries'
import { TrendChart } from './trend-chart'

/** The survey beside those before it: IKM as a line, IKM and every unsur as a table. */
export function Trend({ points, here }: { points: readonly TrendPoint[]; here: string }) {
  if (points.length < 2) return null
  const unsur = points.at(-1)?.figures.elements ?? []
  const dots = points.map(({ period, figures: { index } }) => ({
    name: shortPeriodName(period),
    ikm: index.ok ? Number(index.value.ikm) : null,
    text: index.ok ? formatDecimal(index.value.ikm) : '',
  }))
  return (
    <section aria-labelledby="tren" className="grid grid-cols-1 gap-4">
      <h2 id="tren" className="font-bold text-xl">
        Dari waktu ke waktu
      </h2>
      <TrendChart dots={dots} />
      <Table caption="IKM dan NRR tiap unsur dari waktu ke waktu" head={['', ...points.map(({ period }) => surveyPeriodName(period))]}>
        <Row title="Survei">
          {points.map(({ surveyId, period }) => (
            <Cell key={surveyId}>
              {surveyId === here ? 'Halaman ini' : <SurveyLink surveyId={surveyId} period={surveyPeriodName(period)} />}
            </Cell>
          ))}
        </Row>
        <Row title="Responden">
          {points.map(({ surveyId, figures }) => (
            <Cell key={surveyId}>{formatNumber(figures.tally.n)}</Cell>
          ))}
        </Row>
        <Row title="IKM">
          {points.map(({ surveyId, figures: { index } }) => (
            <Cell key={surveyId}>{index.ok ? `${formatDecimal(index.value.ikm)} (${index.value.mutu})` : '–'}</Cell>
          ))}
        </Row>
        {unsur.map(({ key, displayNumber, name }) => (
          <Row key={key} title={`U${displayNumber} ${name}`}>
            {points.map(({ surveyId, figures }) => (
              <Cell key={surveyId}>{nrrOf(figures, key)}</Cell>
            ))}
          </Row>
        ))}
      </Table>
    </section>
  )
}

function SurveyLink({ surveyId, period }: { surveyId: string; period: string }) {
  return (
    <Link href={`/survei/${surveyId}`} aria-label={`Buka survei ${period}`} className="text-accent underline underline-offset-4">
      Buka
    </Link>
  )
}

function nrrOf(figures: TrendPoint['figures'], key: string): string {
  const nrr = shownUnsur(figures, key)?.nrr
  return nrr ? formatDecimal(nrr) : '–'
}
