import type { Column } from '../../table-file'
import { pekpppItems } from './labels'
import type { UnitPekppp } from './queries'

const itemOf = ({ facts }: UnitPekppp, place: 0 | 1 | 2) => pekpppItems(facts)[place]

/** A unit's items of PEKPPP on SKM as a row. */
export const pekpppColumns: readonly Column<UnitPekppp>[] = [
  { title: 'Unit', value: ({ unitName }) => unitName, width: 40 },
  { title: 'Survei', value: ({ surveys }) => surveys, width: 10 },
  { title: 'Jenis media', value: ({ facts }) => facts.media.length, width: 12 },
  { title: 'Nilai publikasi', value: (unit) => itemOf(unit, 0).score, width: 14 },
  { title: 'Rencana tindak lanjut', value: ({ facts }) => facts.planned, width: 20 },
  { title: 'Selesai', value: ({ facts }) => facts.done, width: 10 },
  { title: 'Nilai tindak lanjut', value: (unit) => itemOf(unit, 1).score, width: 16 },
  { title: 'Laporan terbit', value: ({ facts }) => facts.reportedOn, width: 14 },
  { title: 'Tindak lanjut terakhir', value: ({ facts }) => facts.lastDoneOn, width: 20 },
  { title: 'Nilai kecepatan', value: (unit) => itemOf(unit, 2).score, width: 14 },
  { title: 'Belum ikut kecepatan: belum ada yang selesai', value: ({ facts }) => facts.leftOut.undone, width: 24 },
  { title: 'Belum ikut kecepatan: laporan belum terbit', value: ({ facts }) => facts.leftOut.unreported, width: 24 },
]
