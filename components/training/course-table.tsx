import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import type { ListedCourse } from '@/lib/training/catalogue/queries'
import { trainingFormNames } from '@/lib/training/labels'
import type { Aim } from '@/lib/training/schema'
import { aimName } from './aim-names'

/** The catalogue as rows, each leading to its own page. */
export function CourseTable({ rows, known }: { rows: readonly ListedCourse[]; known: readonly (Aim & { name: string })[] }) {
  if (rows.length === 0) {
    return (
      <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
        Tidak ada pelatihan yang cocok. Longgarkan pencarian, atau minta administrator kepegawaian menambah katalog.
      </p>
    )
  }
  return (
    <Table caption="Katalog pelatihan" head={['Pelatihan', 'Bentuk', 'Penyelenggara', 'JP', 'Membantu memperbaiki']}>
      {rows.map(({ id, code, title, form, provider, hours, closedAt, aims }) => (
        <Row
          key={id}
          title={
            <>
              <Link href={`/pelatihan/katalog/${id}`} className="text-accent underline underline-offset-4">
                {title}
              </Link>
              <span className="block font-normal text-ink-soft text-sm">{code}</span>
              {closedAt ? <Badge tone="plain">Tidak ditawarkan lagi</Badge> : null}
            </>
          }
        >
          <Cell>{trainingFormNames[form]}</Cell>
          <Cell>{provider}</Cell>
          <Cell>{hours}</Cell>
          <Cell>{aims.map((aim) => aimName(aim, known)).join(', ')}</Cell>
        </Row>
      ))}
    </Table>
  )
}
