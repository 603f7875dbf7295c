import { formatDay, formatNumber } from '../../format'
import { recordingSystemNames } from '../../organization/labels'
import { planClosingNames } from '../labels'
import type { Block } from './rules'

/** A block as people read it: what stands in the way, who can clear it and how, and the page for that, if there is one. */
export type BlockText = { sentence: string; unblock: string; link: { href: string; label: string } | null }

/** `own`: its reader is the owner, who alone gets to the pages of the own SKP. */
export function blockText(block: Block, own: boolean): BlockText {
  const text = textOf(block)
  return own || !forOwner.includes(block.code) ? text : { ...text, link: null }
}

const forOwner: readonly Block['code'][] = ['closed', 'noAppraiser', 'vacantHead', 'returned']

function textOf(block: Block): BlockText {
  switch (block.code) {
    case 'closed':
      return {
        sentence: `SKP ini ditutup pada ${formatDay(block.endsOn)}: ${planClosingNames[block.closing].toLowerCase()}.`,
        unblock: block.nextHoldingId
          ? 'Yang sudah disepakati tetap tersimpan. Pemiliknya menyusun SKP untuk jabatan yang sekarang.'
          : 'Yang sudah disepakati tetap tersimpan dan dapat dibaca.',
        link: block.nextHoldingId
          ? { href: `/skp/mulai?jabatan=${block.nextHoldingId}&tahun=${block.year}`, label: 'Susun SKP jabatan yang sekarang' }
          : null,
      }
    case 'recordedElsewhere':
      return {
        sentence: `Kinerja tahun ${block.year} tercatat resmi di ${recordingSystemNames[block.system]}.`,
        unblock: 'SKP di sini tidak wajib; boleh disusun sebagai pendamping.',
        link: null,
      }
    case 'away':
      return {
        sentence: 'Pegawai sedang cuti, tugas belajar, atau diberhentikan sementara.',
        unblock: 'SKP tidak dihitung terlambat. Susun setelah kembali bertugas.',
        link: null,
      }
    case 'noAppraiser':
      return {
        sentence: `Pejabat penilai belum ditetapkan${block.title ? `; jabatan ${block.title} lowong` : ''}.`,
        unblock: `Yang dapat menetapkannya: ${named(block.officers)}. SKP tetap boleh ditulis; isinya tersimpan.`,
        link: { href: `/skp/penilai?jabatan=${block.holdingId}`, label: 'Minta pejabat penilai' },
      }
    case 'vacantHead':
      return {
        sentence: `Jabatan ${block.title} lowong, jadi penilaian beralih ke pejabat di atasnya.`,
        unblock: `Pelaksana tugas dapat ditunjuk oleh ${named(block.officers)}.`,
        link: { href: `/skp/penilai?jabatan=${block.holdingId}`, label: 'Lihat pejabat penilai' },
      }
    case 'appraiserNotActivated':
      return {
        sentence: `Akun ${block.name}, pejabat penilainya, belum diaktifkan.`,
        unblock: `Lembar aktivasinya dicetak oleh ${named(block.officers)}.`,
        link: null,
      }
    case 'appraiserAway':
      return {
        sentence: `${block.name}, pejabat penilainya, sedang tidak menjalankan jabatan.`,
        unblock: `Pelaksana harian dapat ditunjuk oleh ${named(block.officers)}.`,
        link: null,
      }
    case 'appraiserPlanOpen':
      return {
        sentence: `SKP ${block.name}, pejabat penilainya, belum disepakati, jadi belum ada RHK untuk dikaitkan.`,
        unblock: 'Pejabat itu menyusun dan mengajukannya lebih dahulu. Sementara itu RHK boleh diajukan tanpa kaitan.',
        link: null,
      }
    case 'pledgeOpen':
      return {
        sentence: `Perjanjian kinerja ${block.unit.name} tahun ${block.year} belum disetujui.`,
        unblock: 'Disusun oleh kepala unitnya dan disetujui oleh atasannya.',
        link: { href: `/kinerja-unit/${block.unit.id}?tahun=${block.year}`, label: 'Lihat kinerja unit' },
      }
    case 'waiting':
      return {
        sentence:
          block.days === 0 ? `Diajukan kepada ${block.name} hari ini.` : `Menunggu ${block.name} selama ${formatNumber(block.days)} hari.`,
        unblock: `${block.name} menyepakati atau mengembalikannya. Selama menunggu, pemiliknya masih dapat menariknya.`,
        link: { href: `/skp/${block.planId}`, label: 'Buka SKP' },
      }
    case 'returned':
      return {
        sentence: 'SKP dikembalikan untuk diperbaiki.',
        unblock: 'Pemiliknya membaca alasannya, memperbaiki, lalu mengajukan lagi.',
        link: { href: `/skp/${block.planId}/susun`, label: 'Baca alasan dan perbaiki' },
      }
    case 'questionsOpen':
      return {
        sentence: `Masih ada ${formatNumber(block.count)} ekspektasi yang belum jelas bagi pegawai.`,
        unblock: `${block.name} menjawab pertanyaannya, lalu SKP dapat disepakati.`,
        link: { href: `/skp/${block.planId}`, label: 'Buka SKP' },
      }
  }
}

function named(officers: readonly string[]): string {
  return officers.length === 0 ? 'pengelola kepegawaian (administrator kepegawaian)' : `${officers.join(', ')} (pengelola kepegawaian)`
}
