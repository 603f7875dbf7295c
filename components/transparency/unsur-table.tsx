import { Cell, Row, Table } from '@/components/ui/table'
import { formatDecimal } from '@/lib/format'
import type { Unsur } from '@/lib/survey/result/rules'
import type { SatisfactionIndex } from '@/lib/survey/rules'
import { Bar } from './bar'

/** The NRR of each unsur, the weakest named. */
export function PublicUnsurTable({ elements, index }: { elements: readonly Unsur[]; index: SatisfactionIndex }) {
  const nrrs = elements.flatMap(({ key }) => Number(index.unsur[key]?.nrr ?? Number.NaN))
  const weakest = Math.min(...nrrs)
  return (
    <Table caption="Nilai tiap unsur, 1 sampai 4" head={['Unsur', 'Nilai (1–4)']}>
      {elements.map(({ key, name, displayNumber }, at) => (
        <Row key={key} title={`U${displayNumber} ${name}`}>
          <Cell>
            {formatDecimal(index.unsur[key]?.nrr ?? '')}
            <Bar value={nrrs[at] ?? 1} from={1} to={4} />
            {nrrs[at] === weakest ? <span className="block pt-1 text-sm text-warn">Paling perlu diperbaiki</span> : null}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
