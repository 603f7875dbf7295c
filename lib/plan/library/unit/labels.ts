import { formatNumber } from '../../../format'
import type { Refusal } from '../../../result'

/** The sentence for each code with which drafts of a unit are refused. */
export const refusals = {
  yearPast: () => 'Tahun itu sudah lewat. SKP disusun untuk tahun ini atau tahun depan.',
  yearUnknown: () => 'Periode kinerja tahun itu belum tersedia. Coba lagi besok, atau hubungi administrator sistem.',
  strangerChosen: () => 'Ada pegawai terpilih yang tidak lagi bertugas di unit ini. Muat ulang halaman, lalu pilih lagi.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

type Counted = { total: number; hasPlan: number; elsewhere: number; year: number }

/** Who is listed and who is not, in sentences; `shown` are those on the page. */
export function listedSentences({ total, hasPlan, elsewhere, year }: Counted, shown: number): string[] {
  return [
    total === 0
      ? `Semua pegawai di sini sudah punya SKP ${year} atau tercatat di sistem lain.`
      : `${formatNumber(total)} pegawai belum punya SKP ${year}.`,
    ...(total > shown && shown > 0
      ? [`Halaman ini memuat ${formatNumber(shown)} di antaranya. Siapkan draf mereka dulu, lalu lanjutkan ke halaman berikutnya.`]
      : []),
    ...(hasPlan > 0 ? [`${formatNumber(hasPlan)} sudah punya.`] : []),
    ...(elsewhere > 0 ? [`${formatNumber(elsewhere)} tercatat di sistem lain dan tidak disiapkan di sini.`] : []),
  ]
}

/** What became of the chosen people, in sentences. */
export function draftsSentence({ made, hasPlan, elsewhere, empty }: Record<'made' | 'hasPlan' | 'elsewhere' | 'empty', number>): string {
  const left = [
    hasPlan > 0 ? `${formatNumber(hasPlan)} sudah punya SKP` : null,
    elsewhere > 0 ? `${formatNumber(elsewhere)} tercatat di sistem lain` : null,
    empty > 0 ? `${formatNumber(empty)} tanpa indikator yang cocok` : null,
  ].filter((part) => part !== null)
  const done = made === 0 ? 'Tidak ada draf baru.' : `${formatNumber(made)} draf SKP dibuat; pegawainya mendapat pemberitahuan.`
  return left.length === 0 ? done : `${done} Dilewati: ${left.join(', ')}.`
}
