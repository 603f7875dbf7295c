import type { Headings } from '../../organization/siasn/schema'
import type { Column } from '../../table-file'
import { indicatorAggregationNames, indicatorKindNames } from '../labels'
import { typedAgain } from '../measure/labels'
import type { Measure } from '../measure/schema'
import type { UnitIndicatorWords } from './schema'

type Periods = readonly { number: number; name: string }[]

/** A line of the file: an IKU with its sasaran; or a sasaran without any. */
export type PledgeLine = { objective: string; indicator: UnitIndicatorWords | null }

export type PledgeColumn =
  | 'objective'
  | 'text'
  | 'definition'
  | 'formula'
  | 'kind'
  | 'target'
  | 'targetTo'
  | 'unitName'
  | 'aggregation'
  | 'dataSource'
  | `periode${number}`

type Described = {
  key: PledgeColumn
  title: string
  about: string
  example: string
  width?: number
  cell: (line: UnitIndicatorWords) => Cell
}
type Cell = string | number | null

/** Every column of the file, with what it holds and an example. */
export function pledgeColumns(periods: Periods): Described[] {
  return [
    described(
      'objective',
      'Sasaran',
      'Sasaran unit. Boleh dikosongkan pada baris yang sasarannya sama dengan baris di atasnya.',
      sampleObjective,
      40,
      () => null,
    ),
    described(
      'text',
      'Indikator',
      'Indikator kinerja utama (IKU) dari sasaran itu, paling banyak 500 karakter.',
      sample.text,
      40,
      ({ text }) => text,
    ),
    described('definition', 'Definisi', 'Arti indikator. Boleh kosong.', sample.definition, 30, ({ definition }) => definition),
    described('formula', 'Rumus', 'Cara menghitung angkanya. Boleh kosong.', sample.formula, 30, ({ formula }) => formula),
    described(
      'kind',
      'Arah',
      `Salah satu dari: ${Object.values(indicatorKindNames).join('; ')}.`,
      sample.kind,
      24,
      ({ kind }) => indicatorKindNames[kind],
    ),
    described(
      'target',
      'Target setahun',
      'Angka; tanggal untuk “Paling lambat pada tanggal”; kosong untuk “Ya atau tidak” dan “Tanpa cacat”.',
      sample.target,
      16,
      (line) => amount(line, line.target),
    ),
    described('targetTo', 'Batas atas', 'Hanya untuk “Dalam rentang”.', '', 14, (line) => amount(line, line.targetTo)),
    described('unitName', 'Satuan', 'Satuan angkanya, misalnya persen, dokumen, hari.', sample.unitName, 14, ({ unitName }) => unitName),
    described(
      'aggregation',
      'Realisasi setahun',
      `Cara menghitungnya dari periode: ${Object.values(indicatorAggregationNames).join('; ')}.`,
      sample.aggregation,
      20,
      ({ aggregation }) => indicatorAggregationNames[aggregation],
    ),
    ...periods.map(({ number, name }) =>
      described(
        `periode${number}`,
        `Target ${name}`,
        'Target periode itu. Isi semua periode atau kosongkan semuanya.',
        sample.target,
        20,
        (line) => amount(line, line.perPeriod[number] ?? null),
      ),
    ),
    described(
      'dataSource',
      'Sumber data',
      'Dari mana angkanya diambil. Boleh kosong.',
      sample.dataSource,
      30,
      ({ dataSource }) => dataSource,
    ),
  ]
}

/** The columns as they are written. */
export function linesColumns(periods: Periods): Column<PledgeLine>[] {
  return pledgeColumns(periods).map(({ key, title, width = 24, cell }) => ({
    ...{ title, width },
    value: ({ objective, indicator }) => (key === 'objective' ? objective : indicator && cell(indicator)),
  }))
}

/** The lines of a version; a sasaran without IKU has one of its own. */
export function linesOf(objectives: readonly { text: string; indicators: readonly UnitIndicatorWords[] }[]): PledgeLine[] {
  return objectives.flatMap(({ text, indicators }): PledgeLine[] =>
    indicators.length === 0 ? [{ objective: text, indicator: null }] : indicators.map((indicator) => ({ objective: text, indicator })),
  )
}

/** The example row, and the page that explains each column. */
export function exampleColumns(periods: Periods): Column<null>[] {
  return pledgeColumns(periods).map(({ title, width = 24, example }) => ({ title, width, value: () => example }))
}

export const explainedColumns: Column<Described>[] = [
  { title: 'Kolom', value: ({ title }) => title, width: 28 },
  { title: 'Isinya', value: ({ about }) => about, width: 90 },
  { title: 'Contoh', value: ({ example }) => example, width: 40 },
]

/** The columns as they are looked for in a file; the year need not stand in the heading. */
export function pledgeHeadings(periods: Periods): Headings<PledgeColumn> {
  const spelled = pledgeColumns(periods).map(({ key, title }) => [key, [title, title.replace(/ \d{4}$/, '')]])
  return Object.fromEntries(spelled) as unknown as Headings<PledgeColumn>
}

const sampleObjective = 'Contoh: Kepemilikan dokumen kependudukan meningkat'
const sample = {
  text: 'Cakupan akta kelahiran anak usia 0 sampai 18 tahun',
  definition: 'Bagian anak yang sudah memiliki akta kelahiran',
  formula: 'anak berakta ÷ semua anak × 100',
  kind: indicatorKindNames.HIGHER_IS_BETTER,
  target: '98,5',
  unitName: 'persen',
  aggregation: indicatorAggregationNames.LAST,
  dataSource: 'Laporan SIAK',
}

function described(key: PledgeColumn, title: string, about: string, example: string, width: number, cell: Described['cell']): Described {
  return { key, title, about, example, width, cell }
}

/** A number stays one where nothing of it is lost; targets that the kind itself sets stay empty. */
function amount({ kind }: Pick<Measure, 'kind'>, text: string | null): Cell {
  if (text === null || kind === 'YES_NO' || kind === 'ZERO_DEFECTS') return null
  if (kind !== 'BY_DATE' && String(Number(text)) === text) return Number(text)
  return typedAgain(kind, text)
}
