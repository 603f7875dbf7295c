import { Cell, Row, Table } from '@/components/ui/table'
import { formatDecimal } from '@/lib/format'
import { writtenAmount, writtenTarget } from '@/lib/plan/measure/labels'
import type { PublicIndicator, PublicObjective } from '@/lib/transparency/objective/queries'

/** What the unit promised for the year and how far it is. */
export function PublicObjectives({ objectives, year }: { objectives: readonly PublicObjective[]; year: number }) {
  if (objectives.length === 0) return <p className="text-ink-soft">Perjanjian kinerja tahun {year} belum disetujui.</p>
  return (
    <ul className="grid gap-6">
      {objectives.map(({ text, indicators }) => (
        <li key={text} className="grid gap-2">
          <h3 className="font-semibold text-lg">{text}</h3>
          <Table caption={`Indikator: ${text}`} head={['Indikator', 'Target setahun', 'Realisasi sejauh ini', 'Capaian']}>
            {indicators.map((indicator) => (
              <Row key={`${indicator.text} ${indicator.unitName}`} title={<span className="font-normal">{indicator.text}</span>}>
                <Cell>{writtenTarget(indicator)}</Cell>
                <Cell>{realizedWords(indicator)}</Cell>
                <Cell>{indicator.achievement?.percent ? `${formatDecimal(indicator.achievement.percent)}%` : '–'}</Cell>
              </Row>
            ))}
          </Table>
        </li>
      ))}
    </ul>
  )
}

function realizedWords({ kind, unitName, achievement }: PublicIndicator): string {
  return achievement?.realized ? writtenAmount({ kind, unitName }, achievement.realized) : 'Belum dicatat'
}
