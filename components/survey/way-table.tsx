import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { surveyWayNames } from '@/lib/survey/labels'
import type { WayCount } from '@/lib/survey/way/queries'

/** How the questionnaires of a survey came in. */
export function WayTable({ ways }: { ways: readonly WayCount[] }) {
  if (ways.length === 0) return <p className="text-ink-soft">Belum ada jawaban.</p>
  return (
    <Table caption="Kuesioner menurut cara mengisi" head={['Cara', 'Dihitung', 'Ditandai', 'Kurang lengkap', 'Dikeluarkan']}>
      {ways.map(({ way, counted, marked, incomplete, excluded }) => (
        <Row key={way} title={surveyWayNames[way]}>
          {[counted, marked, incomplete, excluded].map((count, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: four columns that never move
            <Cell key={place}>{formatNumber(count)}</Cell>
          ))}
        </Row>
      ))}
    </Table>
  )
}
