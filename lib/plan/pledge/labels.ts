import type { Refusal } from '../../result'

/** The sentence for each code this noun refuses with. */
export const refusals = {
  yearPast: () => 'Tahun itu sudah lewat. Perjanjian kinerja disusun untuk tahun ini atau tahun depan.',
  yearUnknown: () => 'Periode kinerja tahun itu belum tersedia. Coba lagi besok, atau hubungi administrator sistem.',
  pledgeIncomplete: () => 'Belum dapat disetujui: isi paling sedikit satu sasaran, dan satu indikator untuk tiap sasaran.',
  approvalNoteMissing: () => 'Isi keterangan persetujuannya, misalnya nomor dan tanggal naskah yang ditandatangani.',
  renewalOpen: () => 'Versi baru sudah dibuka dan belum disetujui.',
  tooMuch: () => 'Sudah terlalu banyak. Gabungkan yang serupa, lalu simpan lagi.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** The page of a unit's pledge. */
export function pledgePath({ unitId, year }: { unitId: string; year: number }, below = ''): string {
  return `/kinerja-unit/${unitId}${below}?tahun=${year}`
}
