import type { Role } from '../generated/prisma/enums'
import type { Refusal } from '../result'
import type { GrantState } from './role/rules'

export const roleNames: Record<Role, string> = {
  HR_ADMIN: 'Administrator kepegawaian',
  UNIT_HR: 'Pengelola kinerja unit',
  SURVEY_OFFICER: 'Petugas survei',
  LEADER: 'Pimpinan (pembaca)',
  AUDITOR: 'Auditor',
  SYSTEM_ADMIN: 'Administrator sistem',
}

export const accountStateNames: Record<'INACTIVE' | 'ACTIVE' | 'CLOSED', string> = {
  INACTIVE: 'Belum aktif',
  ACTIVE: 'Aktif',
  CLOSED: 'Ditutup',
}

/** What a role is for, in a sentence. */
export const roleHints: Record<Role, string> = {
  HR_ADMIN: 'Mengelola pegawai, pejabat penilai dan penilaian dalam cakupannya.',
  UNIT_HR: 'Mendampingi penilaian kinerja di unitnya dan membagikan kode aktivasi.',
  SURVEY_OFFICER: 'Menyiapkan survei kepuasan masyarakat dan menutupnya.',
  LEADER: 'Membaca kinerja dan hasil survei; tidak mengubah apa pun.',
  AUDITOR: 'Membaca jejak audit dan hasil; tidak mengubah apa pun.',
  SYSTEM_ADMIN: 'Mengelola akun, peran dan setelan; tidak melihat penilaian siapa pun. Selalu untuk seluruh pemerintah.',
}

export const grantStateNames: Record<GrantState, string> = {
  COMING: 'Belum mulai',
  IN_FORCE: 'Berlaku',
  ENDED: 'Berakhir',
  REVOKED: 'Dicabut',
}

export const wholeGovernment = 'Seluruh pemerintah'

/** The sentence for each code this noun refuses with. */
export const refusals: Record<string, (params: NonNullable<Refusal['params']>) => string> = {
  credentialsWrong: () =>
    'NIP atau kata sandi tidak cocok. Periksa keduanya; bila lupa, minta kode baru kepada pengelola kinerja unit Anda.',
  tooManyTries: ({ minutes = 1 }) => `Terlalu banyak percobaan. Tunggu ${minutes} menit, lalu coba lagi. Akun Anda tidak dikunci.`,
  codeWrong: () =>
    'NIP atau kode aktivasi tidak cocok, atau kodenya sudah dipakai atau kedaluwarsa. Minta kode baru kepada pengelola kinerja unit Anda.',
  currentWrong: () => 'Kata sandi sekarang tidak cocok.',
  passwordIsName: () => 'Kata sandi ini memuat nama atau NIP Anda. Pilih yang tidak mudah ditebak orang yang mengenal Anda.',
  passwordTooSimple: () => 'Kata sandi ini terlalu sederhana. Pilih kalimat pendek yang hanya Anda tahu.',
  usernameTaken: () => 'Nama pengguna ini sudah dipakai. Pilih nama lain.',
  alreadyGranted: () => 'Orang ini sudah memegang peran itu untuk unit tersebut pada rentang tanggal itu.',
  systemIsWhole: () => 'Administrator sistem selalu untuk seluruh pemerintah. Pilih cakupan itu, atau peran yang lain.',
  unitUnknown: () => 'Unit ini tidak ada lagi. Pilih unit yang lain.',
  grantEnded: () => 'Peran ini sudah berakhir; tidak ada yang perlu dicabut.',
  nobodyToActivate: () => 'Di unit ini tidak ada orang yang belum aktif dan yang boleh Anda beri kode.',
  tooManyCodes: () => 'Lebih dari 500 orang sekaligus. Pilih unit yang lebih kecil.',
  slipRequestWrong: () => 'Pilih dulu unit yang lembar aktivasinya akan dicetak.',
  rangeUpsideDown: () => 'Tanggal akhir harus sesudah tanggal mulai.',
}
