import { profileNames } from '../../response/labels'
import { profileFields } from '../../response/schema'
import { isBlankRow, profileCodes } from '../rules'
import { type Cells, commentCell, dayCell, type Frame, mostPaperRows, ownCell, scoreCell, serviceCell } from '../schema'

/** A column of the grid: `signs` are what one keystroke may put in it, '' where more than one sign is typed. */
export type Column = {
  cell: string
  title: string
  label: string
  kind: 'sign' | 'day' | 'service' | 'text'
  signs: string
  /** What each sign means, for the legend. */
  codes: readonly { code: string; name: string }[]
}

export type GridRow = { key: string; cells: Cells }
/** The rows as typed, and the row taken out last with its place. */
export type Grid = { rows: readonly GridRow[]; removed: { row: GridRow; at: number } | null }

/** What somebody does to a grid. */
export type GridDeed =
  | { kind: 'type'; at: number; cell: string; text: string }
  | { kind: 'enter'; at: number }
  | { kind: 'remove'; at: number }
  | { kind: 'restore' }
  | { kind: 'replace'; grid: Grid }

const scoreSigns = '01234'

/** The columns of a version's forms, in the order in which they are typed. */
export function gridColumns({ asked, services }: Pick<Frame, 'asked' | 'services'>): Column[] {
  const signs = (codes: readonly { code: string; name: string }[]) => ({
    kind: 'sign' as const,
    codes,
    signs: codes.map(({ code }) => code).join(''),
  })
  const none = { signs: '', codes: [] }
  return [
    ...asked.elements.map(({ displayNumber, name }) => {
      const title = `U${displayNumber}`
      return { cell: scoreCell(displayNumber), title, label: `${title} ${name}`, kind: 'sign' as const, signs: scoreSigns, codes: [] }
    }),
    { cell: dayCell, title: 'Tanggal', label: 'Tanggal', kind: 'day', ...none },
    ...(services.length > 1 ? [{ cell: serviceCell, title: 'Layanan', label: 'Layanan', kind: 'service' as const, ...none }] : []),
    ...profileFields
      .filter(({ part }) => asked.profile.includes(part))
      .map(({ field, column }) => ({
        cell: field,
        title: shortTitles[column],
        label: profileNames[column],
        ...signs(profileCodes(column)),
      })),
    ...asked.questions.map(({ kind, question, choices }, at) => {
      const codes = choices.map((name, place) => ({ code: String(place + 1), name }))
      const typed = kind === 'TEXT' || choices.length > 9 ? { kind: 'text' as const, signs: '', codes } : signs(codes)
      return { cell: ownCell(at + 1), title: `T${at + 1}`, label: `T${at + 1} ${question}`, ...typed }
    }),
    { cell: commentCell, title: 'Saran', label: 'Saran', kind: 'text', ...none },
  ]
}

const shortTitles = { sex: 'JK', ageBand: 'Usia', education: 'Didik', occupation: 'Kerja', disability: 'Dis' } as const

/** A grid of empty rows, one for each key. */
export function emptyGrid(keys: readonly string[]): Grid {
  return { rows: keys.map((key) => ({ key, cells: {} })), removed: null }
}

/** With a text in a cell. The last row is always a blank one, up to the most a sheet takes: `freshKey` is for a new one. */
export function typeIn({ rows, removed }: Grid, at: number, cell: string, text: string, freshKey: string): Grid {
  const changed = rows.map((row, place) => (place === at ? { ...row, cells: { ...row.cells, [cell]: text } } : row))
  const last = changed.at(-1)
  const isFull = changed.length >= mostPaperRows || (last !== undefined && isBlankRow(last.cells))
  return { rows: isFull ? changed : [...changed, { key: freshKey, cells: {} }], removed }
}

/** With the day and the service of the row above, where the row is blank and has none of its own. */
export function enterRow(grid: Grid, at: number): Grid {
  const row = grid.rows[at]
  const above = grid.rows.slice(0, at).findLast(({ cells }) => !isBlankRow(cells))
  if (!row || !above || !isBlankRow(row.cells)) return grid
  const inherited = [dayCell, serviceCell].filter((cell) => !row.cells[cell] && above.cells[cell])
  if (inherited.length === 0) return grid
  const cells = { ...row.cells, ...Object.fromEntries(inherited.map((cell) => [cell, above.cells[cell]])) }
  return { ...grid, rows: grid.rows.map((one, place) => (place === at ? { ...one, cells } : one)) }
}

/** Without a row; the last one is emptied instead. It can be put back. */
export function removeRow({ rows, removed }: Grid, at: number, freshKey: string): Grid {
  const row = rows[at]
  if (!row || isBlankRow(row.cells)) return { rows, removed }
  const rest = rows.filter((_, place) => place !== at)
  const last = rest.at(-1)
  return { rows: last && isBlankRow(last.cells) ? rest : [...rest, { key: freshKey, cells: {} }], removed: { row, at } }
}

/** With the row that was taken out last, where it was; as it is where the sheet has no room for it. */
export function restoreRow({ rows, removed }: Grid): Grid {
  if (!removed || rows.filter(({ cells }) => !isBlankRow(cells)).length >= mostPaperRows) return { rows, removed }
  const all = [...rows.slice(0, removed.at), removed.row, ...rows.slice(removed.at)]
  return { rows: all.slice(0, mostPaperRows), removed: null }
}

/** What a cell for one sign holds when `text` stands in it: the sign typed last, as the column writes it. */
export function signTyped({ signs }: Column, text: string): string {
  const sign = text.trim().slice(-1)
  return signs.includes(sign.toUpperCase()) ? sign.toUpperCase() : sign
}

/** The column to go on to by itself after a sign: what came from the row above is passed over. Null where the sign is none of the column. */
export function nextStop(columns: readonly Column[], cells: Cells, at: number, sign: string): number | null {
  const column = columns[at]
  if (!column || sign === '' || !column.signs.includes(sign)) return null
  const next = columns.findIndex(({ cell, kind }, place) => place > at && !((kind === 'day' || kind === 'service') && cells[cell]))
  return next === -1 ? null : next
}

/** Rows with something typed in them. */
export function typedRows({ rows }: Grid): GridRow[] {
  return rows.filter(({ cells }) => !isBlankRow(cells))
}
