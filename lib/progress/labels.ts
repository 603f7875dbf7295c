import { refusals as fileRefusals } from '../file/labels'
import { commonRefusals } from '../refusals'
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
  evidenceNeeded: () => 'Isi catatan atau lampirkan sedikitnya satu berkas bukti.',
  reasonNeeded: () => 'Isi alasan koreksi: angka sebelumnya tetap tersimpan dan alasan ini terbaca penilai.',
  tooManyFiles: () => `Lampirkan paling banyak ${mostFiles} berkas. Gabungkan beberapa halaman dalam satu PDF.`,
  tooLarge: () => 'Kiriman ini terlalu besar. Tiap berkas paling besar 10 MB; perkecil berkasnya, lalu kirim lagi.',
  formWrong: () => 'Formulir ini tidak lengkap. Buka lagi dari halaman progres.',
}

/** The sentence for a code that came back in an address; null for anything that is no code. */
export function describeRefusal(code: string, params: Record<string, string>): string | null {
  const sentences: typeof refusals = { ...commonRefusals, ...refusals }
  return Object.hasOwn(sentences, code) ? (sentences[code]?.(params) ?? null) : null
}

/** The formula that gave a percent, in words. */
export function formulaOf({ kind, target }: Pick<Measure, 'kind' | 'target'>, rule: RuleBody<'INDICATOR_ACHIEVEMENT'>): string {
  if (kind === 'HIGHER_IS_BETTER') return 'realisasi ÷ target × 100%'
  if (Number(target) === 0) return 'target nol: 100% bila realisasinya nol, 0% bila lebih'
  return rule.lowerIsBetter === 'TARGET_OVER_REALIZED' ? 'target ÷ realisasi × 100%' : '(2 × target − realisasi) ÷ target × 100%'
}
