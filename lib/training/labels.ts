import type { RecommendationState, TrainingAimKind, TrainingForm } from '../generated/prisma/enums'
import type { Refusal } from '../result'

/** Bentuk pengembangan kompetensi (PerLAN 10/2018). */
export const trainingFormNames: Record<TrainingForm, string> = {
  PENDIDIKAN: 'Pendidikan formal atau tugas belajar',
  PELATIHAN_STRUKTURAL: 'Pelatihan struktural kepemimpinan',
  PELATIHAN_MANAJERIAL: 'Pelatihan manajerial',
  PELATIHAN_TEKNIS: 'Pelatihan teknis',
  PELATIHAN_FUNGSIONAL: 'Pelatihan fungsional',
  PELATIHAN_SOSIAL_KULTURAL: 'Pelatihan sosial kultural',
  SEMINAR: 'Seminar, konferensi, atau sarasehan',
  WORKSHOP: 'Workshop atau lokakarya',
  KURSUS: 'Kursus',
  PENATARAN: 'Penataran',
  BIMBINGAN_TEKNIS: 'Bimbingan teknis',
  SOSIALISASI: 'Sosialisasi',
  COACHING: 'Coaching',
  MENTORING: 'Mentoring',
  E_LEARNING: 'E-learning',
  PELATIHAN_JARAK_JAUH: 'Pelatihan jarak jauh',
  DETASERING: 'Detasering',
  OUTBOND: 'Pembelajaran alam terbuka',
  PATOK_BANDING: 'Patok banding',
  PERTUKARAN: 'Pertukaran dengan pegawai swasta, BUMN, atau BUMD',
  BELAJAR_MANDIRI: 'Belajar mandiri',
  KOMUNITAS_BELAJAR: 'Komunitas belajar',
  BIMBINGAN_DI_TEMPAT_KERJA: 'Bimbingan di tempat kerja',
  MAGANG: 'Magang atau praktik kerja',
  LAINNYA: 'Lainnya',
}

/** Shown in place of a reason to those who may not read it. */
export const reasonWithheld = 'Alasannya dibaca pegawai, penilainya, dan pengelola kinerja.'

export const trainingAimKindNames: Record<TrainingAimKind, string> = {
  BEHAVIOUR_VALUE: 'Nilai perilaku BerAKHLAK',
  INDICATOR_ASPECT: 'Aspek indikator kinerja',
  UNSUR: 'Unsur survei kepuasan',
}

export const recommendationStateNames: Record<RecommendationState, string> = {
  PROPOSED: 'Diusulkan',
  ACCEPTED: 'Diterima',
  DECLINED: 'Ditolak',
  WITHDRAWN: 'Ditarik',
}

/** What waits for someone on the home page. */
export const waitingNames: Record<'DECIDE', string> = { DECIDE: 'Usulan pelatihan menunggu keputusan Anda' }

/** The sentence for each code this noun refuses with. */
export const refusals = {
  alreadyDecided: () => 'Usulan ini sudah diputuskan atau ditarik sejak Anda membukanya. Muat ulang halaman untuk melihat keputusannya.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** When an indicator counts as missed, for the page that says why. */
export const judgedWhen =
  'Indikator baru dinilai setelah masa SKP berakhir atau evaluasi tahunannya disampaikan; yang realisasinya belum lengkap tidak dihitung.'

/** What a new reckoning did, of "2-0-1": made, changed or brought back, withdrawn; null for anything else. */
export function describeReckoned(text: string): string | null {
  const counts = /^(\d{1,6})-(\d{1,6})-(\d{1,6})$/.exec(text)
  if (!counts) return null
  const [, added, refreshed, withdrawn] = counts
  return `Usulan dihitung ulang: ${added} baru, ${refreshed} diperbarui, ${withdrawn} ditarik.`
}
