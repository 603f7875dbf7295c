import { formatDecimal, formatNumber, formatShare } from '../../format'
import type { ProfilePart } from '../../generated/prisma/enums'
import { certaintyNames } from '../../rule/labels'
import { profilePartNames, surveyWayNames } from '../labels'
import { profileValueName } from '../response/labels'
import { profileFields } from '../response/schema'
import type { Aside } from './group/settled/rules'
import type { SurveyFigures } from './queries'
import { type Counts, type Interval, smallestForInterval } from './rules'
import { sampleNeed } from './sample/rules'
import type { BreakdownAxis, ResultFilter } from './schema'

/** How an IKM was found, in sentences: of whom, formula, weights, sums, rounding, rules and their articles. */
export function derivationOf(figures: SurveyFigures, narrowedTo: readonly string[] = []): string[] {
  const { tally, index, elementsRule, bandsRule, minAnsweredShare } = figures
  const found = index.ok
    ? [
        `Jumlah NRR tertimbang ${formatDecimal(index.value.index)}; dikali 25 menjadi IKM ${formatDecimal(index.value.ikm)}, dibulatkan satu kali dari nilai tepatnya. Mutu dibaca dari IKM yang sudah dibulatkan: ${index.value.mutu} (${index.value.kinerja}).`,
      ]
    : []
  return [
    ...(narrowedTo.length > 0 ? [`Hanya jawaban ${narrowedTo.join(', ')}.`] : []),
    `NRR tiap unsur = jumlah nilai jawaban dibagi banyaknya orang yang menjawab unsur itu, dari ${formatNumber(tally.n)} kuesioner terhitung. ${weightSentence(figures)}`,
    ...found,
    `Kuesioner yang terisi kurang dari ${formatShare(minAnsweredShare)} unsurnya tidak dihitung, begitu juga yang dikeluarkan dengan keputusan beralasan. Jawaban yang ditandai tetap dihitung.`,
    ...versionSentences(figures),
    `Unsur dan pertanyaan: ${basis(elementsRule)}. Rentang mutu: ${basis(bandsRule)}.`,
  ]
}

/** By which convention the unsur weigh. */
export function weightSentence({ elements }: Pick<SurveyFigures, 'elements'>): string {
  const own = elements.flatMap(({ displayNumber, weight }) => (weight === null ? [] : [`U${displayNumber} ${shortDecimal(weight)}`]))
  if (own.length === 0) return `Bobot tiap unsur tepat 1/${elements.length}, bukan potongan desimalnya.`
  return `Bobot ditetapkan sendiri dan berjumlah tepat 1: ${own.join(', ')}.`
}

function versionSentences({ versions, awaited }: Pick<SurveyFigures, 'versions' | 'awaited'>): string[] {
  if (versions < 2) return []
  if (awaited.length > 0)
    return [
      `Pertanyaannya pernah diubah: jawaban ${versions} versi digabungkan menurut unsur versi sebelumnya. Unsur baru (${awaited.join(', ')}) ikut dihitung setelah cukup banyak yang menjawabnya.`,
    ]
  return [
    `Pertanyaannya pernah diubah: jawaban ${versions} versi digabungkan menurut unsur versi terakhir. Unsur yang hanya ada di versi lama tidak ikut dihitung.`,
  ]
}

/** Why answers have no IKM; unsur that nobody answered by their numbers and names, as the table beside it has them. */
export function withoutIndexSentence({ elements, tally }: Pick<SurveyFigures, 'elements' | 'tally'>): string {
  const open = elements.flatMap(({ key, displayNumber, name }) =>
    (tally.unsur[key]?.count ?? 0) === 0 ? [`U${displayNumber} ${name}`] : [],
  )
  if (tally.n === 0 || open.length === 0) return 'Belum ada jawaban yang dapat dihitung.'
  return `IKM jawaban ini belum dapat dihitung, karena memerlukan semua unsur dan belum ada yang menjawab ${open.join(', ')}.`
}

/** Whether enough people were asked (Krejcie dan Morgan), where the number of service users is known; of a survey that is over as past. */
export function sampleSentence(n: number, serviceUsers: number | null, isOver: boolean): string | null {
  const need = sampleNeed(n, serviceUsers)
  if (need === null || serviceUsers === null) return null
  const { wanted } = need
  const of = `${formatNumber(wanted)} responden dari ${formatNumber(serviceUsers)} pengguna layanan (Krejcie dan Morgan)`
  if (n >= wanted) return `Sasaran ${of} tercapai.`
  const missing = formatNumber(wanted - n)
  return isOver ? `Sasaran ${of} tidak tercapai: kurang ${missing} dari anjuran.` : `Sasaran ${of}; kurang ${missing} lagi.`
}

/** What a confidence interval says, for those who never heard of one. */
export function intervalSentence(
  interval: Interval | null,
  { tally, complete }: Pick<Counts, 'tally' | 'complete'>,
  serviceUsers: number | null,
): string {
  if (interval === null && complete.n >= smallestForInterval)
    return 'Semua kuesioner yang lengkap menjawab sama, jadi rentang kepercayaan tidak dapat dihitung darinya.'
  if (interval === null) return `Rentang kepercayaan dihitung setelah ada ${smallestForInterval} kuesioner yang semua unsurnya terisi.`
  const { low, high } = interval
  if (tally.n === serviceUsers)
    return 'Semua pengguna layanan sudah menjawab, jadi angka ini tidak bergantung pada siapa yang kebetulan ditanya.'
  return `Seandainya semua pengguna layanan ditanya, IKM-nya hampir pasti antara ${formatDecimal(low)} dan ${formatDecimal(high)} (tingkat kepercayaan 95%).`
}

/** How the figures of an open survey move where they are public. */
export function stepSentence(smallest: number): string {
  return `Angka bergerak per langkah: baru berubah setelah sedikitnya ${formatNumber(smallest)} jawaban baru, agar jawaban satu orang tidak terbaca darinya.`
}

/** What is shown before the first step. */
export function beforeFirstStepSentence(smallest: number): string {
  return `Belum ada angka yang dapat ditampilkan. Angkanya tampil mulai ${formatNumber(smallest)} responden, agar jawaban seseorang tidak dapat ditebak.`
}

/** How the figures of an open survey move for those who read them in the office. */
export const liveSentence =
  'Angka terkini: berubah setiap ada jawaban. Untuk umum dan petugas yang melayani, angkanya bergerak per langkah.'

/** Why somebody who serves at the counter gets what the public gets, and who can help. */
export const servingSentence =
  'Anda bertugas melayani warga di sini, dan kepada mereka dijanjikan bahwa petugas tidak melihat jawabannya. Karena itu Anda melihat angka yang dilihat umum. Rincian dan komentar dibuka orang lain: petugas survei lain di unit Anda, atau pengelola kepegawaian.'

/** The same in short, where many surveys stand together. */
export const servedRowsSentence =
  'Di layanan tempat Anda melayani warga, yang tampil angka untuk umum: bergerak per langkah selama surveinya dibuka, dan tanpa rincian.'

/** What is shown in place of figures that would tell of one or two people. */
export const withheldSentence =
  'Angka pilihan ini dirahasiakan, karena menunjukkan jawaban satu atau dua orang, langsung atau lewat selisih dengan angka lain. Perluas saringannya.'

/** What is shown in place of groups that cross several parts of the profile, and what to choose instead. */
export const fewCrossedSentence =
  'Gabungan ini belum dapat ditampilkan: orangnya terlalu sedikit, sehingga jawaban satu atau dua orang dapat terbaca, langsung atau lewat selisih. Lepaskan satu pilihan, atau pilih kelompok yang orangnya lebih banyak.'

/** The same for chosen groups: with those that can be chosen together, where there are any. */
export function fewChosenSentence(crossable: readonly { part: ProfilePart; values: readonly string[] }[]): string {
  if (crossable.length === 0) return fewCrossedSentence
  const choices = crossable.map(({ part, values }) => {
    const names = values.map((value) => partName(part, value, new Map()).toLowerCase())
    return `${breakdownNames[part].toLowerCase()} (${names.join(', ')})`
  })
  return `${fewCrossedSentence} Yang dapat digabungkan: ${choices.join('; ')}.`
}

/** Why something of the address of a result was left aside, and what to do. */
export const asideSentences: Record<NonNullable<Aside>, string> = {
  office:
    'Beberapa hal tentang responden hanya dapat digabungkan untuk seluruh survei, agar jawaban satu atau dua orang tidak terbaca lewat selisih. Kosongkan pilihan layanan, cara mengisi, dan bulan untuk menggabungkannya.',
  axis: 'Yang dapat disilangkan hanya dua hal yang berbeda tentang responden, dan yang belum dipilih sebagai kelompok. Ubah pilihan Rinci menurut atau Silang dengan.',
}

/** Why some unsur have no figure. */
export const fewUnsurSentence =
  'Unsur tanpa nilai dirahasiakan: terlalu sedikit yang menjawabnya, atau nilainya membuka unsur yang sedikit jawabannya itu lewat selisih.'

/** What is shown in place of the figures of a survey that too few answered. */
export function tooFewSentence(n: number, smallest: number): string {
  return `Baru ${formatNumber(n)} orang yang menjawab. Angkanya tampil mulai ${formatNumber(smallest)} responden, agar jawaban seseorang tidak dapat ditebak.`
}

export const breakdownNames: Record<BreakdownAxis, string> = {
  layanan: 'Layanan',
  cara: 'Cara mengisi',
  bulan: 'Bulan',
  ...profilePartNames,
}

/** A part of a survey in words; `serviceNames` by id. */
export function partName(axis: BreakdownAxis, key: string, serviceNames: ReadonlyMap<string, string>): string {
  if (axis === 'layanan') return serviceNames.get(key) ?? 'Layanan lain'
  if (axis === 'bulan') return monthName(key)
  if (axis === 'cara') return Object.hasOwn(surveyWayNames, key) ? surveyWayNames[key as keyof typeof surveyWayNames] : key
  const field = profileFields.find(({ part }) => part === axis)
  return field ? profileValueName(field.column, key) : key
}

/** What a result is narrowed to, in words that follow "jawaban". */
export function narrowedWords(filter: Omit<ResultFilter, 'rinci'>, serviceNames: ReadonlyMap<string, string>): string[] {
  const { layanan, cara, dari, sampai, profil } = filter
  const months = [dari ? `sejak ${monthName(`${dari}-01`)}` : '', sampai ? `sampai ${monthName(`${sampai}-01`)}` : '']
  return [
    layanan ? `layanan ${partName('layanan', layanan, serviceNames)}` : '',
    cara ? `lewat ${partName('cara', cara, serviceNames).toLowerCase()}` : '',
    ...months,
    ...profil.map(({ part, value }) => `${breakdownNames[part].toLowerCase()}: ${partName(part, value, serviceNames).toLowerCase()}`),
  ].filter((words) => words !== '')
}

/** "November 2026" of any day of it. */
export function monthName(day: string): string {
  return new Intl.DateTimeFormat('id-ID', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** "0,15" of "0.1500" */
function shortDecimal(text: string): string {
  return formatDecimal(text.replace(/0+$/, ''))
}

function basis({ number, citation, certainty }: SurveyFigures['bandsRule']): string {
  return `${citation} (versi ${number}, ${certaintyNames[certainty].toLowerCase()})`
}
