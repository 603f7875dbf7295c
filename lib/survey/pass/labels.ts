/** What went wrong with one-visit addresses and what to do. */
export const refusals: Record<string, () => string> = {
  notFound: () => 'Survei itu tidak ada, atau bukan milik unit Anda. Periksa alamat surveinya.',
  surveyNotOpen: () => 'Survei ini tidak sedang dibuka, jadi alamat sekali pakai tidak dapat dibuat. Buat setelah survei dibuka.',
  serviceMissing: () => 'Pilih layanan yang akan dinilai dengan alamat ini, salah satu layanan survei ini.',
  orderWrong: () => 'Isi jumlah alamat (1 sampai 200) dan masa berlaku (1 sampai 30 hari), lalu buat lagi.',
}

/** What another system is told where its order names no survey or service of its unit. */
export const machineRefusals: Record<string, () => string> = {
  ...refusals,
  notFound: () => 'Tidak ada survei itu pada unit kunci ini. Isi survei dengan bagian akhir alamat survei, setelah /s/.',
  serviceMissing: () => 'Isi layanan dengan id salah satu layanan survei ini yang masih dibuka.',
}
