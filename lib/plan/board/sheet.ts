import { sortableMoment } from '../../format'
import { recordingSystemNames } from '../../organization/labels'
import type { Column } from '../../table-file'
import { boardStandingNames } from './labels'
import type { BoardRow } from './queries'

/** The board as a file. */
export const boardColumns: readonly Column<BoardRow>[] = [
  { title: 'NIP', value: ({ nip }) => nip, width: 22 },
  { title: 'Nama', value: ({ name }) => name, width: 36 },
  { title: 'Jabatan', value: ({ postTitle }) => postTitle, width: 44 },
  { title: 'Unit', value: ({ unitName }) => unitName, width: 44 },
  { title: 'Status SKP', value: ({ standing }) => boardStandingNames[standing], width: 24 },
  { title: 'Terlambat', value: ({ late }) => (late ? 'ya' : 'tidak'), width: 12 },
  { title: 'Sistem pencatat', value: ({ system }) => recordingSystemNames[system], width: 20 },
  { title: 'Pejabat penilai', value: ({ appraiserName }) => appraiserName, width: 36 },
  { title: 'Terakhir diingatkan', value: ({ remindedAt }) => remindedAt && sortableMoment(remindedAt).slice(0, 10), width: 18 },
]
