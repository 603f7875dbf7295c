import { Cell, Row, Table } from '@/components/ui/table'
import { formatDecimal, formatNumber } from '@/lib/format'
import type { SurveyResult } from '@/lib/survey/result/group/queries'
import { breakdownNames, partName } from '@/lib/survey/result/labels'
import type { BreakdownAxis } from '@/lib/survey/result/schema'
import { IkmBar } from './compare-bar'

type Props = { axis: BreakdownAxis; parts: SurveyResult['parts']; serviceNames: ReadonlyMap<string, string> }

/** The same figures for each part of a survey, one bar a part. */
export function ResultParts({ axis, parts, serviceNames }: Props) {
  const name = breakdownNames[axis]
  return (
    <section aria-labelledby="rincian" className="grid grid-cols-1 gap-4">
      <h2 id="rincian" className="font-bold text-xl">
        Menurut {name.toLowerCase()}
      </h2>
      {parts.length === 0 ? <p className="text-ink-soft">Belum ada jawaban untuk dirinci.</p> : null}
      {parts.length > 0 ? (
        <Table caption={`Hasil menurut ${name.toLowerCase()}`} head={[name, 'Responden', 'Ditandai', 'IKM', 'Mutu']}>
          {parts.map(({ key, figures }) => (
            <Row key={key} title={partName(axis, key, serviceNames)}>
              <Cell>{figures ? formatNumber(figures.tally.n) : 'dirahasiakan'}</Cell>
              <Cell>{figures ? formatNumber(figures.marked) : '–'}</Cell>
              <Cell>
                {figures?.index.ok ? <IkmBar ikm={figures.index.value.ikm} text={formatDecimal(figures.index.value.ikm)} /> : '–'}
              </Cell>
              <Cell>{figures?.index.ok ? figures.index.value.mutu : '–'}</Cell>
            </Row>
          ))}
        </Table>
      ) : null}
      {parts.some(({ figures }) => figures === null) ? (
        <p className="text-ink-soft text-sm">
          Bagian dengan satu atau dua orang dirahasiakan, begitu juga bagian yang dapat membukanya lewat selisih.
        </p>
      ) : null}
    </section>
  )
}
