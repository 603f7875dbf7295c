import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { postLevelNames } from '@/lib/organization/labels'
import type { ComparedTitle } from '@/lib/plan/fairness/queries'

/** The titles whose people can be compared. */
export function FairnessTitles({ rows, hrefOf }: { rows: readonly ComparedTitle[]; hrefOf: (title: string) => string }) {
  if (rows.length === 0)
    return (
      <p className="rounded-xl border border-line bg-surface p-5">
        Tidak ada jabatan yang dapat dibandingkan: pemangkunya dengan SKP yang disepakati masih terlalu sedikit.
      </p>
    )
  return (
    <Table caption="Jabatan yang dapat dibandingkan" head={['Jabatan', 'Jenjang', 'Pegawai']}>
      {rows.map(({ title, levels, people }) => (
        <Row
          key={title}
          title={
            <Link href={hrefOf(title)} className="text-accent underline underline-offset-4">
              {title}
            </Link>
          }
        >
          <Cell>{levels.map((level) => postLevelNames[level]).join(', ') || '–'}</Cell>
          <Cell>{formatNumber(people)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
