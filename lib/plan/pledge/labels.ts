import type { Refusal } from '../../result'
import { indicatorAggregationNames, indicatorKindNames } from '../labels'
import { measureRefusals, writtenAmount, writtenTarget } from '../measure/labels'
import type { Change, Comparable } from './rules'
import type { UnitIndicatorWords } from './schema'

/** The sentence for each code this noun refuses with. */
export const refusals = {
  ...measureRefusals,
  yearPast: () => 'Tahun itu sudah lewat. Perjanjian kinerja disusun untuk tahun ini atau tahun depan.',
  yearUnknown: () => 'Periode kinerja tahun itu belum tersedia. Coba lagi besok, atau hubungi administrator sistem.',
  pledgeIncomplete: () => 'Belum dapat disetujui: isi paling sedikit satu sasaran, dan satu indikator untuk tiap sasaran.',
  approvalNoteMissing: () => 'Isi keterangan persetujuannya, misalnya nomor dan tanggal naskah yang ditandatangani.',
  changedMeanwhile: () =>
    'Bagian ini diubah orang lain sejak Anda membukanya. Yang Anda ketik masih ada di sini, dan yang tersimpan sekarang tertulis di sampingnya. Bandingkan, lalu simpan lagi.',
  goneMeanwhile: () =>
    'Sasaran atau IKU ini tidak ada lagi di draf; mungkin baru saja dihapus. Yang Anda ketik masih ada di sini: salin bila perlu, lalu muat ulang halaman.',
  draftClosed: () =>
    'Draf ini sudah disetujui sejak Anda membukanya, jadi tidak dapat diubah lagi. Yang Anda ketik masih ada di sini: salin bila perlu, lalu buka versi baru lewat “Ubah perjanjian kinerja” di halaman unit ini.',
  alreadyApproved: () =>
    'Perjanjian kinerja ini sudah disetujui, jadi tidak ada yang perlu dilakukan lagi. Muat ulang halaman untuk membacanya.',
  renewalOpen: () => 'Versi baru sudah dibuka dan belum disetujui. Muat ulang halaman, lalu lanjutkan versi itu.',
  tooMuch: () => 'Sudah terlalu banyak. Gabungkan yang serupa, lalu simpan lagi.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** The page of a unit's pledge. */
export function pledgePath({ unitId, year }: { unitId: string; year: number }, below = ''): string {
  return `/kinerja-unit/${unitId}${below}?tahun=${year}`
}

/** What an IKU says, each part under the name people read; parts left empty are left out. */
export function writtenIndicator(
  { text, definition, formula, dataSource, perPeriod, ...measure }: UnitIndicatorWords,
  periods: readonly { number: number; name: string }[],
): [name: string, words: string][] {
  const targets = periods.flatMap(({ number, name }): [string, string][] => {
    const amount = perPeriod[number]
    return amount === undefined ? [] : [[`Target ${name}`, writtenAmount(measure, amount)]]
  })
  const parts: [string, string | null][] = [
    ['Indikator', text],
    ['Definisi', definition],
    ['Rumus', formula],
    ['Target setahun', writtenTarget(measure)],
    ['Arah', indicatorKindNames[measure.kind]],
    ['Realisasi setahun', indicatorAggregationNames[measure.aggregation]],
    ...targets,
    ['Sumber data', dataSource],
  ]
  return parts.filter((part): part is [string, string] => part[1] !== null)
}

type Objective = { id: string; text: string; indicators: readonly (UnitIndicatorWords & { id: string })[] }

/** The sasaran and IKU of a version, to be compared with those of another. */
export function comparable(objectives: readonly Objective[], periods: readonly { number: number; name: string }[]): Comparable[] {
  return objectives.flatMap(({ id, text, indicators }): Comparable[] => [
    { id, what: 'objective', title: text, says: [['Sasaran', text]] },
    ...indicators.map((one): Comparable => ({ id: one.id, what: 'indicator', title: one.text, says: writtenIndicator(one, periods) })),
  ])
}

export const changeNames: Record<Change['kind'], string> = { ADDED: 'Ditambahkan', REMOVED: 'Dihapus', CHANGED: 'Diubah' }

export const changedThingNames: Record<Change['what'], string> = { objective: 'Sasaran', indicator: 'IKU' }
