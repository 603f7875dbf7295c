import type { Refusal } from '../result'
import { acceptedTypes } from './rules'

const accepted = 'PDF, gambar (PNG, JPG, WebP), dokumen (DOCX, XLSX, PPTX, ODT, ODS), dan teks UTF-8 (TXT, CSV)'

/** What a file may turn out to hold, as people call it. */
const contentNames: Record<string, string> = {
  pdf: 'PDF',
  png: 'gambar PNG',
  jpg: 'gambar JPG',
  webp: 'gambar WebP',
  docx: 'dokumen Word (DOCX)',
  xlsx: 'lembar kerja Excel (XLSX)',
  pptx: 'presentasi PowerPoint (PPTX)',
  odt: 'dokumen OpenDocument (ODT)',
  ods: 'lembar kerja OpenDocument (ODS)',
  txt: 'teks biasa',
  macro: 'dokumen yang memuat makro',
  docm: 'dokumen Word bermakro (DOCM)',
  xlsm: 'lembar kerja Excel bermakro (XLSM)',
  pptm: 'presentasi PowerPoint bermakro (PPTM)',
  cfb: 'dokumen Office lama (DOC, XLS, PPT) atau dokumen Office yang diberi kata sandi',
  rtf: 'dokumen RTF',
  html: 'halaman web (HTML)',
  svg: 'gambar SVG',
  xml: 'data XML',
  apng: 'gambar PNG bergerak',
  gif: 'gambar GIF',
  heic: 'foto HEIC',
  zip: 'arsip ZIP',
  rar: 'arsip RAR',
  exe: 'program Windows',
}

/** The sentence for each code with which a file is refused. */
export const refusals = {
  fileEmpty: () => 'Berkas ini kosong. Pilih berkas yang berisi, lalu unggah lagi.',
  fileTooLarge: ({ megabytes = '' }) => `Berkas ini lebih dari ${megabytes} MB. Perkecil atau bagi berkasnya, lalu unggah lagi.`,
  fileTypeRefused: ({ content = '', extension = '' }) => typeSentence(String(content), String(extension)),
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** The same for a table that is shown before it is applied. */
export const tableRefusals = {
  ...refusals,
  fileMissing: () => 'Pilih berkasnya dahulu.',
  fileTypeRefused: () => 'Berkas ini bukan XLSX atau CSV. Simpan sebagai XLSX atau CSV, lalu unggah lagi.',
  fileUnreadable: () => 'Berkas ini tidak terbaca sebagai tabel. Simpan sebagai XLSX atau CSV, lalu unggah lagi.',
  fileGone: () => 'Berkas ini sudah diterapkan atau dibuang. Unggah lagi bila masih diperlukan.',
  columnMissing: ({ column = '' }) => `Kolom ini tidak ada dalam berkas: ${column}. Pakai judul kolom seperti pada berkas contoh.`,
  columnTwice: ({ column = '' }) => `Kolom ${column} ada lebih dari satu. Sisakan satu kolom saja, lalu unggah lagi.`,
} satisfies typeof refusals & Record<string, (params: NonNullable<Refusal['params']>) => string>

function typeSentence(content: string, extension: string): string {
  const isOtherText = content === 'utf16' || (content === 'unknown' && ['txt', 'csv'].includes(extension))
  if (isOtherText) return 'Teks ini bukan UTF-8 atau memuat karakter kendali. Simpan ulang sebagai UTF-8, lalu unggah lagi.'
  if (content === 'unknown') return `Isi berkas ini tidak dikenal. Yang diterima: ${accepted}.`
  const name = contentNames[content] ?? `format ${content.toUpperCase()}`
  const endings = Object.entries(acceptedTypes).flatMap(([ending, type]) => (type.content === content ? [`.${ending}`] : []))
  if (endings.length === 0) return `Isi berkas ini ${name}, yang tidak diterima. Yang diterima: ${accepted}.`
  const ending = extension ? `berakhiran .${extension}` : 'tidak berakhiran'
  return `Isi berkas ini ${name}, tetapi namanya ${ending}. Ubah akhirannya menjadi ${endings.join(' atau ')}, lalu unggah lagi.`
}
