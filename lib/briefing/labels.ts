import { refusals as fileRefusals } from '../file/labels'
import type { BriefingKind } from '../generated/prisma/enums'
import { sentenceOfAddress } from '../refusals'
import type { Refusal } from '../result'

export const briefingKindNames: Record<BriefingKind, string> = { SEMINAR: 'Seminar', WORKSHOP: 'Lokakarya', BRIEFING: 'Pengarahan' }

/** The sentence for each code this noun refuses with. */
export const refusals = {
  briefingOver: () => 'Sesi ini sudah dibatalkan, jadi tidak dapat diubah lagi. Jadwalkan sesi baru bila perlu.',
  dayTooFar: () => 'Pilih tanggal dalam tahun lalu, tahun ini, atau tahun depan.',
  notHeldYet: () => 'Kehadiran dicatat mulai hari pelaksanaan.',
  nipsUnknown: ({ nips = '', count = 1 }) =>
    `Belum ada yang disimpan: ${count} NIP bukan pegawai dalam kewenangan Anda (${nips}${Number(count) > 20 ? ', …' : ''}). Perbaiki atau hapus dari daftar, lalu simpan lagi.`,
  alreadyAnswered: () => 'Pertanyaan ini sudah dijawab sejak Anda membuka halaman. Jawabannya ada di bawah.',
  tooManyQuestions: () => 'Anda sudah mengajukan 20 pertanyaan pada sesi ini. Tunggu jawabannya dahulu.',
  tooManyMaterials: () => 'Satu sesi memuat paling banyak 20 berkas. Hapus yang tidak dipakai, lalu unggah lagi.',
  fileMissing: () => 'Pilih berkasnya dahulu.',
  tooLarge: () => 'Kiriman ini terlalu besar. Satu berkas paling besar 10 MB: perkecil atau bagi berkasnya, lalu unggah lagi.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** Which parts of a pasted list are no NIP; the first ten of them, shortened. */
export function nipsUnreadable(pieces: readonly string[]): string {
  const shown = pieces.slice(0, 10).map((piece) => `“${piece.length > 40 ? `${piece.slice(0, 40)}…` : piece}”`)
  const more = pieces.length > shown.length ? ', …' : ''
  return `Belum ada yang disimpan: ${pieces.length} isian bukan NIP 18 angka (${shown.join(', ')}${more}). Perbaiki atau hapus dari daftar, lalu simpan lagi.`
}

/** What a line of the home page says the session is called, by what became of it. */
export const tellNames: Record<'planned' | 'moved' | 'cancelled', (title: string) => string> = {
  planned: (title) => title,
  moved: (title) => `${title} (hari, jam, atau tempat berubah)`,
  cancelled: (title) => `${title} (dibatalkan)`,
}

/** What the page says after a deed, by the word in its address. */
export const doneSentences: Readonly<Record<string, string>> = {
  dibuat: 'Sesi sudah dijadwalkan. Pegawai yang dituju mendapat pemberitahuan.',
  diubah: 'Perubahan sudah disimpan. Bila hari, jam, atau tempatnya berubah, pegawai yang dituju mendapat pemberitahuan.',
  dibatalkan: 'Sesi sudah dibatalkan. Bila sesi ini belum berlangsung, pegawai yang dituju mendapat pemberitahuan.',
  ditanyakan: 'Pertanyaan Anda sudah disampaikan. Nama Anda tidak ditampilkan.',
  dijawab: 'Jawaban sudah disimpan dan dapat dibaca semua orang.',
  dihapus: 'Sudah dihapus.',
  diunggah: 'Materi sudah diunggah.',
}

/** What the page says after attendance was recorded; `told` is "added.known" from its address. */
export function attendanceSentence(told: string): string | null {
  const found = /^(\d{1,6})\.(\d{1,6})$/.exec(told)
  if (!found) return null
  const [added, known] = [Number(found[1]), Number(found[2])]
  return `${added} kehadiran dicatat.${known > 0 ? ` ${known} sudah tercatat sebelumnya.` : ''}`
}

/** The sentence for a file that was refused, from what the page's address says of it; null when none was. */
export function materialRefusal(search: Record<string, string | string[] | undefined>): string | null {
  return sentenceOfAddress({ ...fileRefusals, ...refusals }, search)
}
