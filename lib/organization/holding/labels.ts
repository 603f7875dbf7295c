import type { Refusal } from '../../result'

/** The sentence for each code this noun refuses with. */
export const refusals = {
  rootUnknown: () => 'Belum ada unit puncak pemerintah daerah. Impor unor terlebih dahulu.',
  headPostUnknown: () => 'Unit puncak belum mempunyai nama jabatan kepala. Lengkapi kolom NAMA JABATAN pada berkas unor, lalu impor lagi.',
  accountUnknown: () => 'Tidak ada akun dengan nama pengguna itu. Buat akunnya terlebih dahulu.',
  rangeUpsideDown: () => 'Tanggal akhir harus sesudah tanggal mulai.',
  postNotHead: () => 'Plt, Plh, dan Pj hanya untuk jabatan kepala unit.',
  employeeGone: () => 'Pegawai ini tidak lagi bertugas, jadi tidak dapat ditunjuk.',
  alreadyHolds: () => 'Pegawai ini sudah memegang jabatan itu pada rentang tanggal yang sama.',
  endsTooEarly: () => 'Tanggal berakhir harus sesudah tanggal mulai memegang jabatan.',
  alreadyEnded: () => 'Jabatan ini sudah berakhir sebelum tanggal itu.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>
