import { Link } from '@/components/ui/link'
import { roleStanding } from '@/lib/plan/matrix/labels'
import type { ExpectedResult, Matrix, MatrixColumn, MatrixRow } from '@/lib/plan/matrix/queries'
import { cellKey } from '@/lib/plan/matrix/rules'

type Props = {
  matrix: Pick<Matrix, 'columns' | 'rows' | 'expected' | 'hanging'>
  /** The address that opens a cell. */
  hrefOf: (key: string) => string
  /** The cell that is open. */
  open: string | null
  caption: string
}

/** The matriks peran hasil: people down, RHK across; on a narrow screen a list of people. */
export function RoleMatrix(props: Props) {
  return (
    <>
      <WideMatrix {...props} />
      <NarrowMatrix {...props} />
    </>
  )
}

function WideMatrix({ matrix, hrefOf, open, caption }: Props) {
  const { columns, rows } = matrix
  const still = 'sticky left-0 z-10 border-line border-r bg-surface'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this frame only scrolls
    <div
      role="group"
      aria-label={`${caption}. Geser untuk melihat semua kolom.`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="hidden max-h-[80vh] overflow-auto rounded-xl border border-line md:block"
    >
      <table className="w-full border-separate border-spacing-0 text-left">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-sm">
          <tr>
            <th
              scope="col"
              className="sticky top-0 left-0 z-20 w-72 min-w-60 border-line border-r border-b bg-sunken px-4 py-3 text-ink-soft"
            >
              Pegawai
            </th>
            {columns.map(({ id, text }, index) => (
              <th key={id} scope="col" className="sticky top-0 min-w-64 max-w-80 border-line border-b bg-sunken px-4 py-3 align-top">
                <span className="block font-normal text-ink-soft">RHK {index + 1}</span>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.holdingId}>
              <th scope="row" className={`${still} w-72 min-w-60 border-b px-4 py-3 align-top`}>
                <Person row={row} />
              </th>
              {columns.map((column) => (
                <td
                  key={column.id}
                  className={`min-w-64 max-w-80 border-line border-b px-4 py-3 align-top ${open === cellKey(row.holdingId, column.id) ? 'bg-accent-ground' : 'bg-surface'}`}
                >
                  <CellContent {...{ matrix, row, column, hrefOf }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function NarrowMatrix({ matrix, hrefOf }: Props) {
  return (
    <ul className="grid gap-4 md:hidden">
      {matrix.rows.map((row) => (
        <li key={row.holdingId} className="grid gap-4 rounded-xl border border-line bg-surface p-4">
          <Person row={row} />
          <ul className="grid gap-4">
            {matrix.columns.map((column, index) => (
              <li key={column.id} className="grid gap-2 border-line border-t pt-3">
                <p>
                  <span className="block text-ink-soft text-sm">RHK {index + 1}</span>
                  {column.text}
                </p>
                <CellContent {...{ matrix, row, column, hrefOf }} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function Person({ row: { name, postTitle, unitName } }: { row: MatrixRow }) {
  return (
    <div className="grid">
      <span className="font-semibold">{name}</span>
      <span className="font-normal text-ink-soft text-sm">
        {postTitle} · {unitName}
      </span>
    </div>
  )
}

type CellProps = { matrix: Props['matrix']; row: MatrixRow; column: MatrixColumn; hrefOf: Props['hrefOf'] }

function CellContent({ matrix: { expected, hanging }, row, column, hrefOf }: CellProps) {
  const key = cellKey(row.holdingId, column.id)
  const roles = expected.get(key) ?? []
  return (
    <div className="grid gap-2">
      <RoleList roles={roles} hanging={hanging.get(key) ?? []} />
      <Link href={hrefOf(key)} className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
        {roles.length === 0 ? 'Isi peran' : 'Buka sel'}
        <span className="sr-only">
          {' '}
          {row.name}, {column.text}
        </span>
      </Link>
    </div>
  )
}

/** What is expected in a cell and what became of it, and the member's RHK that hang on the column already. */
export function RoleList({ roles, hanging }: { roles: readonly ExpectedResult[]; hanging: readonly string[] }) {
  return (
    <>
      {roles.length > 0 ? (
        <ul className="grid gap-2">
          {roles.map((role) => (
            <li key={role.id} className="grid">
              <span>{role.text}</span>
              <span className="text-ink-soft text-sm">
                {roleStanding(role)}
                {role.reason ? `: ${role.reason}` : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {hanging.length > 0 ? (
        <div className="text-sm">
          <p className="text-ink-soft">RHK yang sudah terkait</p>
          <ul className="list-disc pl-5">
            {hanging.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}
