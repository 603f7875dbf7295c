import type { KeyboardEvent } from 'react'
import type { Column } from '@/lib/survey/batch/grid/rules'

type Step = { kind: 'move'; at: number; place: number } | { kind: 'remove'; at: number } | { kind: 'save' }

/** Where a key leads from the cell it was pressed in; null where the browser does what the key does anyway. */
export function stepOf(event: KeyboardEvent<HTMLElement>, rowCount: number, columns: readonly Column[]): Step | null {
  const target = event.target
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return null
  const { row, cell } = target.dataset
  const at = Number(row)
  const place = columns.findIndex((column) => column.cell === cell)
  if (row === undefined || place === -1) return null
  if (event.key === 'Enter')
    return event.ctrlKey || event.metaKey ? { kind: 'save' } : { kind: 'move', at: Math.min(at + 1, rowCount - 1), place: 0 }
  if (event.key === 'Delete' && event.ctrlKey) return { kind: 'remove', at }
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null
  const isSelect = target instanceof HTMLSelectElement
  if (event.key === 'ArrowUp' && !isSelect && at > 0) return { kind: 'move', at: at - 1, place }
  if (event.key === 'ArrowDown' && !isSelect && at < rowCount - 1) return { kind: 'move', at: at + 1, place }
  const goesBack = (event.key === 'ArrowLeft' && isAtStart(target)) || (event.key === 'Backspace' && !isSelect && target.value === '')
  if (goesBack) return before(at, place, columns.length)
  return event.key === 'ArrowRight' && isAtEnd(target) && place < columns.length - 1 ? { kind: 'move', at, place: place + 1 } : null
}

function before(at: number, place: number, columnCount: number): Step | null {
  if (place > 0) return { kind: 'move', at, place: place - 1 }
  return at > 0 ? { kind: 'move', at: at - 1, place: columnCount - 1 } : null
}

/** One sign is passed at once; in a longer text the caret first walks through it. */
function isAtStart(target: HTMLInputElement | HTMLSelectElement): boolean {
  return target instanceof HTMLSelectElement || target.value.length <= 1 || target.selectionEnd === 0
}

function isAtEnd(target: HTMLInputElement | HTMLSelectElement): boolean {
  return target instanceof HTMLSelectElement || target.value.length <= 1 || target.selectionStart === target.value.length
}
