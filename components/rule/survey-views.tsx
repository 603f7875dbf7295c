import { Cell, Row, Table } from '@/components/ui/table'
import { formatDecimal, formatShare } from '@/lib/format'
import type { RuleBody } from '@/lib/rule/schema'

/** The unsur with their questions and the four answers. */
export function SurveyElementsView({ body }: { body: RuleBody<'SURVEY_ELEMENTS'> }) {
  const elements = [...body.elements].sort((one, other) => one.displayNumber - other.displayNumber)
  return (
    <div className="grid gap-3">
      <Table caption="Unsur, pertanyaan, dan jawaban" head={['Unsur', 'Pertanyaan', 'Jawaban 1 sampai 4']}>
        {elements.map(({ key, displayNumber, name, question, answers }) => (
          <Row key={key} title={`U${displayNumber} ${name}`}>
            <Cell>{question}</Cell>
            <Cell>{answers.join(' · ')}</Cell>
          </Row>
        ))}
      </Table>
      <p className="text-ink-soft">Kuesioner yang terisi kurang dari {formatShare(body.minAnsweredShare)} unsurnya tidak dihitung.</p>
    </div>
  )
}

/** The mutu bands, read from the IKM rounded to two decimals. */
export function SurveyBandsView({ body }: { body: RuleBody<'SURVEY_BANDS'> }) {
  return (
    <Table caption="Mutu menurut IKM" head={['Mutu', 'Kinerja unit pelayanan', 'IKM mulai dari']}>
      {[...body.bands].reverse().map(({ mutu, kinerja, from }) => (
        <Row key={mutu} title={mutu}>
          <Cell>{kinerja}</Cell>
          <Cell>{formatDecimal(from)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
