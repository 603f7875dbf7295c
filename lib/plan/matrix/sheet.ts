import type { Column } from '../../table-file'
import { roleStanding } from './labels'
import type { ExpectedResult, Matrix } from './queries'
import { cellKey } from './rules'

/** A line of the matrix as a file: one role of a cell, or the cell itself where nothing is expected. */
export type MatrixLine = {
  name: string
  nip: string | null
  postTitle: string
  unitName: string
  column: string
  role: ExpectedResult | null
  hanging: readonly string[]
}

export const matrixColumns: readonly Column<MatrixLine>[] = [
  { title: 'Pegawai', value: ({ name }) => name, width: 32 },
  { title: 'NIP', value: ({ nip }) => nip, width: 22 },
  { title: 'Jabatan', value: ({ postTitle }) => postTitle, width: 32 },
  { title: 'Unit', value: ({ unitName }) => unitName, width: 32 },
  { title: 'RHK pimpinan atau ketua tim', value: ({ column }) => column, width: 48 },
  { title: 'Peran hasil', value: ({ role }) => role?.text ?? null, width: 48 },
  { title: 'Keadaan', value: ({ role }) => role && roleStanding(role), width: 24 },
  { title: 'Alasan ditolak', value: ({ role }) => role?.reason ?? null, width: 32 },
  { title: 'RHK pegawai yang terkait', value: ({ hanging }) => hanging.join('; '), width: 48 },
]

/** Every cell of the matrix, person by person. */
export function matrixLines({ rows, columns, expected, hanging }: Pick<Matrix, 'rows' | 'columns' | 'expected' | 'hanging'>): MatrixLine[] {
  return rows.flatMap(({ holdingId, ...person }) =>
    columns.flatMap(({ id, text }): MatrixLine[] => {
      const key = cellKey(holdingId, id)
      const roles = expected.get(key) ?? []
      const cell = { ...person, column: text, hanging: hanging.get(key) ?? [] }
      return roles.length === 0 ? [{ ...cell, role: null }] : roles.map((role) => ({ ...cell, role }))
    }),
  )
}
