import { formatShare } from '../format'
import type { AchievementLevel, Certainty, Predikat, Rating, RuleKind } from '../generated/prisma/enums'
import type { Refusal } from '../result'
import type { DeadlineCode, DistributionBound } from './schema'

export const ruleKindNames: Record<RuleKind, string> = {
  WORK_WEEK: 'Hari kerja dalam seminggu',
  PREDIKAT_TABLE: 'Tabel predikat kinerja',
  DISTRIBUTION_PATTERN: 'Pola distribusi predikat',
  BEHAVIOUR_GUIDE: 'Panduan perilaku kerja BerAKHLAK',
  ANGKA_KREDIT: 'Konversi predikat ke angka kredit',
  SURVEY_ELEMENTS: 'Unsur survei kepuasan masyarakat',
  SURVEY_BANDS: 'Rentang mutu pelayanan',
  DEADLINES: 'Tenggat',
  APPRAISER_CHOICE: 'Penentuan pejabat penilai',
  RECORDING_SYSTEM: 'Sistem pencatat kinerja',
  PERFORMANCE_PERIODS: 'Periode realisasi dan evaluasi kinerja',
  INDICATOR_ACHIEVEMENT: 'Perhitungan capaian indikator',
  TRAINING_TRIGGERS: 'Pemicu usulan pelatihan',
  PLANNING: 'Pilihan daerah dalam penetapan kinerja',
  TRAINING_HOURS: 'Jam pelatihan dalam setahun',
  SURVEY_MARKS: 'Penandaan jawaban survei',
  SURVEY_SIGNALS: 'Publikasi dan peringatan hasil survei',
  SURVEY_TOPICS: 'Kosakata topik komentar',
}

export const certaintyNames: Record<Certainty, string> = {
  VERIFIED: 'Dibaca pada naskah peraturan',
  SECONDARY: 'Dari sumber kedua',
  UNVERIFIED: 'Belum dipastikan',
}

export const ratingNames: Record<Rating, string> = {
  DI_ATAS_EKSPEKTASI: 'Di Atas Ekspektasi',
  SESUAI_EKSPEKTASI: 'Sesuai Ekspektasi',
  DI_BAWAH_EKSPEKTASI: 'Di Bawah Ekspektasi',
}

export const predikatNames: Record<Predikat, string> = {
  SANGAT_BAIK: 'Sangat Baik',
  BAIK: 'Baik',
  BUTUH_PERBAIKAN: 'Butuh Perbaikan',
  KURANG: 'Kurang / Misconduct',
  SANGAT_KURANG: 'Sangat Kurang',
}

export const achievementLevelNames: Record<AchievementLevel, string> = {
  ISTIMEWA: 'Istimewa',
  BAIK: 'Baik',
  BUTUH_PERBAIKAN: 'Butuh Perbaikan',
  KURANG: 'Kurang',
  SANGAT_KURANG: 'Sangat Kurang',
}

export const deadlineNames: Record<DeadlineCode, string> = {
  SKP_SET: 'Penetapan SKP',
  PERIODIC_APPRAISAL: 'Evaluasi kinerja periodik',
  ANNUAL_APPRAISAL: 'Evaluasi kinerja tahunan',
  EVALUATION_HANDOVER: 'Penyerahan dokumen evaluasi kinerja',
  OBJECTION: 'Pengajuan keberatan',
  OBJECTION_DECISION: 'Keputusan atas keberatan',
  COMPLAINT_FIRST_RESPONSE: 'Tanggapan pertama pengaduan',
  COMPLAINT_INFORMATION: 'Permintaan informasi dan keluhan ringan',
  COMPLAINT_WITHOUT_EXAMINATION: 'Pengaduan tidak berkadar pengawasan',
  COMPLAINT_WITH_EXAMINATION: 'Pengaduan berkadar pengawasan',
  DISCIPLINE_SUMMONS: 'Pemanggilan sebelum pemeriksaan disiplin',
  DISCIPLINE_DELIVERY: 'Penyampaian keputusan hukuman disiplin',
  DISCIPLINE_EFFECT: 'Mulai berlakunya hukuman disiplin',
}

/** The sentence for each code this noun refuses with. */
export const refusals = {
  ruleBodyInvalid: ({ kind, path }) => {
    const rule = ruleKindNames[kind as RuleKind] ?? 'aturan'
    return path ? `Isi "${rule}" belum benar pada bagian ${path}.` : `Isi "${rule}" belum benar.`
  },
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** What a pattern asks of a group of predikat. */
export function boundSentence({ predikat, minShare, maxShare, mustExist, mustBeLargest }: DistributionBound): string {
  const names = predikat.map((one) => predikatNames[one]).join(' dan ')
  const asked = [
    mustBeLargest ? 'menjadi bagian terbesar' : null,
    mustExist ? 'harus ada' : null,
    minShare ? `paling sedikit ${formatShare(minShare)}` : null,
    maxShare ? (Number(maxShare) === 0 ? 'tidak boleh ada' : `paling banyak ${formatShare(maxShare)}`) : null,
  ]
  return `${names}: ${asked.filter((part) => part !== null).join(', ')}`
}
