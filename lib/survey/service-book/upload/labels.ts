import { refusals as tableRefusals } from '../../../organization/siasn/labels'
import { commonRefusals } from '../../../refusals'
import type { Refusal } from '../../../result'

/** The sentence for each code with which a file of a book is refused. */
export const refusals: Record<string, (params: NonNullable<Refusal['params']>) => string> = {
  ...commonRefusals,
  fileMissing: () => 'Pilih berkasnya dahulu.',
  fileEmpty: () => 'Berkas ini kosong. Isi satu baris untuk tiap hari di bawah judul kolomnya.',
  fileTooLarge: ({ megabytes = 10 }) => `Berkas ini lebih dari ${megabytes} MB. Bagi menjadi beberapa berkas.`,
  fileTypeRefused: () => 'Berkas ini bukan CSV atau XLSX. Simpan sebagai CSV atau XLSX, lalu unggah lagi.',
  fileUnreadable: () => 'Berkas ini tidak terbaca sebagai tabel. Simpan sebagai CSV atau XLSX, lalu unggah lagi.',
  fileGone: () => 'Berkas ini sudah diterapkan atau dibuang. Unggah lagi bila masih diperlukan.',
  columnMissing: ({ column = '' }) => `Kolom ini tidak ada dalam berkas: ${column}. Pakai judul kolom seperti pada berkas contoh.`,
  columnTwice: tableRefusals.columnTwice,
  tooLarge: () => 'Berkas ini lebih dari 10 MB. Bagi menjadi beberapa berkas.',
  changedMeanwhile: () => 'Buku atau berkasnya berubah sejak Anda meninjau. Periksa lagi yang akan berubah di bawah, lalu terapkan.',
  notFound: () => 'Layanan atau berkas ini tidak ada, atau bukan untuk Anda.',
}

export function describeUploadRefusal({ code, params = {} }: Pick<Refusal, 'code' | 'params'>): string {
  return refusals[code]?.(params) ?? code
}
