import { z } from 'zod'
import type { GridRow } from '@/lib/survey/batch/grid/rules'

const sheet = z.object({
  formKey: z.string(),
  rows: z.array(z.object({ key: z.string(), cells: z.record(z.string(), z.string().optional()) })),
})
type Sheet = { formKey: string; rows: readonly GridRow[] }

/** Under what this browser keeps a sheet: each officer who signs in at it has sheets of their own. */
export function sheetName(accountId: string, surveyId: string, versionId: string): string {
  return `tera.kertas.${accountId}.${surveyId}.${versionId}`
}

/** The sheet that this browser keeps under a name; null where there is none, or none that makes sense. */
export function keptSheet(name: string): Sheet | null {
  try {
    return sheet.parse(JSON.parse(localStorage.getItem(name) ?? ''))
  } catch {
    return null
  }
}

/** Keeps a sheet in this browser; null forgets it. Where the browser keeps nothing, typing goes on without. */
export function keepSheet(name: string, kept: Sheet | null): void {
  try {
    if (kept) localStorage.setItem(name, JSON.stringify(kept))
    else localStorage.removeItem(name)
  } catch {}
}
