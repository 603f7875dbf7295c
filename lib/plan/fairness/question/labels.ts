import type { FairnessDoubt, FairnessOutcome } from '../../../generated/prisma/enums'
import type { Refusal } from '../../../result'

export const fairnessDoubtNames: Record<FairnessDoubt, string> = { UNFAIR: 'Tidak wajar', IRRELEVANT: 'Tidak relevan' }

export const fairnessDoubtHints: Record<FairnessDoubt, string> = {
  UNFAIR: 'Targetnya terlalu berat atau terlalu ringan dibanding rekan di jabatan yang sama.',
  IRRELEVANT: 'Indikatornya tidak termasuk tugas jabatan Anda.',
}

export const fairnessOutcomeNames: Record<FairnessOutcome, string> = { KEPT: 'Tetap', TO_REVISE: 'Perlu diubah' }

export const fairnessOutcomeHints: Record<FairnessOutcome, string> = {
  KEPT: 'Indikator dan targetnya tidak berubah.',
  TO_REVISE: 'SKP diubah: kembalikan bila masih diajukan, atau buka perubahan bila sudah disepakati.',
}

/** What waits for a person of this noun. */
export const fairnessWaitingNames: Record<'FAIRNESS_TO_ANSWER', string> = {
  FAIRNESS_TO_ANSWER: 'Pertanyaan kewajaran indikator perlu dijawab',
}

/** The sentence for each code this noun refuses with. */
export const refusals = {
  notQuestionable: () => 'Indikator dapat dipertanyakan setelah SKP diajukan. Selama masih draf, ubah langsung di halaman susun.',
  questionOpen: () => 'Anda sudah mempertanyakan hal yang sama tentang indikator ini. Tunggu jawaban pejabat penilai.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>
