import type { Chart } from '../../table-chart'
import { type Column, type Sheet, sheetOf } from '../../table-file'
import { followUpColumns } from '../follow-up/sheet'
import { surveyPeriodName, surveyWayNames } from '../labels'
import { profileNames, profileValueName } from '../response/labels'
import * as words from './labels'
import { trendTitle } from './labels'
import type { ReportFacts, TrendLine } from './queries'
import { percentOf, unsurRows } from './rules'

type Line = { part: string; text: string }
const lineColumns: readonly Column<Line>[] = [
  { title: 'Bagian', value: ({ part }) => part, width: 28 },
  { title: 'Isi', value: ({ text }) => text, width: 120 },
]

/** The report as sheets of a workbook, in the order of its chapters: the words, then each table with its charts. Figures are numbers. */
export function reportSheets(facts: ReportFacts): Sheet[] {
  const groups = groupLines(facts)
  return [
    sheetOf('Laporan', lineColumns, wordLines(facts)),
    sheetOf('Responden', groupColumns, groups, groupCharts(groups)),
    sheetOf('Unsur', unsurColumns, unsurLines(facts), [unsurChart(facts.figures)]),
    sheetOf('Periode', trendColumns, facts.trend, [trendChart(facts)]),
    sheetOf('Saran', lineColumns, commentLines(facts)),
    sheetOf('Tindak lanjut', followUpColumns, facts.followUps),
    sheetOf('Kuesioner', lineColumns, questionLines(facts)),
    ...(facts.tabulation ? [sheetOf('Tabulasi', tabulationColumns(facts), facts.tabulation)] : []),
  ]
}

function wordLines(facts: ReportFacts): Line[] {
  const { survey, governmentName } = facts
  const told = (part: string, ...texts: readonly string[]) => texts.map((text) => ({ part, text }))
  return [
    ...told('Laporan survei kepuasan masyarakat', survey.name, survey.unitName, governmentName ?? '', surveyPeriodName(survey.period)),
    ...told('Keadaan laporan', words.issuedSentence(facts)),
    ...told('Latar belakang', words.background(facts)),
    ...told('Dasar hukum', ...words.legalBasis),
    ...told('Maksud dan tujuan', ...words.purposes),
    ...told('Sasaran', words.target(facts)),
    ...told('Manfaat', ...words.benefits),
    ...told('Periode', words.period(facts)),
    ...told('Metode', words.method(facts)),
    ...told('Responden', words.respondents(facts)),
    ...told('Pengolahan data', ...words.processing(facts)),
    ...told('Hasil', words.resultSentence(facts), words.earlierSentence(facts)),
    ...told('Saran dan masukan', words.commentsSentence(facts)),
    ...told('Kesimpulan', ...words.conclusions(facts)),
    ...told('Tabulasi', words.tabulationSentence(facts)),
  ]
}

type GroupLine = { part: string; group: string; count: number | null; share: string | null }
const groupColumns: readonly Column<GroupLine>[] = [
  { title: 'Karakteristik', value: ({ part }) => part, width: 24 },
  { title: 'Kelompok', value: ({ group }) => group, width: 32 },
  { title: 'Responden', value: ({ count }) => count ?? 'tidak ditampilkan', width: 18 },
  { title: 'Persen', value: ({ share }) => (share === null ? null : Number(share)), width: 12 },
]

function groupLines({ profiles, ways, figures }: ReportFacts): GroupLine[] {
  const line = (part: string, group: string, count: number | null) => ({
    ...{ part, group, count },
    share: count === null ? null : percentOf(count, figures.tally.n),
  })
  return [
    ...ways.map(({ way, count }) => line('Cara mengisi', surveyWayNames[way], count)),
    ...profiles.flatMap(({ column, groups }) =>
      groups.filter(({ count }) => count !== 0).map(({ key, count }) => line(profileNames[column], profileValueName(column, key), count)),
    ),
  ]
}

/** Respondents of each part, as bars from nobody to all. */
function groupCharts(lines: readonly GroupLine[]): Chart[] {
  const parts = [...new Set(lines.map(({ part }) => part))]
  return parts.map((part): Chart => {
    const title = `Responden menurut ${part.toLowerCase()}`
    const [first, last] = [lines.findIndex((line) => line.part === part) + 1, lines.findLastIndex((line) => line.part === part) + 1]
    return { kind: 'bars', title, names: 1, values: 2, first, last, from: 0, format: '#,##0' }
  })
}

const valueTitles = ['Menjawab', 'Sum Nilai/Unsur', 'NRR/Unsur', 'NRR Tertimbang/Unsur', 'Peringkat', 'NRR survei sebelumnya'] as const
type UnsurLine = { number: string; name: string; values: (number | null)[] }
const unsurColumns: readonly Column<UnsurLine>[] = [
  { title: 'No', value: ({ number }) => number, width: 8 },
  { title: 'Unsur', value: ({ name }) => name, width: 44 },
  ...valueTitles.map((title, at) => ({ title, value: ({ values }: UnsurLine) => values[at] ?? null, width: 20 })),
]

function unsurLines({ figures, index, earlier }: ReportFacts): UnsurLine[] {
  const number = (text: string | null | undefined) => (text ? Number(text) : null)
  const lines = unsurRows(figures, index).map(({ key, name, displayNumber, sum, figure, weighted, rank }): UnsurLine => {
    const before = earlier?.unsur.get(key)?.nrr
    const values = [figure?.count ?? null, sum, number(figure?.nrr), number(weighted), rank, number(before)]
    return { number: `U${displayNumber}`, name, values }
  })
  if (!index.ok) return lines
  const ikm = { number: '', name: `IKM Unit Pelayanan, mutu ${index.value.mutu}`, values: [null, null, null, Number(index.value.ikm)] }
  return [...lines, ikm]
}

/** The NRR of every unsur; the line of the IKM below them is none. */
function unsurChart({ elements }: ReportFacts['figures']): Chart {
  const title = 'NRR tiap unsur, dari 1 sampai 4'
  return { ...{ kind: 'bars', title, names: 1, values: 4, from: 1, to: 4, format: '0.0000' }, first: 1, last: elements.length }
}

const trendColumns: readonly Column<TrendLine>[] = [
  { title: 'Periode', value: ({ period }) => surveyPeriodName(period), width: 28 },
  { title: 'Responden', value: ({ n }) => n, width: 14 },
  { title: 'IKM', value: ({ ikm }) => (ikm === null ? 'tidak ditampilkan' : Number(ikm)), width: 18 },
  { title: 'Mutu', value: ({ mutu }) => mutu, width: 10 },
]

function trendChart(facts: ReportFacts): Chart {
  const title = trendTitle(facts)
  return { ...{ kind: 'line', title, names: 0, values: 2, from: 25, to: 100, format: '0.00' }, first: 1, last: facts.trend.length }
}

function commentLines({ comments }: ReportFacts): Line[] {
  return comments.shown.map(({ unsurName, text }) => ({ part: unsurName ?? 'Saran', text }))
}

function questionLines({ asked }: ReportFacts): Line[] {
  return [
    ...asked.elements.map(({ name, displayNumber, question, answers }) => ({
      part: `U${displayNumber} ${name}`,
      text: `${question} (${answers.map((answer, at) => `${at + 1} = ${answer}`).join('; ')})`,
    })),
    ...asked.questions.map(({ question, choices }) => ({ part: 'Pertanyaan tambahan', text: [question, ...choices].join(' | ') })),
  ]
}

function tabulationColumns({ asked }: ReportFacts): Column<number[]>[] {
  return asked.elements.map(({ displayNumber }, at) => ({ title: `U${displayNumber}`, value: (scores) => scores[at] || null, width: 8 }))
}
