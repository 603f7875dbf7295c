import { Cell, Row, Table } from '@/components/ui/table'
import { formatDecimal, formatNumber } from '@/lib/format'
import type { ProfilePart } from '@/lib/generated/prisma/enums'
import type { CrossTable, ResultPart } from '@/lib/survey/result/group/profile/queries'
import { breakdownNames, partName } from '@/lib/survey/result/labels'

type Props = { cross: CrossTable; by: ProfilePart; across: ProfilePart }

/** The figures of every group of two parts of the profile at once: one in rows, one in columns. */
export function ResultCross({ cross: { columns, rows }, by, across }: Props) {
  const [down, over] = [breakdownNames[by], breakdownNames[across]]
  const isFew = rows.some(({ cells }) => cells.some(({ figures }) => figures === null))
  return (
    <section aria-labelledby="silang" className="grid grid-cols-1 gap-4">
      <h2 id="silang" className="font-bold text-xl">
        {down} dan {over.toLowerCase()}
      </h2>
      <Table
        caption={`IKM menurut ${down.toLowerCase()} dan ${over.toLowerCase()}`}
        head={[down, ...columns.map((key) => partName(across, key, new Map()))]}
      >
        {rows.map(({ key, cells }) => (
          <Row key={key} title={partName(by, key, new Map())}>
            {cells.map((cell) => (
              <Cell key={cell.key}>
                <Figures figures={cell.figures} />
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
      {isFew ? (
        <p className="text-ink-soft text-sm">
          Gabungan bertanda – dirahasiakan: orangnya kurang dari tiga, atau angkanya dapat membuka gabungan yang sedikit itu lewat selisih.
        </p>
      ) : null}
    </section>
  )
}

function Figures({ figures }: Pick<ResultPart, 'figures'>) {
  if (!figures)
    return (
      <span className="relative">
        <span aria-hidden="true">–</span>
        <span className="sr-only">dirahasiakan</span>
      </span>
    )
  const { index, tally } = figures
  return (
    <span className="grid tabular-nums">
      <span className="font-semibold">{index.ok ? `${formatDecimal(index.value.ikm)} (${index.value.mutu})` : '–'}</span>
      <span className="text-ink-soft text-sm">{formatNumber(tally.n)} orang</span>
    </span>
  )
}
