import type { Day } from '../../day'
import { tableRefusals } from '../../file/labels'
import { formatDay } from '../../format'
import type { EmployeeStanding, SiasnImportState } from '../../generated/prisma/enums'
import type { Refusal } from '../../result'
import type { ProblemCode, Severity } from './schema'

export type ProblemParams = Readonly<Record<string, string | number>>

export const importStateNames: Record<SiasnImportState, string> = {
  PREVIEWED: 'Menunggu keputusan',
  APPLIED: 'Sudah diterapkan',
  DISCARDED: 'Dibuang',
}

export const severityNames: Record<Severity, string> = {
  rejected: 'Ditolak',
  warning: 'Perlu diperiksa',
  repaired: 'Diperbaiki otomatis',
}

const standingNames: Record<EmployeeStanding, string> = {
  ACTIVE: 'aktif',
  ON_LEAVE: 'tidak bertugas (cuti, tugas belajar, atau penugasan lain)',
  SUSPENDED: 'diberhentikan sementara',
  RETIRED: 'pensiun',
  TRANSFERRED: 'pindah',
  DISMISSED: 'diberhentikan',
  DECEASED: 'meninggal dunia',
}

/** The sentence for each code with which a file or an import is refused. */
export const refusals = {
  fileEmpty: () => 'Berkas tidak berisi data. Pilih berkas ekspor SIASN yang berisi baris judul dan sedikitnya satu baris data.',
  fileUnreadable: () => 'Berkas tidak terbaca. Simpan ulang sebagai xlsx atau CSV UTF-8, lalu unggah lagi.',
  columnMissing: ({ column = '' }) => `Kolom ini tidak ada dalam berkas: ${column}. Ekspor ulang dari SIASN dengan semua kolomnya.`,
  columnTwice: tableRefusals.columnTwice,
  filesMissing: () => 'Pilih sedikitnya satu berkas: unor atau data pegawai.',
  dayUnreadable: () => 'Isi tanggal berlaku, misalnya 2026-01-31.',
  tooLarge: () => 'Berkas terlalu besar. Unggahan paling banyak 40 MB.',
  dayInFuture: () => 'Tanggal berlaku belum tiba. Isi tanggal hari ini atau sebelumnya.',
  dayTooEarly: () => 'Tanggal berlaku terlalu lampau.',
  scopeUnknown: () => 'Unit cakupan tidak dikenal. Isi ID SIASN unit yang sudah pernah diimpor.',
  olderThanApplied: ({ day = '' }) =>
    `Data yang berlaku mulai ${formatDay(String(day) as Day)} sudah diimpor. Impor berkas dengan tanggal berlaku yang sama atau sesudahnya.`,
  otherGovernment: () => 'Unit puncak berkas ini bukan pemerintah daerah yang tersimpan. Pastikan berkasnya milik pemerintah daerah ini.',
  importDecided: () => 'Impor ini sudah diterapkan atau dibuang.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

const sentences: Record<ProblemCode, (params: ProblemParams) => string> = {
  cellsShifted: () => 'Baris ini berisi lebih banyak sel daripada baris judul, jadi isinya bergeser. Periksa pemisah kolom di dalam sel.',
  valueMissing: ({ column }) => `Kolom ${column} kosong padahal wajib. Lengkapi di SIASN, lalu impor lagi.`,
  valueUnknown: ({ column, known }) => `Isi kolom ${column} tidak dikenal. Yang dikenal: ${known}.`,
  valueEmpty: ({ column }) => `Kolom ${column} kosong; data ini dibiarkan kosong. Lengkapi di SIASN.`,
  valueIgnored: ({ column }) => `Isi kolom ${column} tidak dikenal; data ini dibiarkan kosong. Perbaiki di SIASN.`,
  spacesRemoved: ({ column }) => `Spasi berlebih pada kolom ${column} dihapus. Tidak perlu tindakan.`,
  dateUnreadable: ({ column }) => `Tanggal pada kolom ${column} tidak terbaca. Tulis sebagai HH-BB-TTTT, misalnya 31-12-1980.`,
  dateImpossible: ({ column }) => `Tanggal pada kolom ${column} tidak ada dalam kalender. Perbaiki tanggalnya.`,
  dateInFuture: ({ column }) => `Tanggal pada kolom ${column} belum tiba. Pastikan tahunnya benar.`,
  nipDigitsLost: () => 'NIP tersimpan sebagai angka sehingga digit terakhirnya hilang. Ubah kolomnya menjadi teks dan isi 18 digit NIP.',
  nipLength: ({ length }) => `NIP berisi ${length} digit, seharusnya 18. Perbaiki NIP sesuai SK.`,
  nipNotDigits: () => 'NIP berisi huruf atau tanda baca. Tulis 18 digit tanpa tanda apa pun.',
  nipSpaces: () => 'Spasi pada NIP dihapus. Tidak perlu tindakan.',
  nipApostrophe: () => 'Tanda petik di depan NIP dihapus. Tidak perlu tindakan.',
  nipTwice: ({ firstRow }) => `NIP ini sudah ada pada baris ${firstRow}. Hapus salah satu baris atau perbaiki NIP-nya.`,
  nipBirthImpossible: () => 'Delapan digit pertama NIP bukan tanggal lahir yang mungkin. Cocokkan NIP dengan SK.',
  nipBirthDiffers: ({ column }) => `Tanggal lahir pada NIP berbeda dari kolom ${column}. Cocokkan keduanya dengan SK.`,
  nipGenderUnclear: () => 'Digit ke-15 NIP bukan 1 (laki-laki) atau 2 (perempuan). Cocokkan NIP dengan SK.',
  nipGenderDiffers: ({ column }) => `Jenis kelamin pada NIP (digit ke-15) berbeda dari kolom ${column}. Cocokkan keduanya dengan SK.`,
  nipMonthUnclear: () => 'Digit ke-13 dan 14 NIP bukan bulan (PNS) atau 21, 22, dan seterusnya (PPPK). Cocokkan NIP dengan SK.',
  nipKindDiffers: ({ column }) => `Bentuk NIP (digit ke-13 dan 14) tidak lazim untuk isi kolom ${column}. Cocokkan keduanya dengan SK.`,
  pnsIdTwice: ({ column, firstRow }) => `${column} ini sudah dipakai pada baris ${firstRow}. Hapus salah satu baris atau perbaiki isinya.`,
  underAge: ({ column }) => `Usia pegawai pada ${column} kurang dari 18 tahun. Periksa tanggal lahir dan ${column}.`,
  notActive: ({ standing }) =>
    `Kedudukan hukum pegawai ini: ${standingNames[standing as EmployeeStanding]}. Pastikan ia masih perlu ada dalam penilaian kinerja.`,
  unitUnknown: ({ column }) => `Unit pada kolom ${column} tidak ada dalam daftar unor. Impor unor terbaru atau perbaiki unit pegawai ini.`,
  levelUnknown: ({ column }) => `Jenjang jabatan tidak terbaca dari kolom ${column}; jenjang dibiarkan kosong. Lengkapi di SIASN.`,
  headTwice: ({ firstRow }) =>
    `Jabatan kepala unit ini sudah dipegang pegawai pada baris ${firstRow}. Pastikan siapa pejabat definitifnya.`,
  structuralNotHead: ({ column }) =>
    `Jabatan struktural pada kolom ${column} tidak sama dengan jabatan kepala unitnya. Samakan penulisannya bila ia kepala unit.`,
  unitTwice: ({ column, firstRow }) => `${column} unit ini sudah ada pada baris ${firstRow}. Hapus salah satu baris.`,
  parentUnknown: ({ column }) => `Unit atasan pada kolom ${column} tidak ada dalam berkas. Tambahkan unit atasannya atau perbaiki isinya.`,
  parentRejected: ({ parentRow }) => `Unit atasannya (baris ${parentRow}) ditolak. Perbaiki baris itu dahulu.`,
  unitCycle: ({ column, rows }) => `Susunan unit berputar: baris ${rows} saling menjadi atasan. Perbaiki kolom ${column}.`,
  rootTwice: ({ column, firstRow }) => `Unit puncak sudah ada pada baris ${firstRow}. Isi kolom ${column} dengan unit atasannya.`,
  officeUnclear: ({ column }) =>
    `Kolom ${column} bukan unit ini atau unit di atasnya; dipakai unor induk milik atasannya. Perbaiki di SIASN.`,
  outsideScope: ({ column }) =>
    `Menurut kolom ${column}, baris ini di luar unit yang dicakup berkas. Impor bersama berkas seluruh pemerintah daerah.`,
  unitElsewhere: () =>
    'Unit ini tercatat di luar unit yang dicakup berkas. Pemindahan antarkantor memerlukan berkas seluruh pemerintah daerah.',
  employeeElsewhere: () =>
    'Pegawai ini tercatat di unit di luar kewenangan Anda. Mintalah admin kepegawaian seluruh pemerintah daerah mengimpor kepindahannya.',
  pnsIdOfOther: ({ column }) => `${column} ini tercatat pada pegawai lain. Cocokkan ${column} dan NIP-nya di SIASN.`,
  headSeatTaken: ({ column }) =>
    `Jabatan kepala unit pada kolom ${column} masih dipegang orang lain yang tidak dilepas oleh berkas ini. Akhiri dahulu jabatannya, lalu impor lagi.`,
  employeeUnknown: () => 'Tidak ada pegawai dengan NIP ini di unit yang menjadi kewenangan Anda.',
  employeeWithoutPost: () => 'Pegawai ini tidak memegang jabatan definitif, jadi belum dapat diberi pejabat penilai.',
  officerUnknown: ({ column }) => `Tidak ada pejabat dengan NIP pada kolom ${column}. Untuk kepala daerah, tulis nama jabatannya.`,
  officerWithoutPost: ({ column }) => `Orang pada kolom ${column} tidak memegang jabatan apa pun saat ini.`,
  officerIsSelf: ({ column }) => `Kolom ${column} berisi pegawai itu sendiri. Tidak seorang pun menilai dirinya sendiri.`,
  officersSame: ({ column }) => `Kolom ${column} berisi orang yang sama dengan pejabat penilainya. Atasannya harus orang lain.`,
  officersCircle: ({ column }) =>
    `Dengan kolom ${column} ini orang-orang akan saling menilai secara berputar. Perbaiki salah satu barisnya.`,
  dayBeforePost: ({ column }) => `Tanggal pada kolom ${column} lebih awal daripada jabatan pegawai ini; dipakai tanggal mulai jabatannya.`,
  dayAfterPost: ({ column }) => `Tanggal pada kolom ${column} sesudah jabatan pegawai ini berakhir. Perbaiki tanggalnya.`,
}

/** What is wrong and what to do, in one or two sentences. `params.column` is the heading as the file has it. */
export function problemMessage(code: ProblemCode, params: ProblemParams): string {
  return sentences[code](params)
}
