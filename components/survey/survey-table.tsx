import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatDay, formatDecimal, formatNumber } from '@/lib/format'
import { surveyPeriodName, surveyStateNames } from '@/lib/survey/labels'
import type { SurveyWithFigures } from '@/lib/survey/result/list/queries'
import { sampleNeed } from '@/lib/survey/result/sample/rules'
import type { SurveyState } from '@/lib/survey/rules'
import { UnitLine } from './unit-line'

export const stateTones: Record<SurveyState, 'good' | 'warn' | 'plain'> = { DRAFT: 'warn', OPEN: 'good', NOT_YET: 'warn', CLOSED: 'plain' }

/** Surveys as rows with their figures, each leading to its own page. */
export function SurveyTable({ rows }: { rows: readonly SurveyWithFigures[] }) {
  return (
    <Table caption="Survei" head={['Layanan', 'Periode', 'Keadaan', 'Responden', 'IKM', 'Mutu']}>
      {rows.map(({ survey: { id, name, unitName, period, state, closesOn, serviceUsers }, figures }) => (
        <Row
          key={id}
          title={
            <>
              <Link href={`/survei/${id}`} className="text-accent underline underline-offset-4">
                {name}
              </Link>
              <UnitLine name={name} unitName={unitName} />
            </>
          }
        >
          <Cell>{surveyPeriodName(period)}</Cell>
          <Cell>
            <Badge tone={stateTones[state]}>{surveyStateNames[state]}</Badge>
            {state === 'OPEN' ? <span className="block pt-1 text-ink-soft text-sm">sampai {formatDay(closesOn)}</span> : null}
          </Cell>
          <Cell>
            {figures?.isStepped && figures.tally.n === 0 ? '–' : formatNumber(figures?.tally.n ?? 0)}
            <SampleNote n={figures?.tally.n ?? 0} users={serviceUsers} />
          </Cell>
          <Cell>{figures?.index.ok ? formatDecimal(figures.index.value.ikm) : '–'}</Cell>
          <Cell>{figures?.index.ok ? figures.index.value.mutu : '–'}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function SampleNote({ n, users }: { n: number; users: number | null }) {
  const need = sampleNeed(n, users)
  if (need === null) return null
  return (
    <span className="block text-ink-soft text-sm">
      dari {formatNumber(need.wanted)} yang perlu{need.missing === 0 ? ', cukup' : ''}
    </span>
  )
}
