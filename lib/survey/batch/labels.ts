import { formatDay, formatNumber } from '../../format'
import type { Refusal } from '../../result'
import { longestComment } from '../response/schema'
import { type CellProblemCode, type Frame, mostFileRows, mostPaperRows } from './schema'
import type { FileProblemCode, FileRefusalCode } from './sheet'

type Params = NonNullable<Refusal['params']>

/** What is wrong in a cell and what to do. */
export const cellSentences: Record<CellProblemCode, (params: Params) => string> = {
  badScore: () => 'Nilai harus 1, 2, 3, atau 4. Ketik 0 atau kosongkan bila tidak dijawab.',
  badDay: () => 'Tanggal ini tidak terbaca. Ketik misalnya 22/11/2026, atau cukup 22/11.',
  dayMissing: () => 'Isi tanggal yang tertulis pada formulir.',
  dayOutside: ({ from = '', to = '' }) =>
    from === to ? `Tanggal harus ${to}. Periksa tanggalnya.` : `Tanggal harus dari ${from} sampai ${to}. Periksa tanggalnya.`,
  serviceMissing: () => 'Pilih layanan yang tertulis pada formulir.',
  serviceUnknown: () => 'Layanan ini tidak ada dalam survei. Pilih salah satu layanan survei ini.',
  badCode: () => 'Kode ini tidak dikenal. Lihat daftar kode, atau kosongkan bila tidak diisi.',
  badChoice: () => 'Pilihan ini tidak ada. Lihat daftar kode, atau kosongkan bila tidak diisi.',
  nothingAnswered: () => 'Belum ada unsur yang diisi pada baris ini. Isi paling sedikit satu, atau hapus barisnya.',
  textTooLong: () => `Tulisan ini terlalu panjang. Saran paling banyak ${formatNumber(longestComment)} huruf; persingkat dahulu.`,
}

/** What the sentences of a frame's cells are filled in with. */
export function cellParams({ from, to }: Frame): Params {
  return { from: formatDay(from), to: formatDay(to) }
}

/** "Tanggal yang diterima: dari 1 Oktober 2026 sampai 23 November 2026" */
export function daysSentence({ from, to }: Frame): string {
  return from === to
    ? `Tanggal yang diterima: ${formatDay(from)}`
    : `Tanggal yang diterima: dari ${formatDay(from)} sampai ${formatDay(to)}`
}

const fileSentences: Record<FileRefusalCode, (params: Params) => string> = {
  fileMissing: () => 'Pilih berkas CSV-nya dahulu.',
  fileTooLarge: () => 'Berkas lebih dari 20 MB. Bagi menjadi beberapa berkas.',
  fileEmpty: () => 'Berkas kosong. Isi baris pertama dengan judul kolom, lalu satu baris untuk tiap responden.',
  fileMalformed: () => 'Berkas tidak terbaca sebagai CSV. Simpan ulang dari lembar kerja sebagai CSV, lalu unggah lagi.',
  headerWrong: () => 'Baris judul belum benar. Perbaiki kolom yang disebut di bawah, lalu unggah lagi.',
  tooManyRows: () => `Berkas berisi lebih dari ${formatNumber(mostFileRows)} responden. Bagi menjadi beberapa berkas.`,
  cellsWrong: ({ total = 0 }) =>
    `Ada ${formatNumber(Number(total))} sel yang belum benar. Belum ada yang disimpan: perbaiki, lalu unggah lagi.`,
  fileKnown: () => 'Berkas ini sudah pernah disimpan untuk survei ini, jadi tidak disimpan lagi.',
}

/** The sentence for each code with which typed forms and files are refused. */
export const refusals: Record<string, (params: Params) => string> = {
  ...cellSentences,
  ...fileSentences,
  reportIssued: () => 'Laporan survei ini sudah terbit, jadi jawabannya tidak dapat ditambah lagi.',
  notBegun: () => 'Survei ini belum dibuka. Jawaban dapat dimasukkan mulai hari pertamanya.',
  nothingTyped: () => 'Belum ada lembar yang diisi. Isi paling sedikit satu baris.',
  tooManyForms: () => `Paling banyak ${mostPaperRows} lembar sekali simpan. Simpan dulu, lalu lanjutkan.`,
}

/** What became of a sheet that was sent; sent twice, it says so in place of a nought. */
export function storedSentence(stored: number, repeated: number): string {
  const forms = (count: number) => `${formatNumber(count)} lembar`
  if (repeated === 0) return `${forms(stored)} tersimpan.`
  if (stored === 0) return `${forms(repeated)} sudah tersimpan, satu kali saja walau terkirim lebih dari sekali.`
  return `${forms(stored)} tersimpan. ${forms(repeated)} sudah tersimpan sebelumnya dan tidak disimpan dua kali.`
}

/** What went wrong with a file, by its code; what is not known is said in general. */
export function describeFileRefusal(code: string, params: Params = {}): string {
  return (refusals[code] ?? (() => 'Berkas belum dapat disimpan. Muat ulang halaman, lalu coba lagi.'))(params)
}

const placeSentences: Record<FileProblemCode, (params: Params) => string> = {
  ...cellSentences,
  missingColumn: () => 'Kolom ini tidak ada. Tambahkan judulnya.',
  duplicateColumn: () => 'Kolom ini ada lebih dari satu. Sisakan satu saja.',
  badQuote: () => 'Tanda kutip tidak berpasangan. Tutup kutipnya, atau tulis dua kali kutip yang menjadi isi sel.',
  strayCell: () => 'Sel ini berisi tetapi kolomnya tidak berjudul. Periksa apakah isi baris bergeser.',
}

/** What is wrong at a place of a file, and what to do. */
export function describeFileProblem(code: FileProblemCode, params: Params): string {
  return placeSentences[code](params)
}
