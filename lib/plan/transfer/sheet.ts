import { readSheet } from 'read-excel-file/universal'
import { extractTextItems, getDocumentProxy } from 'unpdf'
import { dayOf } from '../../day'
import { ok, type Result, refuse } from '../../result'
import { readGrid } from './grid/rules'
import { readPrint } from './rules'
import type { ReadPlan, TextPage } from './schema'

const mostPages = 30
const mostItems = 60_000
const mostCells = 60_000
const patienceMs = 20_000

/**
 * Reads an SKP from the bytes of a PDF or an xlsx. Refuses: printUnreadable, printLocked (it asks for a password), printTooLong, printTooSlow,
 * printWithoutText (a scan), notAPlan.
 */
export async function readPlanFile(bytes: Uint8Array, mediaType: string): Promise<Result<ReadPlan>> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Result<ReadPlan>>((resolve) => {
    timer = setTimeout(() => resolve(refuse('printTooSlow')), patienceMs)
  })
  try {
    return await Promise.race([mediaType === 'application/pdf' ? readPdf(bytes) : readWorkbook(bytes), late])
  } finally {
    clearTimeout(timer)
  }
}

async function readPdf(bytes: Uint8Array): Promise<Result<ReadPlan>> {
  const pages = await pagesOf(bytes)
  if (!pages.ok) return pages
  const reading = readPrint(pages.value)
  return reading.ok ? ok(reading.plan) : refuse(reading.code)
}

/** The words of a PDF and where they stand. Errors of the reader are the file's, and all of them mean that it cannot be read. */
export async function pagesOf(bytes: Uint8Array): Promise<Result<TextPage[]>> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    try {
      if (pdf.numPages > mostPages) return refuse('printTooLong', { params: { pages: pdf.numPages, most: mostPages } })
      const { items } = await extractTextItems(pdf)
      if (items.flat().length > mostItems) return refuse('printTooLong', { params: { pages: pdf.numPages, most: mostPages } })
      const pages: TextPage[] = []
      for (const [index, found] of items.entries()) {
        const { height } = (await pdf.getPage(index + 1)).getViewport({ scale: 1 })
        pages.push({
          height,
          items: found.map(({ str, x, y, width, fontSize }) => ({ x, y: height - y, width, size: fontSize, text: str })),
        })
      }
      return ok(pages)
    } finally {
      await pdf.destroy()
    }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return refuse(isLocked ? 'printLocked' : 'printUnreadable')
  }
}

async function readWorkbook(bytes: Uint8Array): Promise<Result<ReadPlan>> {
  const rows = await readSheet(new Blob([new Uint8Array(bytes)]), { trim: false }).catch(() => null)
  if (rows === null) return refuse('printUnreadable')
  if (rows.reduce((sum, cells) => sum + cells.length, 0) > mostCells)
    return refuse('printTooLong', { params: { pages: rows.length, most: mostPages } })
  const reading = readGrid(rows.map((cells) => cells.map(cellText)))
  return reading.ok ? ok(reading.plan) : refuse(reading.code)
}

/** A cell as people read it: decimals with a comma, days as "30-06-2026". */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayOf(value).split('-').reverse().join('-')
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value)
}
