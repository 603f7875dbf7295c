import { formatDay, formatShare } from '../format'
import type { AppraisalState, Rating } from '../generated/prisma/enums'
import type { Refusal } from '../result'
import { predikatNames } from '../rule/labels'
import type { Finding } from './distribution/rules'
import type { AppraisalFacts } from './facts/queries'
import type { StepName } from './rules'

export const appraisalStateNames: Record<AppraisalState, string> = {
  DRAFT: 'Belum dinilai',
  RATED: 'Sudah dinilai, belum disampaikan',
  RELEASED: 'Disampaikan',
  RECEIVED: 'Diterima pegawai',
  OBJECTED: 'Dalam keberatan',
  DECIDED: 'Keberatan diputuskan',
  FINAL: 'Final',
  REOPENED: 'Dibuka kembali',
}

/** What a step did, by the state it led to. */
export const stepsDone: Record<AppraisalState, string> = {
  DRAFT: 'Dibuat',
  RATED: 'Dinilai',
  RELEASED: 'Disampaikan kepada pegawai',
  RECEIVED: 'Diterima pegawai',
  OBJECTED: 'Keberatan diajukan',
  DECIDED: 'Keberatan diputuskan',
  FINAL: 'Menjadi final',
  REOPENED: 'Dibuka kembali',
}

export const stepNames: Record<StepName, string> = {
  RATE: 'Nilai',
  RELEASE: 'Sampaikan kepada pegawai',
  ACKNOWLEDGE: 'Saya sudah menerima hasil ini',
  LAPSE: 'Dianggap diterima',
  OBJECT: 'Ajukan keberatan',
  DECIDE: 'Putuskan keberatan',
  FINALIZE: 'Jadikan final',
  REOPEN: 'Buka kembali',
}

/** What waits for a person in this noun. */
export const waitingNames: Record<'RATE' | 'RELEASE' | 'ACKNOWLEDGE' | 'DECIDE' | 'ACHIEVEMENT', string> = {
  RATE: 'Evaluasi kinerja perlu dinilai',
  RELEASE: 'Hasil evaluasi perlu disampaikan',
  ACKNOWLEDGE: 'Hasil evaluasi Anda perlu diterima',
  DECIDE: 'Keberatan menunggu keputusan Anda',
  ACHIEVEMENT: 'Capaian kinerja organisasi perlu ditetapkan',
}

/** Why the clock led an appraisal on. */
export const clockReasons = {
  lapsed: 'Tenggat penerimaan dokumen evaluasi sudah lewat',
  termOver: 'Masa keberatan sudah lewat tanpa keberatan',
  decided: 'Keputusan atas keberatan bersifat final',
} as const

/** The sentence for each code this noun refuses with. */
export const refusals: Record<string, (params: NonNullable<Refusal['params']>) => string> = {
  conflict: () =>
    'Penilaian ini sudah berubah sejak Anda membukanya. Yang Anda ketik masih ada di sini; bandingkan dengan keadaan terbaru, lalu kirim lagi.',
  stepNotNow: ({ state = '' }) =>
    `Langkah ini tidak dapat dilakukan sekarang: keadaan penilaian ini "${appraisalStateNames[state as AppraisalState] ?? state}".`,
  cycleClosed: () => 'Siklus evaluasi ini sudah ditutup, jadi penilaian baru tidak diterima. Hubungi administrator kepegawaian.',
  achievementMissing: ({ office = '' }) =>
    `Capaian kinerja organisasi ${office} belum ditetapkan, jadi hasil belum dapat disampaikan. Yang menetapkannya: pejabat penilai kepala ${office}, atau administrator kepegawaian.`,
  appraiserUnknown: () => 'Pejabat penilai belum tercatat untuk jabatan ini. Hubungi pengelola kinerja unit.',
  feedbackUnknown: () => 'Ada umpan balik untuk RHK atau nilai yang tidak ada dalam SKP yang berlaku. Muat ulang halaman ini.',
  planNotAgreed: () => 'SKP ini tidak mempunyai versi yang disepakati.',
  termOver: () => 'Masa pengajuan keberatan sudah lewat.',
  superiorUnknown: () =>
    'Atasan pejabat penilai belum tercatat, jadi keberatan belum dapat dialamatkan. Hubungi pengelola kinerja unit Anda.',
  nothingToRelease: () => 'Tidak ada penilaian yang siap disampaikan dalam siklus ini.',
  kindNotAppraised: () => 'Periode seperti ini tidak dievaluasi menurut aturan yang berlaku.',
  periodNotBegun: () => 'Periode ini belum dimulai, jadi evaluasinya belum dapat dibuka.',
  alreadyOpened: () => 'Evaluasi periode ini sudah pernah dibuka.',
  alreadyClosed: () => 'Siklus ini sudah ditutup.',
}

/** What the page says after a step, by the word in its address. */
export const doneSentences: Readonly<Record<string, string>> = {
  dinilai: 'Penilaian sudah disimpan. Pegawai belum melihatnya sampai Anda menyampaikannya.',
  disampaikan: 'Hasil evaluasi sudah disampaikan kepada pegawai.',
  diterima: 'Anda sudah menerima hasil ini.',
  keberatan: 'Keberatan sudah diajukan kepada atasan pejabat penilai.',
  diputuskan: 'Keberatan sudah diputuskan. Keputusan ini final.',
  'dibuka-kembali': 'Evaluasi sudah dibuka kembali. Pejabat penilai perlu menilainya lagi.',
  siklus: 'Siklus evaluasi sudah dibuka.',
  ditutup: 'Siklus evaluasi sudah ditutup.',
  capaian: 'Capaian kinerja organisasi sudah ditetapkan.',
  catatan: 'Alasan distribusi sudah dicatat.',
}

/** Hints for each rating, for whoever chooses. */
export const ratingHints: Record<Rating, string> = {
  DI_ATAS_EKSPEKTASI: 'Melebihi yang disepakati dalam SKP',
  SESUAI_EKSPEKTASI: 'Sebagaimana disepakati dalam SKP',
  DI_BAWAH_EKSPEKTASI: 'Belum mencapai yang disepakati dalam SKP',
}

/** In which way a spread departs from the pattern. */
export function findingSentence({ what, bound, count, share }: Finding, total: number): string {
  const names = bound.predikat.map((one) => predikatNames[one]).join(' dan ')
  const now = `sekarang ${formatShare(share)} (${count} dari ${total})`
  if (what === 'BELOW_LEAST') return `${names} paling sedikit ${formatShare(bound.minShare ?? '0')}; ${now}.`
  if (what === 'ABOVE_MOST')
    return Number(bound.maxShare) === 0
      ? `${names} tidak boleh ada; ${now}.`
      : `${names} paling banyak ${formatShare(bound.maxShare ?? '1')}; ${now}.`
  if (what === 'MISSING') return `${names} harus ada; ${now}.`
  return `${names} seharusnya bagian terbesar; ${now}.`
}

/** Whom an appraisal waits for, and for what. */
export function waitsFor(facts: Pick<AppraisalFacts, 'state' | 'name' | 'appraiserName' | 'superiorName' | 'objectUntil'>): string {
  const { state, name, objectUntil } = facts
  const appraiser = facts.appraiserName ?? 'pejabat penilai (belum tercatat)'
  const superior = facts.superiorName ?? 'atasan pejabat penilai (belum tercatat)'
  const until = objectUntil ? formatDay(objectUntil) : ''
  const sentences: Record<AppraisalState, string> = {
    DRAFT: `Menunggu ${appraiser} menilai.`,
    RATED: `Sudah dinilai. Menunggu ${appraiser} menyampaikan hasilnya.`,
    RELEASED: `Hasil sudah disampaikan. Menunggu ${name} menyatakan menerima.`,
    RECEIVED: `Hasil sudah diterima. Keberatan dapat diajukan sampai ${until}; sesudah itu hasil menjadi final.`,
    OBJECTED: `Keberatan menunggu keputusan ${superior}.`,
    DECIDED: `Keberatan sudah diputuskan ${superior}. Hasil menjadi final malam ini.`,
    FINAL: 'Hasil ini final.',
    REOPENED: `Dibuka kembali. Menunggu ${appraiser} menilai lagi.`,
  }
  return sentences[state].replaceAll('..', '.')
}
