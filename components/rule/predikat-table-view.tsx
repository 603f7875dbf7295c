import { Cell, Row, Table } from '@/components/ui/table'
import type { Rating } from '@/lib/generated/prisma/enums'
import { predikatNames, ratingNames } from '@/lib/rule/labels'
import { type RuleBody, rating } from '@/lib/rule/schema'

/** The nine cells: rows are hasil kerja, columns perilaku kerja, best first. */
export function PredikatTableView({ body }: { body: RuleBody<'PREDIKAT_TABLE'> }) {
  const cell = (hasilKerja: Rating, perilaku: Rating) => body.cells.find((c) => c.hasilKerja === hasilKerja && c.perilaku === perilaku)
  return (
    <Table
      caption="Predikat menurut hasil kerja dan perilaku"
      head={['Hasil kerja', ...rating.options.map((r) => `Perilaku ${ratingNames[r]}`)]}
    >
      {rating.options.map((hasilKerja) => (
        <Row key={hasilKerja} title={ratingNames[hasilKerja]}>
          {rating.options.map((perilaku) => {
            const found = cell(hasilKerja, perilaku)
            return <Cell key={perilaku}>{found ? predikatNames[found.predikat] : '–'}</Cell>
          })}
        </Row>
      ))}
    </Table>
  )
}
