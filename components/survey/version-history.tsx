import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatMoment, formatNumber } from '@/lib/format'
import type { ListedVersion } from '@/lib/survey/version/draft/queries'

/** The versions of a survey: who published them and when, and how many answered each. */
export function VersionHistory({ surveyId, versions }: { surveyId: string; versions: readonly ListedVersion[] }) {
  return (
    <Table caption="Riwayat versi" head={['Versi', 'Diterbitkan', 'Oleh', 'Kuesioner masuk']}>
      {versions.map(({ id, number, publishedAt, publishedBy, draftedBy, answers }) => (
        <Row
          key={id}
          title={
            <Link
              href={publishedAt ? `/survei/${surveyId}/pertanyaan?versi=${number}` : `/survei/${surveyId}/pertanyaan/draf`}
              className="text-accent underline underline-offset-4"
            >
              {publishedAt ? `Versi ${number}` : `Draf versi ${number}`}
            </Link>
          }
        >
          <Cell>{publishedAt ? formatMoment(publishedAt) : 'Belum'}</Cell>
          <Cell>{publishedAt ? (publishedBy ?? 'Sistem') : `Disusun ${draftedBy ?? 'sistem'}`}</Cell>
          <Cell>{publishedAt ? formatNumber(answers) : '–'}</Cell>
        </Row>
      ))}
    </Table>
  )
}
