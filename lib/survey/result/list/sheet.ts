import type { Column } from '../../../table-file'
import { surveyPeriodName, surveyStateNames } from '../../labels'
import type { Interval } from '../rules'
import { intervalOf } from '../rules'
import { sampleNeed } from '../sample/rules'
import type { SurveyWithFigures } from './queries'

/** The columns of the list of surveys as a file. */
export const surveyColumns: readonly Column<SurveyWithFigures>[] = [
  { title: 'Nama', value: ({ survey }) => survey.name, width: 40 },
  { title: 'Unit', value: ({ survey }) => survey.unitName, width: 40 },
  { title: 'Periode', value: ({ survey }) => surveyPeriodName(survey.period) },
  { title: 'Keadaan', value: ({ survey }) => surveyStateNames[survey.state], width: 14 },
  { title: 'Dibuka mulai', value: ({ survey }) => survey.opensOn, width: 14 },
  { title: 'Hari terakhir', value: ({ survey }) => survey.closesOn, width: 14 },
  { title: 'Pengguna layanan', value: ({ survey }) => survey.serviceUsers, width: 14 },
  { title: 'Perlu responden', value: (row) => needOf(row)?.wanted ?? null, width: 14 },
  { title: 'Responden', value: ({ figures }) => figures?.tally.n ?? 0, width: 14 },
  { title: 'Kurang', value: (row) => needOf(row)?.missing ?? null, width: 14 },
  { title: 'IKM', value: ({ figures }) => (figures?.index.ok ? Number(figures.index.value.ikm) : null), width: 10 },
  { title: 'Batas bawah 95%', value: (row) => boundOf(row)?.low ?? null, width: 14 },
  { title: 'Batas atas 95%', value: (row) => boundOf(row)?.high ?? null, width: 14 },
  { title: 'Mutu', value: ({ figures }) => (figures?.index.ok ? figures.index.value.mutu : null), width: 8 },
  { title: 'Ditandai', value: ({ figures }) => figures?.marked ?? 0, width: 12 },
  { title: 'Dikeluarkan', value: ({ figures }) => figures?.excluded ?? 0, width: 12 },
  { title: 'Tidak terhitung', value: ({ figures }) => figures?.notCounted ?? 0, width: 14 },
]

function needOf({ survey, figures }: SurveyWithFigures) {
  return sampleNeed(figures?.tally.n ?? 0, survey.serviceUsers)
}

function boundOf({ survey, figures }: SurveyWithFigures): { low: number; high: number } | null {
  if (!figures?.index.ok) return null
  const interval: Interval | null = intervalOf(figures, figures.elements, figures.index.value.ikm, survey.serviceUsers)
  return interval && { low: Number(interval.low), high: Number(interval.high) }
}
