import type { Refusal } from '../../result'

/** The sentence for each code this noun refuses with. */
export const refusals: Record<string, (params: NonNullable<Refusal['params']>) => string> = {
  notFound: () => 'Layanan atau pegawai ini tidak ada, atau bukan untuk Anda.',
  conflict: () => 'Hari terakhirnya sudah diisi orang lain. Periksa daftarnya di bawah.',
  alreadyServes: () => 'Pegawai ini sudah tercatat melayani pada hari itu. Akhiri dahulu catatan yang lama.',
  ownPast: () => 'Tugas Anda sendiri tidak dapat Anda akhiri mundur. Isi hari ini atau sesudahnya, atau minta pengelola lain mengisinya.',
  sameEnd: () => 'Ini hari terakhir yang sudah tercatat. Isi hari yang benar, atau kosongkan bila masih melayani.',
  ownEarlier: () => 'Tugas Anda sendiri hanya dapat Anda perpanjang. Untuk memendekkannya, minta pengelola lain mengisinya.',
  servesAgain: () => 'Pegawai ini sudah tercatat melayani lagi sejak hari yang lebih awal. Isi hari sebelum tugas barunya mulai.',
  endsBeforeStart: () => 'Hari terakhir tidak boleh sebelum hari mulai melayani.',
}
