import type { Refusal } from '../../result'

/** The sentence for each code this noun refuses with. */
export const refusals: Record<string, (params: NonNullable<Refusal['params']>) => string> = {
  notFound: () => 'Layanan atau periode ini tidak ada, atau bukan untuk Anda.',
  conflict: () => 'Jumlah pengguna periode ini sudah diisi orang lain sejak Anda membukanya. Periksa angkanya di bawah, lalu simpan lagi.',
}
