import type { Waiting } from '../../waiting'
import type { CommentState, HiddenReason } from './schema'

export const hiddenReasonNames: Record<HiddenReason, string> = {
  PERSONAL: 'Menyangkut data atau urusan pribadi',
  ABUSIVE: 'Kasar, menyerang, atau menuduh seseorang',
  ELSEWHERE: 'Bukan tentang layanan ini',
  EMPTY: 'Tidak berisi apa-apa',
  NOT_WANTED: 'Penulisnya meminta tidak ditampilkan',
}

export const commentStateNames: Record<CommentState, string> = {
  UNREAD: 'Belum dibaca',
  READ: 'Sudah dibaca',
  SHOWN: 'Ditampilkan untuk umum',
  HIDDEN: 'Dibaca, tidak ditampilkan',
}

export const commentWaitingNames: Record<Waiting<'COMMENTS'>['kind'], string> = { COMMENTS: 'Baca komentar warga' }

/** The sentence for each code that readings of comments are refused with. */
export const commentRefusals: Record<string, () => string> = {
  nothingLeft: () =>
    'Setelah nama dan nomor disamarkan tidak ada kata yang tersisa. Tulis bagian yang boleh dibaca umum, atau pilih tidak ditampilkan.',
  servesHere: () =>
    'Anda bertugas melayani warga di sini, jadi komentar mereka dibaca orang lain: petugas survei lain di unit Anda, atau pengelola kepegawaian.',
  conflict: () =>
    'Komentar ini sudah dibaca orang lain sejak Anda membukanya. Yang tampil sekarang keadaan terbarunya; periksa, lalu simpan lagi.',
}
