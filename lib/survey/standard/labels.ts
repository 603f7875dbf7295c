import type { Refusal } from '../../result'

/** The sentence for each code this noun refuses with. */
export const refusals: Record<string, (params: NonNullable<Refusal['params']>) => string> = {
  notFound: () => 'Layanan ini tidak ada, atau bukan untuk Anda.',
  conflict: () => 'Standar layanan ini sudah diubah orang lain sejak Anda membukanya. Periksa yang baru di bawah, lalu simpan lagi.',
  beforePrevious: () =>
    'Standar baru tidak boleh berlaku lebih dahulu daripada standar yang sedang berlaku. Pilih tanggal yang sama atau sesudahnya.',
  tooFarAhead: () => 'Pilih tanggal mulai paling lambat satu tahun dari sekarang.',
}
