import { formatDecimal } from '../format'
import type {
  IndicatorAggregation,
  IndicatorAspect,
  IndicatorKind,
  IndicatorPerspective,
  PartyRole,
  PlanAnnex,
  PlanClosing,
  PlanForm,
  PlanVersionState,
  PledgeVersionState,
  RealizationSource,
  WorkResultCategory,
} from '../generated/prisma/enums'
import type { Refusal } from '../result'
import type { PlanFault, PlanStepName, PlanWaitingKind } from './rules'
import { teamTitle } from './team/labels'

export const pledgeVersionStateNames: Record<PledgeVersionState, string> = { DRAFT: 'Draf', APPROVED: 'Disetujui' }

export const planFormNames: Record<PlanForm, string> = {
  LEADER: 'JPT dan pimpinan unit kerja mandiri',
  QUANTITATIVE: 'JA dan JF, pendekatan kuantitatif',
  QUALITATIVE: 'JA dan JF, pendekatan kualitatif',
}

export const planVersionStateNames: Record<PlanVersionState, string> = {
  DRAFT: 'Draf',
  SUBMITTED: 'Diajukan',
  RETURNED: 'Dikembalikan',
  AGREED: 'Disepakati',
}

export const partyRoleNames: Record<PartyRole, string> = {
  EMPLOYEE: 'Pegawai yang dinilai',
  APPRAISER: 'Pejabat penilai kinerja',
  SUPERIOR: 'Atasan pejabat penilai kinerja',
}

export const workResultCategoryNames: Record<WorkResultCategory, string> = { UTAMA: 'Utama', TAMBAHAN: 'Tambahan' }

export const indicatorAspectNames: Record<IndicatorAspect, string> = {
  KUANTITAS: 'Kuantitas',
  KUALITAS: 'Kualitas',
  WAKTU: 'Waktu',
  BIAYA: 'Biaya',
}

export const indicatorPerspectiveNames: Record<IndicatorPerspective, string> = {
  PENERIMA_LAYANAN: 'Penerima layanan',
  PROSES_BISNIS: 'Proses bisnis',
  PENGUATAN_INTERNAL: 'Penguatan internal',
  ANGGARAN: 'Anggaran',
}

export const indicatorKindNames: Record<IndicatorKind, string> = {
  HIGHER_IS_BETTER: 'Makin tinggi makin baik',
  LOWER_IS_BETTER: 'Makin rendah makin baik',
  WITHIN_RANGE: 'Dalam rentang',
  BY_DATE: 'Paling lambat pada tanggal',
  YES_NO: 'Ya atau tidak',
  ZERO_DEFECTS: 'Tanpa cacat',
}

export const indicatorAggregationNames: Record<IndicatorAggregation, string> = {
  SUM: 'Dijumlahkan',
  AVERAGE: 'Dirata-rata',
  LAST: 'Nilai terakhir',
  MAXIMUM: 'Nilai tertinggi',
}

export const realizationSourceNames: Record<RealizationSource, string> = {
  TYPED: 'Dicatat pegawai',
  SURVEY_INDEX: 'Indeks kepuasan masyarakat (IKM)',
  SURVEY_ELEMENT: 'Satu unsur survei kepuasan',
  ON_TIME_SHARE: 'Persentase layanan selesai tepat waktu',
  ERROR_SHARE: 'Persentase layanan yang diulang karena salah',
  COMPLAINT_TIME: 'Lama penanganan pengaduan',
}

export const planAnnexNames: Record<PlanAnnex, string> = {
  RESOURCES: 'Dukungan sumber daya',
  ACCOUNTABILITY: 'Skema pertanggungjawaban',
  CONSEQUENCES: 'Konsekuensi',
}

export const planClosingNames: Record<PlanClosing, string> = {
  MOVED: 'Pindah jabatan',
  LEFT: 'Berhenti atau pensiun',
  ACTING_ENDED: 'Penugasan sementara berakhir',
}

/** The sentence for each code this noun refuses with. */
export const refusals = {
  withoutPlan: () => 'Pemangku jabatan ini bukan pegawai ASN, jadi tidak menyusun SKP.',
  yearPast: () => 'Tahun itu sudah lewat. SKP disusun untuk tahun ini atau tahun depan.',
  yearUnknown: () => 'Periode kinerja tahun itu belum tersedia. Coba lagi besok, atau hubungi administrator sistem.',
  notHeldInYear: () => 'Jabatan ini tidak Anda pangku pada tahun itu.',
  formFixed: () => 'Bentuk SKP ini tidak dapat dipilih lagi.',
  planClosed: closedSentence,
  preparerAppraises: () =>
    'Pejabat penilai tidak menyiapkan SKP orang yang dinilainya. Pejabat itu menyusunnya sendiri atau menunjuk penyiap lain.',
  yearEnded: () =>
    'Tahun SKP ini sudah berakhir, jadi isinya tidak diubah lagi oleh pegawai atau pejabat penilai. Bila ada yang keliru, minta pengelola kinerja membukanya dengan alasan.',
  noRevision: () => 'Tidak ada perubahan yang dapat dibatalkan: ini versi pertama SKP.',
  revisionOpen: () => 'Perubahan SKP ini sudah dibuka dan belum selesai.',
  supportUnknown: () => 'Pilihan ini tidak lagi berlaku. Pilih RHK pejabat penilai atau sasaran unit yang ada dalam daftar.',
  aspectMissing: () => 'Pilih aspeknya.',
  perspectiveMissing: () => 'Pilih perspektifnya.',
  tooMuch: () => 'Sudah terlalu banyak. Gabungkan yang serupa, lalu simpan lagi.',
  planIncomplete: ({ count = 1 }) =>
    `SKP belum dapat diajukan: masih ada ${count} hal yang perlu dilengkapi. Lihat daftarnya di halaman ini.`,
  appraiserMissing: () =>
    'Pejabat penilai Anda belum ditetapkan, jadi SKP belum dapat diajukan. Muat ulang halaman ini, lalu buka tautan “Minta pejabat penilai”; yang sudah Anda tulis tersimpan.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

function closedSentence({ closing, own }: NonNullable<Refusal['params']>): string {
  const why = Object.hasOwn(planClosingNames, closing ?? '') ? planClosingNames[closing as PlanClosing] : planClosingNames.MOVED
  const moved = closing !== 'LEFT'
  const left = own
    ? `Yang tersimpan tetap dapat Anda baca${moved ? '; susun atau lanjutkan SKP jabatan Anda yang sekarang' : ', dan tidak ada lagi yang perlu Anda lakukan di sini'}.`
    : `Yang tersimpan tetap dapat dibaca${moved ? '; pegawainya menyusun atau melanjutkan SKP jabatannya yang sekarang' : ', dan tidak ada lagi yang perlu dilakukan'}.`
  const what = own ? 'Anda ubah atau ajukan lagi' : 'diubah, diajukan, atau disepakati lagi'
  return `SKP ini sudah ditutup, jadi tidak dapat ${what}: ${why.toLowerCase()}. ${left}`
}

/** What keeps an SKP from being submitted, in a sentence that says what to do. */
export function faultSentence(fault: PlanFault): string {
  switch (fault.code) {
    case 'noUtama':
      return 'Tambahkan paling sedikit satu RHK utama.'
    case 'noIndicator':
      return `RHK “${fault.about}” belum mempunyai indikator.`
    case 'noSupport':
      return `RHK “${fault.about}” belum dikaitkan dengan RHK pejabat penilai atau sasaran unit.`
    case 'supportGone':
      return `RHK “${fault.about}” dikaitkan dengan sesuatu yang tidak berlaku lagi bagi Anda, misalnya karena pejabat penilai atau ketua tim berganti. Pilih kaitan yang baru.`
    case 'noAspect':
      return `Indikator “${fault.about}” belum mempunyai aspek.`
    case 'noPerspective':
      return `Indikator “${fault.about}” belum mempunyai perspektif.`
    case 'noTarget':
      return `Target indikator “${fault.about}” belum ada. Isi target dan satuannya.`
    case 'dateOutside':
      return `Tanggal target indikator “${fault.about}” di luar masa SKP ini. Ubah tanggalnya.`
    case 'periodsOff':
      return `Target per periode indikator “${fault.about}” tidak cocok dengan masa SKP ini atau dengan target setahunnya. Isi ulang atau kosongkan.`
    case 'weightSum':
      return `Bobot semua RHK utama berjumlah ${formatDecimal(fault.sum)} persen. Ubah supaya jumlahnya 100 persen.`
  }
}

/** What a step is called on its button. */
export const planStepNames: Record<PlanStepName, string> = {
  submit: 'Ajukan SKP',
  withdraw: 'Tarik kembali',
  return: 'Kembalikan',
  agree: 'Sepakati SKP',
  revise: 'Buka perubahan',
}

/** What a version's arrival in a state is called in its history. */
export const planStepDone: Record<PlanVersionState, string> = {
  DRAFT: 'Dibuka sebagai draf',
  SUBMITTED: 'Diajukan',
  RETURNED: 'Dikembalikan',
  AGREED: 'Disepakati',
}

/** Where an SKP stands in a list; NONE is for a post without one. */
export const planStandingNames: Record<PlanVersionState | 'NONE', string> = { NONE: 'Belum disusun', ...planVersionStateNames }

export const planSortNames: Record<'nama' | 'unit' | 'status', string> = { nama: 'Nama', unit: 'Unit', status: 'Status' }

/** What a line of the home page says before its subject. */
export const waitingNames: Record<PlanWaitingKind, string> = {
  PLAN_TO_START: 'Susun SKP',
  PLAN_TO_FINISH: 'Lengkapi dan ajukan SKP',
  PLAN_TO_MEND: 'Perbaiki SKP yang dikembalikan',
  PLAN_TO_AGREE: 'Periksa SKP yang diajukan',
}

/** What the page says after a step, by the word in its address. */
export const planDoneSentences: Readonly<Record<string, string>> = {
  diajukan: 'SKP sudah diajukan. Pejabat penilai Anda mendapat pemberitahuan.',
  dikembalikan: 'SKP sudah dikembalikan kepada pegawai beserta alasannya.',
  disepakati: 'SKP sudah disepakati dan berlaku. Pegawai mendapat pemberitahuan.',
  diserahkan: 'Draf sudah diserahkan. Pemiliknya mendapat pemberitahuan, lalu memeriksa dan mengajukannya sendiri.',
  dibuka: 'Versi baru sudah dibuka. Versi yang disepakati tetap berlaku sampai yang baru disepakati.',
  dibatalkan: 'Perubahan dibatalkan. Versi yang disepakati sebelumnya tetap berlaku.',
  bertanda: 'Dokumen bertanda tangan sudah disimpan.',
  'dari-e-kinerja': 'Draf sudah diisi dari berkas e-Kinerja. Periksa setiap bagian sebelum mengajukannya.',
  disalin: 'SKP yang lama sudah disalin ke draf ini. Periksa setiap bagian; kaitan yang tidak berlaku lagi dikosongkan.',
  berisi: 'Draf ini sudah ada isinya, jadi tidak ada yang disalin.',
  perilaku: 'Ekspektasi perilaku kerja sudah disimpan.',
  peran: 'Usulan peran hasil sudah menjadi RHK dalam draf ini. Lengkapi indikatornya.',
  lampiran: 'Lampiran sudah disimpan.',
}

/** How the realisation of periods makes that of the year, with an example, for whoever chooses. */
export const aggregationHints: Record<IndicatorAggregation, string> = {
  SUM: 'Dijumlahkan, misalnya banyaknya berkas',
  AVERAGE: 'Dirata-rata, misalnya persentase tiap periode',
  LAST: 'Nilai terakhir, misalnya kemajuan sampai saat ini',
  MAXIMUM: 'Nilai tertinggi',
}

type Supportable = {
  workResults: readonly { id: string; text: string; teamName?: string | null }[]
  objectives: readonly { id: string; text: string; unitName: string }[]
}

/** What an RHK may hang on, as a list to choose from. */
export function supportChoices({ workResults, objectives }: Supportable): { value: string; label: string }[] {
  return [
    ...workResults.map(({ id, text, teamName }) => ({
      value: `rhk:${id}`,
      label: `${teamName ? `RHK ketua ${teamTitle(teamName)}` : 'RHK pimpinan'}: ${text}`,
    })),
    ...objectives.map(({ id, text, unitName }) => ({ value: `sasaran:${id}`, label: `Sasaran ${unitName}: ${text}` })),
  ]
}
