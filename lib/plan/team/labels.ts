import type { Day } from '../../day'
import { formatDay } from '../../format'
import type { Rating } from '../../generated/prisma/enums'
import type { Refusal } from '../../result'
import { ratingNames } from '../../rule/labels'

/** The sentence for each code this noun refuses with. */
export const refusals = {
  yearUnknown: () => 'Periode kinerja tahun itu belum tersedia. Coba lagi besok, atau hubungi administrator sistem.',
  yearPast: () => 'Tahun itu sudah lewat. Tim dibentuk untuk tahun ini atau tahun depan.',
  leaderGone: () => 'Orang itu tidak lagi memegang jabatan tersebut. Cari lagi, lalu pilih jabatannya yang sekarang.',
  teamEnded: () => 'Tim ini sudah berakhir, jadi tidak dapat diubah lagi. Bentuk tim baru bila diperlukan.',
  sameLeader: () => 'Orang itu sudah menjadi ketua tim ini. Pilih orang lain.',
  leaderLater: () => 'Isi tanggal paling lambat hari ini. Penggantian yang akan datang dicatat pada hari mulainya.',
  leaderTooEarly: ({ since = '' }) => `Ketua yang sekarang memimpin sejak ${formatDay(since as Day)}. Isi tanggal itu atau sesudahnya.`,
  holdingGone: () => 'Pada tanggal itu orang tersebut tidak memegang jabatan ini. Ubah tanggalnya, atau pilih jabatannya yang sekarang.',
  isLeader: () => 'Orang itu ketua tim ini, jadi tidak perlu menjadi anggota.',
  alreadyMember: () =>
    'Orang itu sudah menjadi anggota tim pada rentang tanggal tersebut. Pilih tanggal sesudah masa itu, atau orang lain.',
  dayOutsideYear: ({ year = '' }) => `Isi tanggal dalam tahun ${year}, tahun kerja tim ini.`,
  rangeUpsideDown: () => 'Hari terakhir harus sama dengan atau sesudah hari pertama.',
  endsTooEarly: () => 'Hari terakhir tidak boleh sebelum hari pertama orang itu menjadi anggota.',
  endSet: () =>
    'Hari terakhirnya sudah dicatat orang lain sejak Anda membuka halaman ini. Muat ulang untuk melihatnya, lalu ubah bila memang perlu.',
  resultUnknown: () =>
    'RHK itu tidak terkait dengan RHK Anda, atau pemiliknya tidak lagi anggota tim ini. Muat ulang halaman, lalu pilih RHK yang ada dalam daftar.',
  periodUnknown: () => 'Pilih periode yang sudah dimulai dan ada dalam daftar.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** What the page says after a step, by the word in its address. */
export const teamDoneSentences: Readonly<Record<string, string>> = {
  dibuat: 'Tim sudah dibentuk. Tambahkan anggotanya di bawah ini; anggota boleh dari unit lain.',
  diubah: 'Perubahan sudah disimpan.',
  masuk: 'Anggota sudah ditambahkan dan mendapat pemberitahuan.',
  keluar: 'Hari terakhir anggota itu sudah dicatat.',
  ketua: 'Ketua tim sudah diganti. Ketua yang baru, ketua sebelumnya, dan para anggota mendapat pemberitahuan.',
  berakhir: 'Tim sudah diakhiri.',
  umpan: 'Umpan balik sudah disimpan. Anggota dan pejabat penilainya mendapat pemberitahuan.',
}

/** A team as it is called within a sentence: "Tim Data Terpadu", also where its name says "Tim" already. */
export function teamTitle(name: string): string {
  return /^tim\b/i.test(name) ? name : `Tim ${name}`
}

/** "usulan: Sesuai Ekspektasi", or that there is none. */
export function suggestedRating(rating: Rating | null): string {
  return rating === null ? 'tanpa usulan rating' : `usulan rating: ${ratingNames[rating]}`
}
