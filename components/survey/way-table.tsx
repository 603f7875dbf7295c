import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { surveyWayNames } from '@/lib/survey/labels'
import type { WayCount } from '@/lib/survey/way/queries'

/** How the questionnaires of a survey came in. */
export function WayTable({ ways }: { ways: readonly WayCount[] }) {
  if (ways.length === 0) return <p className="text-ink-soft">Belum ada jawaban.</p>
  const isTold = ways.every(({ of }) => of !== null)
  const columns = ways.map(({ came, of }) => (of ? [came, of.counted, of.marked, of.incomplete, of.excluded] : [came]))
  const sums = (columns[0] ?? []).map((_, place) => columns.reduce((sum, counts) => sum + (counts[place] ?? 0), 0))
  const head = isTold ? ['Cara', 'Masuk', 'Dihitung', 'Ditandai', 'Kurang lengkap', 'Dikeluarkan'] : ['Cara', 'Masuk']
  return (
    <Table caption="Kuesioner menurut cara mengisi" head={head}>
      {ways.map(({ way }, at) => (
        <Row key={way} title={surveyWayNames[way]}>
          <Counts counts={columns[at] ?? []} />
        </Row>
      ))}
      {ways.length > 1 ? (
        <Row title="Semua">
          <Counts counts={sums} />
        </Row>
      ) : null}
    </Table>
  )
}

function Counts({ counts }: { counts: readonly number[] }) {
  return counts.map((count, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: columns that never move
    <Cell key={place}>{formatNumber(count)}</Cell>
  ))
}
