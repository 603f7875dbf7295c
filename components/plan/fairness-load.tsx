import { Details } from '@/components/ui/details'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { writtenFigure } from '@/lib/plan/fairness/labels'
import type { Comparison } from '@/lib/plan/fairness/queries'
import type { Spread } from '@/lib/plan/fairness/rules'

/** How many RHK and indicators people at one title carry. */
export function FairnessLoad({ load, people }: Pick<Comparison, 'load' | 'people'>) {
  return (
    <section aria-labelledby="beban" className="grid min-w-0 gap-3">
      <h2 id="beban" className="font-bold text-xl">
        Beban
      </h2>
      <p className="tabular-nums">
        RHK tiap pegawai: {written(load.results)}. Indikator tiap pegawai: {written(load.indicators)}.
      </p>
      <Details className="min-w-0">
        <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent underline underline-offset-4">
          {load.people.length < people ? `Lihat ${formatNumber(load.people.length)} dengan indikator terbanyak` : 'Lihat tiap pegawai'}
        </summary>
        <Table caption="RHK dan indikator tiap pegawai" head={['Pegawai', 'Unit', 'RHK', 'Indikator']}>
          {load.people.map(({ planId, name, unitName, results, indicators }) => (
            <Row
              key={planId}
              title={
                <Link href={`/skp/${planId}`} className="text-accent underline underline-offset-4">
                  {name}
                </Link>
              }
            >
              <Cell>{unitName}</Cell>
              <Cell>{results}</Cell>
              <Cell>{indicators}</Cell>
            </Row>
          ))}
        </Table>
      </Details>
    </section>
  )
}

function written({ median, least, most }: Spread): string {
  const figure = (amount: string) => writtenFigure({ kind: 'HIGHER_IS_BETTER', unitName: '' }, amount).trim()
  return `median ${figure(median)}, ${least === most ? 'sama pada semua' : `antara ${figure(least)} dan ${figure(most)}`}`
}
