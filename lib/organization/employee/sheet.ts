import type { Column } from '../../table-file'
import { employeeKindNames, employeeStandingNames } from '../labels'
import type { ListedEmployee } from './queries'

/** The list of employees as a file. */
export const employeeColumns: readonly Column<ListedEmployee>[] = [
  { title: 'NIP', value: ({ nip }) => nip, width: 22 },
  { title: 'Nama', value: ({ name }) => name, width: 36 },
  { title: 'Jabatan', value: ({ title }) => title, width: 48 },
  { title: 'Unit', value: ({ unitName }) => unitName, width: 48 },
  { title: 'Golongan', value: ({ rank }) => rank, width: 10 },
  { title: 'Jenis pegawai', value: ({ kind }) => kind && employeeKindNames[kind], width: 18 },
  { title: 'Kedudukan hukum', value: ({ standing }) => standing && employeeStandingNames[standing], width: 20 },
]
