export const refusals = {
  publishedInFuture: () => 'Tanggal publikasi belum tiba. Isi hari ini atau sebelumnya.',
  publishedBeforeSurvey: () => 'Tanggal publikasi lebih awal daripada hari pertama survei. Periksa tanggalnya.',
  alreadyWithdrawn: () => 'Catatan publikasi ini sudah ditarik.',
}
