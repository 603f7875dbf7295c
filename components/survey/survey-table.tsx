import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatDay, formatDecimal, formatNumber } from '@/lib/format'
import { surveyPeriodName, surveyStateNames } from '@/lib/survey/labels'
import type { ListedSurvey } from '@/lib/survey/queries'
import type { SurveyFigures } from '@/lib/survey/result/queries'
import type { SurveyState } from '@/lib/survey/rules'

export const stateTones: Record<SurveyState, 'good' | 'warn' | 'plain'> = { OPEN: 'good', NOT_YET: 'warn', CLOSED: 'plain' }

/** Surveys as rows with their live figures, each leading to its own page. */
export function SurveyTable({ rows, figures }: { rows: readonly ListedSurvey[]; figures: ReadonlyMap<string, SurveyFigures> }) {
  return (
    <Table caption="Survei" head={['Layanan', 'Unit', 'Periode', 'Keadaan', 'Responden', 'IKM']}>
      {rows.map(({ id, name, unitName, period, state, closesOn }) => {
        const { tally, index } = figures.get(id) ?? {}
        return (
          <Row
            key={id}
            title={
              <Link href={`/survei/${id}`} className="text-accent underline underline-offset-4">
                {name}
              </Link>
            }
          >
            <Cell>{unitName}</Cell>
            <Cell>{surveyPeriodName(period)}</Cell>
            <Cell>
              <Badge tone={stateTones[state]}>{surveyStateNames[state]}</Badge>
              {state === 'OPEN' ? <span className="block pt-1 text-ink-soft text-sm">sampai {formatDay(closesOn)}</span> : null}
            </Cell>
            <Cell>{formatNumber(tally?.n ?? 0)}</Cell>
            <Cell>{index?.ok ? `${formatDecimal(index.value.ikm)} (${index.value.mutu})` : '–'}</Cell>
          </Row>
        )
      })}
    </Table>
  )
}
