'use client'

import { type KeyboardEvent, type SubmitEvent, useActionState, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { v4 as uuid } from 'uuid'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction, FormState } from '@/lib/form-state'
import {
  type Column,
  emptyGrid,
  enterRow,
  type Grid,
  type GridDeed,
  gridColumns,
  removeRow,
  restoreRow,
  typedRows,
  typeIn,
} from '@/lib/survey/batch/grid/rules'
import { fillDown, isBlankRow, readEntry } from '@/lib/survey/batch/rules'
import { type Frame, mostPaperRows } from '@/lib/survey/batch/schema'
import { stepOf } from './paper-keys'
import { PaperRow } from './paper-row'
import { keepSheet, keptSheet, sheetName } from './paper-storage'

type Props = {
  action: FormAction
  /** Whose sheet it is. */
  accountId: string
  surveyId: string
  frame: Frame
  /** Key of a new sheet, and the keys of its first rows. */
  formKey: string
  rowKeys: readonly string[]
  /** Key of the sheet that was stored just now: what this browser kept of it can go. */
  storedSheet: string | null
}

/** A row for each form on paper, typed with one hand and without looking up. A plain form of ten rows without scripts. */
export function PaperGrid({ action, accountId, surveyId, frame, formKey: freshKey, rowKeys, storedSheet }: Props) {
  const [state, post, isSending] = useActionState(action, undefined)
  const [grid, deed] = useReducer(reduce, state, (typed) => typedAgain(typed, rowKeys))
  const [formKey, setFormKey] = useState(freshKey)
  const [isScripted, setScripted] = useState(false)
  const [current, setCurrent] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const columns = useMemo(() => gridColumns(frame), [frame])
  const name = sheetName(accountId, surveyId, frame.asked.versionId)

  useEffect(() => {
    const kept = keptSheet(name)
    setScripted(true)
    if (!kept) return
    if (kept.formKey === storedSheet) return keepSheet(name, null)
    setFormKey(kept.formKey)
    deed({ kind: 'replace', grid: { rows: kept.rows, removed: null } })
  }, [name, storedSheet])
  useEffect(() => {
    if (isScripted && (typedRows(grid).length > 0 || keptSheet(name))) keepSheet(name, { formKey, rows: grid.rows })
  }, [isScripted, grid, formKey, name])

  const faulty = useMemo(() => faultyRows(grid, frame), [grid, frame])
  const count = typedRows(grid).length
  const move = (at: number, place: number) => focusCell(form.current, at, columns[place]?.cell ?? '')

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const step = stepOf(event, grid.rows.length, columns)
    if (!step) return
    event.preventDefault()
    if (step.kind === 'save') form.current?.requestSubmit()
    else if (step.kind === 'remove') {
      flushSync(() => deed({ kind: 'remove', at: step.at }))
      move(Math.min(step.at, grid.rows.length - 1), 0)
    } else move(step.at, step.place)
  }
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    if (isSending) return event.preventDefault()
    const [first] = faulty
    if (!first) return
    event.preventDefault()
    setCurrent(-1)
    focusCell(form.current, first.at, first.cell)
  }

  return (
    <form ref={form} action={post} noValidate autoComplete="off" onKeyDown={onKeyDown} onSubmit={onSubmit} className="grid gap-4">
      <FormErrors state={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="versionId" value={frame.asked.versionId} />
      {isScripted ? (
        <Counter count={count} faulty={faulty.length} removed={grid.removed?.at ?? null} restore={() => deed({ kind: 'restore' })} />
      ) : null}
      <div className="relative overflow-x-auto rounded-xl border border-line bg-surface">
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">Lembar formulir kertas</caption>
          <GridHead columns={columns} />
          <tbody>
            {grid.rows.map((row, at) => (
              <PaperRow
                key={row.key}
                {...{ row, at, columns, frame, deed, move, setCurrent }}
                above={at === current ? '' : aboveOf(grid, at)}
                isCurrent={at === current}
                isScripted={isScripted}
                serverErrors={errorsOf(state, at)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>{isScripted && count > 0 ? `Simpan ${count} lembar` : 'Simpan lembar'}</SubmitButton>
        {isScripted ? (
          <p className="text-ink-soft text-sm">atau tekan Ctrl+Enter. Ketikan tetap ada di peramban ini sampai tersimpan.</p>
        ) : null}
      </div>
    </form>
  )
}

function reduce(grid: Grid, deed: GridDeed): Grid {
  if (deed.kind === 'type') return typeIn(grid, deed.at, deed.cell, deed.text, uuid())
  if (deed.kind === 'enter') return enterRow(grid, deed.at)
  if (deed.kind === 'remove') return removeRow(grid, deed.at, uuid())
  return deed.kind === 'restore' ? restoreRow(grid) : deed.grid
}

/** What a posted form held, where it came back; otherwise empty rows. */
function typedAgain(state: FormState, rowKeys: readonly string[]): Grid {
  const { rows } = emptyGrid(rowKeys)
  const posted = state?.initialValue?.rows
  if (!Array.isArray(posted)) return { rows, removed: null }
  const cellsOf = (row: unknown) => Object.entries(row ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return { rows: rows.map((row, at) => ({ ...row, cells: Object.fromEntries(cellsOf(posted[at])) })), removed: null }
}

/** The first fault of each row that was typed. */
function faultyRows({ rows }: Grid, frame: Frame): { at: number; cell: string }[] {
  return fillDown(rows.map(({ cells }) => cells)).flatMap((cells, at) => {
    const read = isBlankRow(cells) ? null : readEntry(cells, frame)
    return read && !read.ok ? [{ at, cell: read.problems[0]?.cell ?? '' }] : []
  })
}

function aboveOf({ rows }: Grid, at: number): string {
  const { hari = '', layanan = '' } = fillDown(rows.slice(0, at).map(({ cells }) => cells)).at(-1) ?? {}
  return `${hari}\n${layanan}`
}

function errorsOf(state: FormState, at: number): string {
  const start = `rows[${at}].`
  const own = Object.entries(state?.error ?? {}).flatMap(([field, sentences]) =>
    field.startsWith(start) ? [`${field.slice(start.length)}\n${(sentences ?? []).join(' ')}`] : [],
  )
  return own.join('\n')
}

function focusCell(form: HTMLFormElement | null, at: number, cell: string): void {
  form?.querySelector<HTMLElement>(`[data-row="${at}"][data-cell="${cell}"]`)?.focus()
}

function GridHead({ columns }: { columns: readonly Column[] }) {
  return (
    <thead className="bg-sunken">
      <tr>
        <th scope="col" className="sticky left-0 z-10 bg-sunken px-2 py-2 text-right">
          No
        </th>
        {columns.map(({ cell, title, label }) => (
          <th key={cell} scope="col" title={label} className="px-1 py-2 font-semibold">
            {title}
          </th>
        ))}
        <th scope="col">
          <span className="sr-only">Hapus baris</span>
        </th>
      </tr>
    </thead>
  )
}

type CounterProps = { count: number; faulty: number; removed: number | null; restore: () => void }

function Counter({ count, faulty, removed, restore }: CounterProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <p aria-live="polite" className="font-semibold">
        {count} lembar terisi{count >= mostPaperRows ? `, sudah penuh (${mostPaperRows}): simpan dulu` : ''}
        {faulty > 0 ? <span className="text-bad">, {faulty} perlu diperbaiki</span> : null}
      </p>
      {removed === null ? null : (
        <button type="button" onClick={restore} className="min-h-11 font-semibold text-accent underline underline-offset-4">
          Kembalikan baris {removed + 1}
        </button>
      )}
    </div>
  )
}

function FormErrors({ state }: { state: FormState }) {
  const sentences = Object.entries(state?.error ?? {}).flatMap(([field, errors]) => {
    const [, at] = /^rows\[(\d+)\]/.exec(field) ?? []
    return (errors ?? []).map((sentence) => (at === undefined ? sentence : `Baris ${Number(at) + 1}: ${sentence}`))
  })
  if (sentences.length === 0) return null
  return (
    <div role="alert" className="grid gap-1 rounded-xl border-2 border-bad bg-bad-ground p-4">
      <h2 className="font-bold">Belum tersimpan</h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
