import { problemSentences } from '../response/labels'

/** The sentence for each code with which help is refused. */
export const refusals: Record<string, () => string> = {
  ...Object.fromEntries(Object.entries(problemSentences).map(([code, sentence]) => [code, () => sentence])),
  surveyNotOpen: () => 'Survei ini sedang tidak menerima jawaban.',
  servesService: () => 'Anda bertugas di layanan ini, jadi tidak dapat mendampingi warga menilainya. Minta rekan dari bagian lain.',
  notConfirmed: () =>
    'Belum tercatat siapa petugas layanan ini. Centang “Saya tidak melayani orang ini” bila memang demikian; bila tidak, minta rekan lain mendampingi.',
  notBegunToday: () => 'Tekan “Mulai mendampingi” dahulu. Itu dicatat sekali sehari, tidak untuk tiap jawaban.',
  crowded: () => 'Sedang sangat ramai, jadi jawaban ini belum tersimpan. Isiannya masih ada: tunggu sebentar, lalu kirim lagi.',
  changedMeanwhile: () => 'Pertanyaannya baru saja diganti. Bacakan pertanyaan yang sekarang tampil, lalu kirim lagi.',
}
