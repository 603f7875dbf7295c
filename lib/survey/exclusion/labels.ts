import { formatDecimal } from '../../format'
import type { Waiting } from '../../waiting'
import type { PartOfDay, Standing } from './schema'

export const standingNames: Record<Standing, string> = { OPEN: 'Belum diputuskan', EXCLUDED: 'Dikeluarkan', KEPT: 'Tetap dihitung' }

export const partOfDayNames: Record<PartOfDay, string> = {
  MORNING: 'pagi',
  NOON: 'siang',
  AFTERNOON: 'sore',
  EVENING: 'malam',
  UNTOLD: 'jam tidak disebut',
}

/** What a decision came to. */
export type DecisionKind = 'EXCLUDED' | 'READMITTED' | 'KEPT'

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
  batchDecided: () => 'Tidak ada jawaban bundel ini yang masih dapat diputuskan begitu. Muat ulang halaman untuk melihat keadaannya.',
}

/** What a decision did to the IKM (decimal texts, null where there was none). */
export function effectSentence(before: string | null, after: string | null): string {
  if (before === after) return before === null ? 'IKM belum dapat dihitung.' : `IKM tetap ${formatDecimal(before)}.`
  return `IKM ${before === null ? 'belum ada' : formatDecimal(before)} menjadi ${after === null ? 'belum ada' : formatDecimal(after)}.`
}
