/** What went wrong with a kiosk and what to do. */
export const refusals: Record<string, () => string> = {
  notFound: () => 'Survei atau kios itu tidak ada, atau bukan milik unit Anda. Muat ulang halaman ini.',
  surveyOver: () => 'Survei ini sudah ditutup, jadi kios tidak dapat disiapkan lagi.',
  placeWrong: () => 'Isi tempat kios, 3 sampai 80 huruf, misalnya Loket 2.',
  kioskNamed: () => 'Sudah ada kios yang terbuka di tempat dengan nama itu. Beri nama lain, atau tutup yang lama lebih dahulu.',
  kioskClosed: () => 'Kios ini sudah ditutup.',
}
