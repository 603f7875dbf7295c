import { Cell, Row, Table } from '@/components/ui/table'
import { formatDay, formatNumber } from '@/lib/format'
import type { PassCounts } from '@/lib/survey/pass/queries'

/** How many one-visit addresses there are, and on which days they were made. Which of them were used, nobody can know. */
export function PassDays({ counts: { made, unused, days }, answered }: { counts: PassCounts; answered: number }) {
  if (made === 0) return null
  return (
    <div className="grid gap-3">
      <p>
        {formatNumber(made)} alamat sudah dibuat, {formatNumber(unused)} masih dapat dipakai, {formatNumber(answered)} kuesioner masuk lewat
        alamat sekali pakai.
      </p>
      <Table caption="Alamat sekali pakai yang dibuat, menurut hari" head={['Hari', 'Dibuat']}>
        {days.map((one) => (
          <Row key={one.day} title={formatDay(one.day)}>
            <Cell>{formatNumber(one.made)}</Cell>
          </Row>
        ))}
      </Table>
    </div>
  )
}
