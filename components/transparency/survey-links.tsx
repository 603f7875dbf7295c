import { Cell, Row, Table } from '@/components/ui/table'
import { formatDecimal, formatNumber } from '@/lib/format'
import { surveyPeriodName } from '@/lib/survey/labels'
import type { PublicSurvey } from '@/lib/transparency/queries'

/** The surveys that a unit's figure is made of, each with its own public result. */
export function SurveyLinks({ surveys, smallest }: { surveys: readonly PublicSurvey[]; smallest: number }) {
  if (surveys.length === 0) return null
  return (
    <section aria-labelledby="survei" className="grid gap-4">
      <h2 id="survei" className="font-bold text-2xl">
        Survei
      </h2>
      <Table caption="Survei" head={['Survei', 'Periode', 'Responden', 'IKM']}>
        {surveys.map(({ id, slug, name, period, isOver, figures: { tally, index } }) => {
          const isShown = tally.n >= smallest
          return (
            <Row
              key={id}
              title={
                <a href={`/s/${slug}/hasil`} className="text-accent underline underline-offset-4">
                  {name}
                </a>
              }
            >
              <Cell>
                {surveyPeriodName(period)}
                {isOver ? null : (
                  <a href={`/s/${slug}`} className="block min-h-11 content-center font-semibold text-accent underline underline-offset-4">
                    Masih dibuka: isi survei <span className="sr-only">{name}</span>
                  </a>
                )}
              </Cell>
              <Cell>{isShown ? formatNumber(tally.n) : 'Terlalu sedikit'}</Cell>
              <Cell>{isShown && index.ok ? `${formatDecimal(index.value.ikm)} (${index.value.mutu})` : '–'}</Cell>
            </Row>
          )
        })}
      </Table>
    </section>
  )
}
