import type {
  ApiKeyUse,
  FollowUpKind,
  FollowUpState,
  PeriodKind,
  ProfilePart,
  PublicityMedium,
  RespondentAbility,
  RespondentAge,
  RespondentSchool,
  RespondentSex,
  RespondentWork,
  ResponseMark,
  ServiceBookWay,
  SurveyQuestionKind,
  SurveyWay,
  TallyPart,
} from '../generated/prisma/enums'
import type { Refusal } from '../result'
import type { IndexRefusalCode, SurveyState } from './rules'
import type { UnsurKey } from './schema'
import type { SheetFinding, SheetProblemCode, SheetRefusalCode, SheetWarningCode } from './sheet'

/** Names of the nine unsur, PermenPANRB 14/2017. */
export const unsurLabels: Record<UnsurKey, string> = {
  persyaratan: 'Persyaratan',
  prosedur: 'Sistem, Mekanisme, dan Prosedur',
  waktu: 'Waktu Penyelesaian',
  biaya: 'Biaya/Tarif',
  produk: 'Produk Spesifikasi Jenis Pelayanan',
  kompetensi: 'Kompetensi Pelaksana',
  perilaku: 'Perilaku Pelaksana',
  sarana: 'Sarana dan Prasarana',
  pengaduan: 'Penanganan Pengaduan, Saran dan Masukan',
}

export const respondentSexNames: Record<RespondentSex, string> = { L: 'Laki-laki', P: 'Perempuan' }

export const respondentAgeNames: Record<RespondentAge, string> = {
  BELOW_20: 'Di bawah 20 tahun',
  FROM_20: '20 sampai 29 tahun',
  FROM_30: '30 sampai 39 tahun',
  FROM_40: '40 sampai 49 tahun',
  FROM_50: '50 sampai 59 tahun',
  FROM_60: '60 tahun ke atas',
}

export const respondentSchoolNames: Record<RespondentSchool, string> = {
  SD: 'SD',
  SMP: 'SMP',
  SMA: 'SMA/SMK',
  D3: 'D-III',
  S1: 'S-1 atau D-IV',
  S2: 'S-2',
  S3: 'S-3',
}

export const respondentWorkNames: Record<RespondentWork, string> = {
  PNS: 'PNS',
  TNI: 'TNI',
  POLRI: 'POLRI',
  SWASTA: 'Pegawai swasta',
  WIRAUSAHA: 'Wirausaha',
  LAINNYA: 'Lainnya',
}

export const respondentAbilityNames: Record<RespondentAbility, string> = {
  NONE: 'Bukan penyandang disabilitas',
  DISABILITY: 'Penyandang disabilitas',
}

export const profilePartNames: Record<ProfilePart, string> = {
  SEX: 'Jenis kelamin',
  AGE: 'Usia',
  EDUCATION: 'Pendidikan terakhir',
  WORK: 'Pekerjaan',
  DISABILITY: 'Disabilitas',
}

export const tallyPartNames: Record<TallyPart, string> = { ALL: 'Semua responden', ...profilePartNames }

export const surveyWayNames: Record<SurveyWay, string> = {
  ADDRESS: 'Alamat umum',
  POSTER: 'Kode QR poster',
  KIOSK: 'Kios di loket',
  VISIT: 'Alamat sekali pakai',
  PAPER: 'Formulir kertas',
  IMPORT: 'Berkas CSV',
  ASSISTED: 'Dibantu petugas',
}

export const responseMarkNames: Record<ResponseMark, string> = {
  OVER_LIMIT: 'Terlalu banyak dari satu jaringan',
  STRAIGHT_LINE: 'Jawaban sama semua dalam sekejap',
  BURST: 'Beruntun dengan jawaban yang persis sama',
  ROBOT: 'Dikirim tidak seperti orang mengisi',
}

export const serviceBookWayNames: Record<ServiceBookWay, string> = { TYPED: 'Diketik', CSV: 'Berkas CSV', API: 'Sistem lain' }

export const apiKeyUseNames: Record<ApiKeyUse, string> = { SERVICE_BOOK: 'Mengisi buku layanan', VISIT_PASS: 'Membuat alamat sekali pakai' }

export const questionKindNames: Record<SurveyQuestionKind, string> = { CHOICE: 'Pilihan', TEXT: 'Isian bebas' }

export const followUpKindNames: Record<FollowUpKind, string> = {
  TRAINING: 'Pelatihan',
  RESOURCE: 'Sumber daya',
  PROCESS: 'Perbaikan proses',
}

export const followUpStateNames: Record<FollowUpState, string> = { PLANNED: 'Direncanakan', DONE: 'Selesai', DROPPED: 'Dibatalkan' }

/** Media of publication as PEKPPP F01 counts them. */
export const publicityMediumNames: Record<PublicityMedium, string> = {
  CETAK: 'Media cetak',
  ELEKTRONIK: 'Media elektronik',
  MEDIA_SOSIAL: 'Media sosial',
  SITUS_WEB: 'Situs web',
  APLIKASI: 'Aplikasi',
  REKLAME: 'Reklame',
}

export const surveyStateNames: Record<SurveyState, string> = {
  DRAFT: 'Disusun',
  NOT_YET: 'Belum dibuka',
  OPEN: 'Dibuka',
  CLOSED: 'Ditutup',
}

const partNames: Record<PeriodKind, (number: number) => string> = {
  YEAR: () => 'Tahun',
  SEMESTER: (number) => `Semester ${number} tahun`,
  QUARTER: (number) => `Triwulan ${number} tahun`,
  MONTH: (number) => `Bulan ${number} tahun`,
}

/** "Triwulan 4 tahun 2026" */
export function surveyPeriodName({ kind, number, year }: { kind: PeriodKind; number: number; year: number }): string {
  return `${partNames[kind](number)} ${year}`
}

const shortNames: Record<PeriodKind, string> = { YEAR: '', SEMESTER: 'Sem ', QUARTER: 'TW ', MONTH: 'Bln ' }

/** "TW 4 2026", for the axis of a chart. */
export function shortPeriodName({ kind, number, year }: { kind: PeriodKind; number: number; year: number }): string {
  return kind === 'YEAR' ? String(year) : `${shortNames[kind]}${number} ${year}`
}

type OfficeRefusalCode =
  | 'serviceNamed'
  | 'serviceClosed'
  | 'noServices'
  | 'usersByService'
  | 'periodWrong'
  | 'opensBeforePeriod'
  | 'closesBeforeOpens'
  | 'closesInPast'
  | 'alreadySurveyed'
  | 'servesHere'
  | 'surveyOver'

export type SurveyRefusalCode = SheetRefusalCode | IndexRefusalCode | OfficeRefusalCode

type Params = NonNullable<Refusal['params']>

/** The sentence for each code this noun refuses with. */
export const refusals: Record<SurveyRefusalCode, (params: Params) => string> = {
  fileEmpty: () => 'Berkas kosong. Isi baris pertama dengan judul kolom semua unsur, lalu satu baris untuk tiap responden.',
  fileMalformed: () => 'Berkas tidak terbaca sebagai CSV. Perbaiki tanda kutip pada baris yang disebut atau simpan ulang sebagai CSV.',
  headerWrong: () => 'Baris judul belum benar. Perbaiki kolom yang disebut, lalu ulangi.',
  cellsWrong: ({ total = 0 }) =>
    `Ada ${Number(total).toLocaleString('id-ID')} sel yang tidak dapat dihitung. Perbaiki sel yang disebut, lalu ulangi.`,
  noAnswers: () => 'Tidak ada kuesioner yang dapat dihitung. Sertakan kuesioner yang terisi cukup banyak unsurnya, lalu ulangi.',
  unsurUnanswered: ({ unsur = '' }) =>
    `Tidak ada kuesioner terhitung yang menjawab unsur ${unsur}. Lengkapi jawabannya; indeks memerlukan semua unsur.`,
  weightNotTruncated: ({ weight = '' }) =>
    `Bobot ${weight} bukan potongan desimal dari satu dibagi jumlah unsur. Untuk sembilan unsur pakai 0.11 atau 0.111.`,
  weightMissing: ({ unsur = '' }) => `Unsur ${unsur} belum berbobot. Beri bobot pada semua unsur.`,
  weightNotPositive: ({ unsur = '' }) => `Bobot unsur ${unsur} harus lebih dari nol. Perbaiki bobotnya atau keluarkan unsurnya.`,
  weightUnknown: ({ unsur = '' }) => `Ada bobot untuk ${unsur}, padahal unsur itu tidak ada dalam survei. Hapus bobotnya.`,
  serviceNamed: () => 'Unit ini sudah mempunyai layanan dengan nama itu. Pakai yang sudah ada, atau pilih nama lain.',
  serviceClosed: () => 'Layanan ini sudah tidak diberikan lagi. Pilih layanan lain.',
  noServices: () => 'Unit ini belum mempunyai layanan. Tambahkan layanannya dahulu, lalu buka survei.',
  usersByService: () =>
    'Untuk survei seluruh unit, penggunanya dihitung dari tiap layanan. Kosongkan di sini, lalu isi pada halaman layanannya.',
  periodWrong: () => 'Pilih periode tahunan, semester, atau triwulan.',
  opensBeforePeriod: () => 'Survei tidak dapat dibuka sebelum periodenya mulai. Pilih tanggal mulai yang lebih akhir.',
  closesBeforeOpens: () => 'Hari terakhir tidak boleh sebelum hari mulai.',
  closesInPast: () => 'Hari terakhir sudah lewat. Pilih hari ini atau sesudahnya.',
  alreadySurveyed: () => 'Layanan ini sudah mempunyai survei untuk periode itu. Buka survei yang ada di daftar survei.',
  servesHere: () =>
    'Anda bertugas melayani warga di sini, jadi survei ini ditutup atau dipersingkat orang lain: petugas survei lain di unit Anda, atau pengelola kepegawaian. Pada hari terakhirnya survei berakhir sendiri.',
  surveyOver: () => 'Survei ini sudah ditutup, jadi tidak dapat diubah lagi.',
  weightsNotOne: ({ sum = '' }) => `Jumlah bobot semua unsur ${sum}, seharusnya tepat 1. Ubah bobotnya sampai berjumlah 1.`,
}

const findingSentences: Record<SheetProblemCode | SheetWarningCode | 'unsurUnanswered', (column: string) => string> = {
  badQuote: () => 'tanda kutip tidak berpasangan. Tutup kutipnya atau tulis dua kali kutip yang menjadi isi sel.',
  missingColumn: (column) => `kolom ini tidak ada. Tambahkan kolom berjudul "${column}"; urutan kolom bebas.`,
  duplicateColumn: () => 'kolom ini ada lebih dari satu. Sisakan satu kolom saja.',
  badAnswer: () => 'jawaban harus 1, 2, 3, atau 4. Perbaiki isinya; kosongkan bila tidak dijawab.',
  strayCell: () => 'sel ini berisi tetapi kolomnya tidak berjudul. Kosongkan sel atau periksa apakah isi baris bergeser.',
  unknownColumn: () => 'kolom ini bukan unsur dan diabaikan. Periksa ejaan judulnya bila seharusnya unsur.',
  shortRow: () => 'baris berakhir sebelum kolom ini; sel yang tidak ada dianggap tidak dijawab. Periksa apakah berkas terpotong.',
  unsurUnanswered: () => 'tidak ada jawaban terhitung. Lengkapi jawaban unsur ini.',
}

/** What went wrong with a survey's figures and what to do, as one or two sentences. Throws for a code of another noun. */
export function describeSurveyRefusal({ code, params = {} }: Pick<Refusal, 'code' | 'params'>): string {
  if (!isSurveyRefusalCode(code)) throw new RangeError(`No sentence for ${code}`)
  return refusals[code](params)
}

/** The place in the sheet, what is wrong there, and what to do. */
export function describeFinding({ row, column, code }: SheetFinding<keyof typeof findingSentences>): string {
  return `Baris ${row}, kolom ${column}: ${findingSentences[code](column)}`
}

function isSurveyRefusalCode(code: string): code is SurveyRefusalCode {
  return Object.hasOwn(refusals, code)
}
