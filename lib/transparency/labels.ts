import { formatNumber } from '../format'
import { withoutIndexSentence } from '../survey/result/labels'
import type { PublicGovernment } from './queries'
import type { PublicIndex } from './rules'
import type { DataSet } from './schema'

/** Why there is no index to show; null where there is one. */
export function missingSentence(figure: PublicIndex, smallest: number): string | null {
  if (figure.withheld)
    return `Belum diterbitkan: respondennya masih kurang dari ${formatNumber(smallest)} pada tiap survei, agar tidak menunjuk orang tertentu.`
  return figure.index.ok ? null : withoutIndexSentence({ elements: figure.elements, tally: figure })
}

/** How the government's index was found. */
export function governmentSentence({ units, n }: Pick<PublicGovernment, 'units' | 'n'>): string {
  return `Rata-rata IKM ${formatNumber(units)} unit, tiap unit dihitung sama berat, dari ${formatNumber(n)} responden.`
}

/** How a unit's index was found. */
export function pooledSentence({ n, elements }: Pick<PublicIndex, 'n' | 'elements'>): string {
  return `${formatNumber(n)} kuesioner unit ini pada tahun itu, dari survei yang respondennya cukup untuk diterbitkan, dihitung bersama: rata-rata tiap unsur (NRR), ditimbang untuk ${formatNumber(elements.length)} unsur, dijumlahkan, lalu dikali 25 (PermenPANRB Nomor 14 Tahun 2017). Jawaban yang dikeluarkan petugas dengan alasan tidak ikut; banyaknya disebut pada hasil tiap survei.`
}

/** On what terms open data may be used; `governmentName` is the source to be named. */
export function usageTerms(governmentName: string | null): string {
  const source = governmentName === null ? '' : `: ${governmentName}`
  return `Boleh dipakai, diolah, dan disebarkan oleh siapa saja untuk keperluan apa pun, tanpa izin dan tanpa biaya, asal sumbernya disebut${source}.`
}

/** What each set of open data holds. */
export const dataSetNames: Record<DataSet, { title: string; about: string }> = {
  ikm: { title: 'Indeks kepuasan masyarakat', about: 'Tiap survei: responden, IKM, mutu, dan nilai rata-rata (NRR) tiap unsur.' },
  'buku-layanan': { title: 'Buku layanan', about: 'Tiap layanan dan bulan: masuk, selesai, dan persen yang selesai tepat waktu.' },
  'tindak-lanjut': { title: 'Anda bilang, kami lakukan', about: 'Perbaikan yang selesai karena jawaban warga, dengan tanggalnya.' },
}
