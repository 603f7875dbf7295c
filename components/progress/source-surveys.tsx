import { Badge } from '@/components/ui/badge'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatDecimal, formatNumber } from '@/lib/format'
import type { SourceFigure, SurveyPart } from '@/lib/progress/source/queries'
import { isEnough } from '@/lib/progress/source/rules'

/** How sure the figure of surveys is: its sample, its interval, and how the answers behind it came in. */
export function SourceSurveys({ figure: { value, interval, surveys }, name }: { figure: SourceFigure; name: string }) {
  if (surveys.length === 0) return null
  return (
    <div className="grid gap-3">
      {value !== null && interval ? (
        <p>
          Dengan keyakinan 95%, nilai sebenarnya di antara {formatDecimal(interval.low)} dan {formatDecimal(interval.high)}.
        </p>
      ) : null}
      <Table
        caption={`Survei di balik ${name}`}
        head={['Survei', 'Responden', 'Alamat sekali pakai', 'Dibantu petugas', 'Bertanda', 'Keadaan']}
      >
        {surveys.map((survey) => (
          <SurveyRow key={survey.slug} survey={survey} />
        ))}
      </Table>
    </div>
  )
}

/** What the ways and marks of answers mean to whoever weighs a figure. */
export function SurveyWaysNote({ surveys }: Pick<SourceFigure, 'surveys'>) {
  if (surveys.length === 0) return null
  return (
    <p className="text-ink-soft text-sm">
      Alamat sekali pakai hanya dapat dijawab orang yang baru dilayani. Jawaban bertanda tampak tidak wajar; jawaban itu tetap dihitung
      sampai ada yang mengeluarkannya dengan alasan.
      {surveys.some(({ isOver }) => !isOver) ? ' Angka survei yang masih dibuka bergerak per langkah, setelah beberapa jawaban baru.' : ''}
    </p>
  )
}

function SurveyRow({ survey }: { survey: SurveyPart }) {
  const { slug, serviceName, respondents, needed, questionnaires, visit, assisted, marked, isCounted, isOver } = survey
  const partOf = (count: number) => (
    <>
      {formatNumber(count)}
      {questionnaires > 0 ? <span className="text-ink-soft"> ({Math.round((100 * count) / questionnaires)}%)</span> : null}
    </>
  )
  return (
    <Row
      title={
        <a href={`/s/${slug}/hasil`} className="text-accent underline underline-offset-4">
          {serviceName}
        </a>
      }
    >
      <Cell>
        {formatNumber(respondents)}
        <span className="block text-ink-soft text-sm">perlu {formatNumber(needed)}</span>
      </Cell>
      <Cell>{partOf(visit)}</Cell>
      <Cell>{partOf(assisted)}</Cell>
      <Cell>{partOf(marked)}</Cell>
      <Cell>
        <Badge tone={isCounted ? 'good' : 'warn'}>{isCounted ? 'Dihitung' : isEnough(survey) ? 'Dirahasiakan' : 'Data belum cukup'}</Badge>
        {isOver ? null : <span className="block text-ink-soft text-sm">Masih berjalan</span>}
      </Cell>
    </Row>
  )
}
