import { Cell, Row, Table } from '@/components/ui/table'
import { formatDecimal, formatShare } from '@/lib/format'
import { postLevelNames } from '@/lib/organization/labels'
import { predikatNames } from '@/lib/rule/labels'
import { predikat, type RuleBody } from '@/lib/rule/schema'

/** Coefficient of each level and factor of each predikat; the year's angka kredit is their product. */
export function AngkaKreditView({ body }: { body: RuleBody<'ANGKA_KREDIT'> }) {
  const levels = Object.entries(body.coefficients) as [keyof typeof body.coefficients, string][]
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Table caption="Koefisien per tahun menurut jenjang" head={['Jenjang', 'Koefisien per tahun']}>
        {levels.map(([level, coefficient]) => (
          <Row key={level} title={postLevelNames[level]}>
            <Cell>{formatDecimal(coefficient)}</Cell>
          </Row>
        ))}
      </Table>
      <Table caption="Faktor menurut predikat" head={['Predikat', 'Faktor']}>
        {predikat.options.map((one) => (
          <Row key={one} title={predikatNames[one]}>
            <Cell>{formatShare(body.factors[one])}</Cell>
          </Row>
        ))}
      </Table>
    </div>
  )
}
