import type { Actor } from '../../../actor'
import { ok, type Result, refuse } from '../../../result'
import { previewImport } from '../commands'
import type { Sources } from '../judgement/schema'
import { frame } from '../judgement/schema'
import type { ImportCounts } from '../queries'
import { employeeHeadings, unitHeadings } from '../schema'
import { readTable } from '../sheet'
import type { ImportForm } from './schema'

/**
 * Reads the files of the import page and previews them; only the needed columns outlive this call. Refuses: dayUnreadable, what
 * `readTable` refuses, and what `previewImport` refuses.
 */
export async function previewUpload(
  actor: Actor,
  form: ImportForm,
  options: { key?: string },
): Promise<Result<{ importId: string; counts: ImportCounts }>> {
  const parsed = frame.safeParse({ day: form.day, scope: form.scope })
  if (!parsed.success) return refuse('dayUnreadable')
  const units = form.unitFile && (await readTable(await bytesOf(form.unitFile), form.unitFile.name, unitHeadings))
  if (units && !units.ok) return units
  const employees = form.employeeFile && (await readTable(await bytesOf(form.employeeFile), form.employeeFile.name, employeeHeadings))
  if (employees && !employees.ok) return employees
  const sources: Sources = { units: units ? units.value : null, employees: employees ? employees.value : null }
  const result = await previewImport(actor, { sources, frame: parsed.data }, options)
  return result.ok ? ok({ importId: result.value.importId, counts: result.value.counts }) : result
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}
