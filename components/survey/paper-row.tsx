'use client'

import { memo } from 'react'
import { type Column, type GridDeed, type GridRow, nextStop, signTyped } from '@/lib/survey/batch/grid/rules'
import { cellParams, cellSentences } from '@/lib/survey/batch/labels'
import { isBlankRow, readEntry } from '@/lib/survey/batch/rules'
import { type CellProblemCode, dayCell, type Frame, rowKeyCell, serviceCell } from '@/lib/survey/batch/schema'

type Props = {
  row: GridRow
  at: number
  columns: readonly Column[]
  frame: Frame
  /** Day and service of the rows above, a line each. */
  above: string
  isCurrent: boolean
  isScripted: boolean
  /** Of the last post: name of the cell and its sentence, a line each. */
  serverErrors: string
  deed: (deed: GridDeed) => void
  move: (at: number, place: number) => void
  setCurrent: (at: number) => void
}

/** What may still come while the row is being typed. */
const pending: readonly CellProblemCode[] = ['dayMissing', 'serviceMissing', 'nothingAnswered']

/** One form on paper. Tells what is wrong below it; what is only missing, when the row was left. */
export const PaperRow = memo(PaperRowNow, (was, is) =>
  (['row', 'at', 'columns', 'frame', 'above', 'isCurrent', 'isScripted', 'serverErrors'] as const).every((name) => was[name] === is[name]),
)

function PaperRowNow(props: Props) {
  const { row, at, columns, isScripted, deed, setCurrent } = props
  const problems = problemsOf(props)
  const errorId = `baris-${at}-salah`
  return (
    <>
      <tr className="border-line border-t">
        <th scope="row" className="sticky left-0 z-10 bg-surface px-2 text-right font-normal text-ink-soft tabular-nums">
          {at + 1}
        </th>
        {columns.map((column) => (
          <td key={column.cell} className="p-0.5">
            <Cell
              {...props}
              column={column}
              isFaulty={problems.some(({ cell }) => cell === column.cell)}
              errorId={errorId}
              onEnter={() => {
                setCurrent(at)
                deed({ kind: 'enter', at })
              }}
            />
          </td>
        ))}
        <td className="px-1">
          <input type="hidden" name={`rows[${at}].${rowKeyCell}`} value={row.key} />
          {isScripted && !isBlankRow(row.cells) ? (
            <button
              type="button"
              tabIndex={-1}
              aria-label={`Hapus baris ${at + 1}`}
              title="Hapus baris (Ctrl+Delete)"
              onClick={() => deed({ kind: 'remove', at })}
              className="size-9 rounded-lg text-ink-soft text-lg hover:bg-sunken hover:text-bad"
            >
              ×
            </button>
          ) : null}
        </td>
      </tr>
      {problems.length > 0 ? (
        <tr>
          <td />
          <td colSpan={columns.length + 1} id={errorId} className="px-2 pb-2 font-semibold text-bad">
            {problems.map(({ cell, sentence }) => (
              <p
                key={cell}
                className="sticky left-10 w-fit max-w-[75vw]"
              >{`${columns.find((column) => column.cell === cell)?.title ?? cell}: ${sentence}`}</p>
            ))}
          </td>
        </tr>
      ) : null}
    </>
  )
}

function problemsOf({ row: { cells }, frame, above, isCurrent, serverErrors }: Props): { cell: string; sentence: string }[] {
  const lines = serverErrors === '' ? [] : serverErrors.split('\n')
  const told = lines.flatMap((cell, place) => (place % 2 === 0 ? [{ cell, sentence: lines[place + 1] ?? '' }] : []))
  if (isBlankRow(cells)) return []
  const [day = '', service = ''] = above.split('\n')
  const read = readEntry({ ...cells, [dayCell]: cells[dayCell] || day, [serviceCell]: cells[serviceCell] || service }, frame)
  if (read.ok) return []
  const found = read.problems.filter(({ code }) => !(isCurrent && pending.includes(code)))
  const sentences = found.map(({ cell, code }) => ({ cell, sentence: cellSentences[code](cellParams(frame)) }))
  return sentences.length > 0 ? sentences : told
}

type CellProps = Props & { column: Column; isFaulty: boolean; errorId: string; onEnter: () => void }

const look =
  'h-10 rounded-md border border-line-strong bg-surface px-2 text-base text-ink placeholder:text-ink-soft aria-invalid:border-2 aria-invalid:border-bad focus:bg-accent-ground'
const widths: Record<Column['kind'], string> = {
  sign: 'w-10 text-center tabular-nums',
  day: 'w-28 tabular-nums',
  service: 'w-40',
  text: 'w-full min-w-48',
}

function Cell({ row, at, column, columns, frame, isFaulty, errorId, onEnter, deed, move }: CellProps) {
  const { cell, kind, label, signs } = column
  const shared = {
    ...{ name: `rows[${at}].${cell}`, 'data-row': at, 'data-cell': cell, 'aria-label': `Lembar ${at + 1}, ${label}` },
    ...{ 'aria-invalid': isFaulty || undefined, 'aria-describedby': isFaulty ? errorId : undefined, className: `${look} ${widths[kind]}` },
    value: row.cells[cell] ?? '',
  }
  if (kind === 'service')
    return (
      <select {...shared} onFocus={onEnter} onChange={({ target }) => deed({ kind: 'type', at, cell, text: target.value })}>
        <option value="">Pilih</option>
        {frame.services.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    )
  const onType = (text: string) => {
    if (kind !== 'sign') return deed({ kind: 'type', at, cell, text })
    const sign = signTyped(column, text)
    deed({ kind: 'type', at, cell, text: sign })
    const next = nextStop(columns, row.cells, columns.indexOf(column), sign)
    if (next !== null) move(at, next)
  }
  return (
    <input
      {...shared}
      type="text"
      inputMode={kind === 'day' || /^\d+$/.test(signs) ? 'numeric' : 'text'}
      placeholder={kind === 'day' ? 'tgl/bln' : undefined}
      onFocus={({ target }) => {
        target.select()
        onEnter()
      }}
      onChange={({ target }) => onType(target.value)}
    />
  )
}
