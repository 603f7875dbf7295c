import type { Day } from '../../day'
import { formatDay, formatNumber } from '../../format'
import type { ServiceBookWay } from '../../generated/prisma/enums'
import type { Refusal } from '../../result'
import type { BookLine, LineFault } from './rules'

/** The columns of a book in the order they are shown, with what each holds and how it is written in a file. */
export const bookColumns: Readonly<Record<keyof BookLine, { title: string; about: string; example: string }>> = {
  day: { title: 'Tanggal', about: 'Hari layanan diberikan.', example: '2026-11-20' },
  received: { title: 'Diterima', about: 'Permohonan yang masuk hari itu.', example: '42' },
  finished: { title: 'Selesai', about: 'Permohonan yang selesai hari itu, kapan pun masuknya.', example: '40' },
  finishedInTime: {
    title: 'Selesai tepat waktu',
    about: 'Dari yang selesai, yang tidak melewati jangka waktu standar pelayanan.',
    example: '38',
  },
  medianDays: { title: 'Median hari', about: 'Nilai tengah lama penyelesaian, dalam hari. Boleh kosong.', example: '2,5' },
  reissued: { title: 'Terbit ulang', about: 'Produk yang diterbitkan ulang karena kesalahan layanan.', example: '1' },
}

export const bookWayNames: Record<ServiceBookWay, string> = { TYPED: 'Diketik', CSV: 'Dari berkas', API: 'Dari sistem lain' }

const lineFaultSentences: Record<LineFault, string> = {
  dayAhead: 'Tanggal ini belum lewat. Isi paling lambat hari ini.',
  dayTooEarly: 'Tanggal ini terlalu lama. Isi mulai 1 Januari 2000.',
  inTimeAboveFinished: 'Yang tepat waktu tidak boleh lebih banyak daripada yang selesai.',
  medianOfNothing: 'Kosongkan median bila tidak ada yang selesai.',
}

export function describeLineFault(code: LineFault): string {
  return lineFaultSentences[code]
}

type Params = NonNullable<Refusal['params']>

/** The sentence for each code this noun refuses with; one that tells of a day of many names it. */
export const refusals: Record<string, (params: Params) => string> = {
  notFound: () => 'Layanan ini tidak ada, atau bukan untuk Anda.',
  dayWritten: () =>
    'Hari itu sudah ditulis dalam buku. Bila perlu diperbaiki, muat ulang halaman, buka bulannya di bawah, lalu “Ubah” pada barisnya.',
  conflict: () => 'Baris hari ini sudah diubah orang lain sejak Anda membukanya. Periksa isinya yang baru di bawah, lalu simpan lagi.',
  dayTwice: ({ day = '' }) => `Tanggal ${formatDay(day as Day)} ada lebih dari satu kali. Kirim satu baris saja untuk tiap hari.`,
  ...Object.fromEntries(
    Object.entries(lineFaultSentences).map(([code, sentence]) => [
      code,
      ({ day }: Params) => (day === undefined ? sentence : `${formatDay(day as Day)}: ${sentence}`),
    ]),
  ),
}

/** What was taken from a file or another system, in words. */
export function toldChanges({ added, changed, same }: { added: number; changed: number; same: number }): string {
  return `${formatNumber(added)} hari ditambah, ${formatNumber(changed)} hari diperbaiki, ${formatNumber(same)} hari sudah sama.`
}
