import { refusals as fileRefusals } from '../../../file/labels'
import { refusals as tableRefusals } from '../../../organization/siasn/labels'
import { commonRefusals } from '../../../refusals'
import type { Refusal } from '../../../result'
import { refusals as pledgeRefusals } from '../labels'

type Sentences = Record<string, (params: NonNullable<Refusal['params']>) => string>

/** The sentence for each code with which a file of a pledge is refused. */
export const refusals: Sentences = {
  ...commonRefusals,
  ...pledgeRefusals,
  ...fileRefusals,
  fileMissing: () => 'Pilih berkasnya dahulu.',
  fileUnreadable: () => 'Berkas ini tidak terbaca sebagai tabel. Simpan sebagai XLSX atau CSV, lalu unggah lagi.',
  fileGone: () => 'Berkas ini sudah diterapkan atau dibuang. Unggah lagi bila masih diperlukan.',
  columnMissing: ({ column = '' }) => `Kolom ini tidak ada dalam berkas: ${column}. Pakai judul kolom seperti pada berkas contoh.`,
  columnTwice: tableRefusals.columnTwice,
  tooLarge: () => 'Berkas ini lebih dari 10 MB. Hapus lembar atau gambar yang tidak diperlukan, lalu unggah lagi.',
  nothingToApply: () => 'Tidak ada yang berubah: isi berkas sudah sama dengan drafnya, atau semua barisnya bermasalah.',
}

export function describeUploadRefusal({ code, params = {} }: Refusal): string {
  return refusals[code]?.(params) ?? code
}
