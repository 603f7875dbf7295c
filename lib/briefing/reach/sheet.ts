import type { Column } from '../../table-file'
import type { Unreached } from './queries'

/** Those who were not reached, as a file. */
export const unreachedColumns: readonly Column<Unreached>[] = [
  { title: 'NIP', value: ({ nip }) => nip, width: 22 },
  { title: 'Nama', value: ({ name }) => name, width: 36 },
  { title: 'Jabatan', value: ({ postTitle }) => postTitle, width: 44 },
  { title: 'Unit', value: ({ unitName }) => unitName, width: 44 },
]
