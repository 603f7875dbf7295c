import { surveyPeriodName } from '../survey/labels'
import { shownUnsur } from '../survey/result/rules'
import { unsurKeys } from '../survey/schema'
import type { Column } from '../table-file'
import type { PublicChange, PublicMonth, PublicSurvey } from './queries'

/** A cell of open data: numbers as numbers, so that machines need not guess. */
type DataColumn<R> = Column<R> & { key: string }

const column = <R>(key: string, value: (row: R) => string | number | null): DataColumn<R> => ({ key, title: key, value })

/**
 * A survey in open data; figures are null where fewer than `smallest` answered, also of a single unsur. The nine unsur always stand in the
 * same place, whatever was asked; extra ones come after them by their keys.
 */
export function surveyColumns(surveys: readonly PublicSurvey[], smallest: number): DataColumn<PublicSurvey>[] {
  const extra = new Set(surveys.flatMap(({ figures }) => figures.elements.map(({ key }) => key)))
  for (const key of unsurKeys) extra.delete(key)
  const keys = [...unsurKeys, ...[...extra].sort()]
  const indexOf = ({ figures: { tally, index } }: PublicSurvey) => (tally.n >= smallest && index.ok ? index.value : null)
  return [
    column('unit_id', ({ unitId }) => unitId),
    column('unit', ({ unitName }) => unitName),
    column('survei', ({ name }) => name),
    column('tahun', ({ period }) => period.year),
    column('periode', ({ period }) => surveyPeriodName(period)),
    column('selesai', ({ isOver }) => (isOver ? 'ya' : 'tidak')),
    column('responden', ({ figures }) => (figures.tally.n >= smallest ? figures.tally.n : null)),
    column('tidak_dihitung', ({ figures }) => (figures.tally.n >= smallest ? figures.notCounted : null)),
    column('dikeluarkan', ({ figures }) => (figures.tally.n >= smallest ? figures.excluded : null)),
    column('ikm', (survey) => numberOf(indexOf(survey)?.ikm)),
    column('mutu', (survey) => indexOf(survey)?.mutu ?? null),
    ...keys.map((key) =>
      column<PublicSurvey>(`nrr_${key}`, (survey) =>
        numberOf(survey.figures.tally.n >= smallest ? shownUnsur(survey.figures, key)?.nrr : null),
      ),
    ),
  ]
}

export const monthColumns: readonly DataColumn<PublicMonth>[] = [
  column('unit_id', ({ unitId }) => unitId),
  column('unit', ({ unitName }) => unitName),
  column('layanan', ({ serviceName }) => serviceName),
  column('bulan', ({ month }) => month.slice(0, 7)),
  column('masuk', ({ received }) => received),
  column('selesai', ({ finished }) => finished),
  column('persen_tepat_waktu', ({ onTime }) => numberOf(onTime)),
]

export const changeColumns: readonly DataColumn<PublicChange>[] = [
  column('unit_id', ({ unitId }) => unitId),
  column('unit', ({ unitName }) => unitName),
  column('survei', ({ name }) => name),
  column('unsur', ({ unsur }) => unsur),
  column('anda_bilang', ({ said }) => said),
  column('kami_lakukan', ({ done }) => done),
  column('tanggal', ({ day }) => day),
]

/** Rows as open data says them in JSON. */
export function dataRecords<R>(columns: readonly DataColumn<R>[], rows: readonly R[]): Record<string, string | number | null>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ key, value }) => [key, value(row)])))
}

function numberOf(text: string | null | undefined): number | null {
  return text ? Number(text) : null
}
