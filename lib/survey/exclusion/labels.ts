import { formatDecimal, formatNumber } from '../../format'
import type { Waiting } from '../../waiting'
import type { ListedDecision } from './queries'
import type { DecisionKind, PartOfDay, Standing } from './schema'

export const standingNames: Record<Standing, string> = { OPEN: 'Belum diputuskan', EXCLUDED: 'Dikeluarkan', KEPT: 'Tetap dihitung' }

export const partOfDayNames: Record<PartOfDay, string> = {
  MORNING: 'pagi',
  NOON: 'siang',
  AFTERNOON: 'sore',
  EVENING: 'malam',
  UNTOLD: 'jam tidak disebut',
}

export const decisionNames: Record<DecisionKind, string> = {
  EXCLUDED: 'Dikeluarkan dari hitungan',
  READMITTED: 'Dihitung kembali',
  KEPT: 'Dilihat dan tetap dihitung',
}

export const markWaitingNames: Record<Waiting<'MARKED_ANSWERS'>['kind'], string> = { MARKED_ANSWERS: 'Putuskan jawaban yang ditandai' }

/** The sentence for each code that decisions about answers are refused with. */
export const exclusionRefusals: Record<string, () => string> = {
  conflict: () =>
    'Daftarnya sudah berubah sejak Anda membukanya: ada jawaban baru, atau sudah diputuskan orang lain. Periksa baris yang sekarang tampil, pilih lagi, lalu simpan.',
  servesHere: () => servesHereSentence,
  batchDecided: () => 'Tidak ada jawaban bundel ini yang masih dapat diputuskan begitu. Muat ulang halaman untuk melihat keadaannya.',
}

/** Why somebody who serves the public in what a survey is about sees no marked answers, and who can decide. */
export const servesHereSentence =
  'Anda bertugas melayani warga di sini, jadi jawaban mereka diputuskan orang lain: petugas survei lain di unit Anda, atau pengelola kepegawaian.'

/** What a decision did to the IKM; where that is not told, why. */
export function effectSentence({ kind, count, change }: Pick<ListedDecision, 'kind' | 'count' | 'change'>, smallest: number): string {
  if (kind === 'KEPT') return 'IKM tidak berubah karenanya.'
  if (count < smallest) return `Pengaruhnya pada IKM tidak disebut karena kurang dari ${formatNumber(smallest)} jawaban.`
  if (kind === 'READMITTED') return 'Pengaruhnya pada IKM hanya disebut saat jawaban pertama kali dikeluarkan.'
  if (change === null) return 'Pengaruhnya pada IKM tidak disebut, agar nilai jawaban tidak dapat ditebak darinya.'
  if (Number(change) === 0) return 'IKM tidak berubah karenanya.'
  return Number(change) > 0 ? `IKM naik ${formatDecimal(change)}.` : `IKM turun ${formatDecimal(change.slice(1))}.`
}

const deeds: Record<DecisionKind, string> = {
  EXCLUDED: 'dikeluarkan dari hitungan',
  READMITTED: 'dihitung kembali',
  KEPT: 'tetap dihitung',
}

/** What was just decided. */
export function decidedSentence(decision: Pick<ListedDecision, 'kind' | 'count' | 'change'>, smallest: number): string {
  return `${formatNumber(decision.count)} jawaban ${deeds[decision.kind]}. ${effectSentence(decision, smallest)}`
}
