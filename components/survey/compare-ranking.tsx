import { Cell, Row, Table } from '@/components/ui/table'
import { formatDecimal, formatNumber } from '@/lib/format'
import type { Compared, Ranked } from '@/lib/survey/result/comparison/rules'
import { boundsOf } from '@/lib/survey/result/comparison/sheet'
import { IkmBar } from './compare-bar'
import { UnitLine } from './unit-line'

const columns = ['IKM', 'Rentang 95%', 'Mutu', 'Responden', 'Perlu']

/** Units or services by IKM, those with the same IKM at the same place. */
export function Ranking({ rows }: { rows: readonly Ranked[] }) {
  return (
    <Table caption="Peringkat menurut IKM" head={['Peringkat', ...columns]}>
      {rows.map((row) => (
        <Row
          key={row.id}
          title={
            <span className="flex gap-2">
              <span className="tabular-nums">{row.place}.</span>
              <span>
                <Name row={row} />
              </span>
            </span>
          }
        >
          <Figures row={row} />
        </Row>
      ))}
    </Table>
  )
}

/** Those of whom it cannot be said, and what is missing. */
export function NotRanked({ rows }: { rows: readonly Compared[] }) {
  return (
    <Table caption="Belum dapat diperingkat" head={['Nama', ...columns, 'Sebabnya']}>
      {rows.map((row) => (
        <Row key={row.id} title={<Name row={row} />}>
          <Figures row={row} />
          <Cell>{reasonOf(row)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function Name({ row: { name, unitName } }: { row: Compared }) {
  return (
    <>
      <span className="font-semibold">{name}</span>
      <UnitLine name={name} unitName={unitName} />
    </>
  )
}

function Figures({ row }: { row: Compared }) {
  const { figures, wanted } = row
  const index = figures?.index.ok ? figures.index.value : null
  const bounds = boundsOf(row)
  return (
    <>
      <Cell>{index ? <IkmBar ikm={index.ikm} text={formatDecimal(index.ikm)} /> : '–'}</Cell>
      <Cell>{bounds ? `${formatDecimal(bounds.low)}–${formatDecimal(bounds.high)}` : '–'}</Cell>
      <Cell>{index?.mutu ?? '–'}</Cell>
      <Cell>{figures ? formatNumber(figures.tally.n) : 'dirahasiakan'}</Cell>
      <Cell>{wanted === null ? '–' : formatNumber(wanted)}</Cell>
    </>
  )
}

function reasonOf({ figures, wanted }: Compared): string {
  if (figures === null) return 'Jawabannya belum ada, terlalu sedikit, atau membuka jawaban orang lain lewat selisih'
  if (!figures.index.ok) return figures.tally.n === 0 ? 'Belum ada jawaban' : 'Ada unsur yang belum dijawab siapa pun'
  if (wanted === null) return 'Jumlah pengguna layanan belum diisi'
  return `Kurang ${formatNumber(wanted - figures.tally.n)} responden`
}
