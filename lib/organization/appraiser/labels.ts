import type { Refusal } from '../../result'
import { holdingModeNames } from '../labels'
import type { Choice, Holding, Passed, Standpoint, Target } from './schema'

const standpointNames: Record<Standpoint, string> = {
  STAFF: 'Pegawai',
  HEAD: 'Kepala unit',
  HEAD_UNDER_ROOT: 'Kepala perangkat daerah',
  SECRETARY: 'Sekretaris Daerah',
}

const targetNames: Record<Target, string> = {
  HEAD_OF_OWN_UNIT: 'kepala unitnya',
  HEAD_OF_UNIT_ABOVE: 'kepala unit di atasnya',
  SECRETARY: 'Sekretaris Daerah',
  HEAD_OF_GOVERNMENT: 'kepala daerah',
}

const passedSentences: Record<Passed['why'], (title: string) => string> = {
  vacant: (title) => `Jabatan ${title} lowong.`,
  headless: (title) => `${title} tidak mempunyai jabatan kepala.`,
  own: (title) => `Jabatan ${title} dijalankan oleh yang bersangkutan sendiri.`,
  junior: (title) => `Pejabat ${title} bukan atasan yang bersangkutan.`,
}

/** The sentence for each code this noun refuses with. */
export const refusals = {
  dayOutsideHolding: () => 'Pada tanggal itu pegawai tidak memegang jabatan ini.',
  officerUnknown: () => 'Tidak ada pejabat dengan NIP itu.',
  officerWithoutPost: () => 'Orang itu tidak memegang jabatan apa pun saat ini.',
  officerIsSelf: () => 'Tidak seorang pun menilai dirinya sendiri.',
  officersSame: () => 'Atasan pejabat penilai harus orang lain daripada pejabat penilainya.',
  officersCircle: () => 'Dengan penetapan ini orang-orang akan saling menilai secara berputar.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** Why the rule chose this appraiser, in one to three sentences: "Pegawai dinilai kepala unitnya: Lurah Tirtosari." */
export function choiceReason({ standpoint, target, passed, appraiser }: Choice): string {
  const rule = `${standpointNames[standpoint]} dinilai ${targetNames[target]}`
  if (passed.length === 0) return sameWords(targetNames[target], appraiser.title) ? `${rule}.` : `${rule}: ${officerTitle(appraiser)}.`
  const why = passed.map(({ title, why }) => passedSentences[why](title)).join(' ')
  const isActing = passed.length === 1 && passed[0]?.why === 'vacant' && passed[0].title === appraiser.title
  return `${rule}. ${why} ${isActing ? 'Dinilai pelaksananya' : 'Dinilai pejabat di atasnya'}: ${officerTitle(appraiser)}.`
}

/** "Plt. Kepala Dinas Sosial" */
export function officerTitle({ mode, title }: Pick<Holding, 'mode' | 'title'>): string {
  return mode === 'DEFINITIVE' ? title : `${holdingModeNames[mode]} ${title}`
}

function sameWords(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
