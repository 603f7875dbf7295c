import { writtenDecimal } from '../decimal'
import { refusals as fileRefusals } from '../file/labels'
import type { IndicatorAggregation } from '../generated/prisma/enums'
import type { Refusal } from '../result'
import type { RuleBody } from '../rule/schema'
import type { Achievement, Measure } from './rules'
import { mostFiles } from './schema'

/** What waits for a person in this noun. */
export const waitingNames: Record<'RECORD', string> = { RECORD: 'Realisasi belum dicatat' }

/** Why an achievement has no figure. */
export const lackNames: Record<NonNullable<Achievement['lack']>, string> = {
  NOT_RECORDED: 'Belum ada realisasi',
  TARGET_ZERO: 'Tidak dapat dihitung: targetnya nol',
}

/** The sentence for each code this noun refuses with. */
export const refusals: Record<string, (params: NonNullable<Refusal['params']>) => string> = {
  ...fileRefusals,
  conflict: () =>
    'Realisasi periode ini sudah dicatat sejak Anda membuka formulir. Periksa angkanya di bawah, lalu simpan lagi bila perlu dikoreksi.',
  notFound: () => 'Indikator atau periode ini tidak ada dalam SKP Anda yang berlaku.',
  periodNotBegun: () => 'Periode ini belum dimulai, jadi realisasinya belum dapat dicatat.',
  dateAhead: () => 'Tanggal ini belum lewat. Isi tanggal selesainya, paling lambat hari ini.',
  dateTooEarly: () => 'Tanggal ini sebelum tahun SKP. Isi tanggal selesainya pada tahun SKP itu atau sesudahnya.',
  valueWrong: () => 'Isi ini tidak cocok dengan jenis indikatornya. Pilih ya atau tidak, atau isi bilangan bulat.',
  kindChanged: () => 'Jenis indikator ini berubah sejak Anda membuka formulir. Isi lagi menurut formulir yang baru di bawah.',
  sourceEmpty: () => 'Sumber realisasi ini belum mempunyai angka yang cukup untuk periode ini. Ketik angkanya, lalu sertakan bukti.',
  sourceChanged: () => 'Angka dari sumbernya berubah sejak Anda membuka formulir. Periksa angka yang baru di bawah, lalu simpan lagi.',
  evidenceNeeded: () => 'Isi catatan atau lampirkan sedikitnya satu berkas bukti.',
  reasonNeeded: () => 'Isi alasan koreksi: angka sebelumnya tetap tersimpan dan alasan ini terbaca penilai.',
  tooManyFiles: () => `Lampirkan paling banyak ${mostFiles} berkas. Gabungkan beberapa halaman dalam satu PDF.`,
  tooLarge: () => 'Kiriman ini terlalu besar. Tiap berkas paling besar 10 MB; perkecil berkasnya, lalu kirim lagi.',
  formWrong: () => 'Formulir ini tidak lengkap. Buka lagi dari halaman progres.',
}

/** The formula that gave a percent, in words. */
export function formulaOf({ kind, target }: Pick<Measure, 'kind' | 'target'>, rule: RuleBody<'INDICATOR_ACHIEVEMENT'>): string {
  switch (kind) {
    case 'HIGHER_IS_BETTER':
      return 'realisasi ÷ target × 100%'
    case 'LOWER_IS_BETTER':
      if (Number(target) === 0) return 'target nol: 100% bila realisasinya nol, 0% bila lebih'
      return rule.lowerIsBetter === 'TARGET_OVER_REALIZED' ? 'target ÷ realisasi × 100%' : '(2 × target − realisasi) ÷ target × 100%'
    case 'WITHIN_RANGE':
      return 'di dalam rentang 100%; di bawahnya realisasi ÷ batas bawah × 100%; di atasnya (2 × batas atas − realisasi) ÷ batas atas × 100%'
    case 'BY_DATE':
      return `sampai tanggal target 100%; sesudahnya berkurang ${writtenDecimal(rule.latePointsPerDay)} poin untuk tiap hari terlambat`
    case 'YES_NO':
      return 'ya 100%, tidak 0%'
    case 'ZERO_DEFECTS':
      return 'tanpa cacat 100%, ada cacat 0%'
  }
}

/** What a period's realisation is, for whoever types it: by kind, then by how periods add up. */
export function valueHint(measure: Pick<Measure, 'kind' | 'aggregation'>): string {
  if (measure.kind === 'BY_DATE') return 'Tanggal selesainya. Isi sekali saja, sesudah selesai; sebelum itu tidak ada yang perlu dicatat.'
  if (measure.kind === 'YES_NO') return 'Keadaan pada akhir periode ini; yang dihitung keadaan terakhir.'
  if (measure.kind === 'ZERO_DEFECTS') return 'Banyaknya cacat pada periode ini; isi 0 bila tidak ada. Semua periode dijumlahkan.'
  return `${valueHints[measure.aggregation]} Contoh: 1.250 atau 97,5.`
}

const valueHints: Record<IndicatorAggregation, string> = {
  SUM: 'Hanya yang dicapai pada periode ini; semua periode dijumlahkan.',
  AVERAGE: 'Nilai periode ini; semua periode dirata-rata.',
  LAST: 'Keadaan pada akhir periode ini; yang dihitung nilai terakhir.',
  MAXIMUM: 'Nilai periode ini; yang dihitung nilai tertinggi.',
}
