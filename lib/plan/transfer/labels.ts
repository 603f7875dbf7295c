import { refusals as fileRefusals } from '../../file/labels'
import type { Refusal } from '../../result'
import { refusals as planRefusals } from '../labels'
import type { Doubt } from './draft/rules'

const otherFormat = () =>
  'Berkas ini bukan PDF atau XLSX. Cetak atau ekspor SKP dari e-Kinerja sebagai PDF atau XLSX, lalu unggah berkas itu.'

/** The sentence for each code this noun refuses with. */
export const refusals = {
  ...planRefusals,
  ...fileRefusals,
  fileMissing: () => 'Pilih dulu berkas SKP dari e-Kinerja (PDF atau XLSX), lalu unggah.',
  tooLarge: () => 'Berkas ini terlalu besar. Yang diterima paling besar 10 MB.',
  formatRefused: otherFormat,
  fileTypeRefused: otherFormat,
  printUnreadable: () => 'Berkas ini rusak atau tidak dapat dibuka. Cetak ulang SKP dari e-Kinerja, lalu unggah lagi.',
  printLocked: () => 'PDF ini dikunci dengan kata sandi. Simpan ulang tanpa kata sandi, lalu unggah lagi.',
  printTooLong: ({ most = 30 }) => `Berkas ini terlalu panjang untuk satu SKP. Yang dibaca paling banyak ${most} halaman.`,
  printTooSlow: () => 'Berkas ini terlalu lama dibaca. Cetak ulang SKP dari e-Kinerja sebagai PDF, lalu unggah lagi.',
  printWithoutText: () =>
    'PDF ini tidak berisi teks, mungkin hasil pindai atau foto. Gunakan PDF yang dicetak langsung dari e-Kinerja, atau berkas XLSX.',
  notAPlan: () =>
    'Tabel hasil kerja SKP tidak ditemukan dalam berkas ini. Pastikan berkasnya cetakan SKP, bukan evaluasi atau dokumen lain.',
  nipMissing: () =>
    'NIP pegawai tidak ditemukan dalam berkas ini, jadi pemiliknya tidak dapat dipastikan. Gunakan cetakan SKP yang lengkap.',
  otherPerson: () => 'Berkas ini SKP orang lain: NIP di dalamnya bukan NIP pemangku jabatan ini. Unggah SKP yang benar.',
  planStarted: () =>
    'SKP untuk jabatan dan tahun ini sudah berisi. Lanjutkan SKP itu, atau hapus isinya dulu bila ingin mengisinya dari e-Kinerja.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** What the person must look at, in a sentence. */
export function doubtSentence(doubt: Doubt): string {
  switch (doubt.code) {
    case 'targetUnread':
      return doubt.written === ''
        ? 'Target belum terbaca. Isi sendiri di draf.'
        : `Target “${doubt.written}” belum terbaca. Isi sendiri di draf.`
    case 'targetDoubtful':
      return 'Arah atau tanggal target ini diperkirakan. Periksa di draf.'
    case 'unitMissing':
      return 'Satuan target tidak tertulis. Isi di draf.'
    case 'aspectMissing':
      return 'Aspek tidak terbaca. Pilih di draf.'
    case 'perspectiveMissing':
      return 'Perspektif tidak terbaca. Pilih di draf.'
    case 'shortened':
      return 'Teks terlalu panjang dan dipotong pada 500 karakter.'
  }
}
