import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { isDay } from '../../lib/day'
import { operator } from '../../lib/door/cli'
import { applyImport, previewImport } from '../../lib/organization/siasn/commands'
import { type Frame, frame, type Sources } from '../../lib/organization/siasn/judgement/schema'
import { refusals } from '../../lib/organization/siasn/labels'
import { compareImport, findImport } from '../../lib/organization/siasn/queries'
import { employeeHeadings, type Headings, type Table, unitHeadings } from '../../lib/organization/siasn/schema'
import { readTable } from '../../lib/organization/siasn/sheet'
import { sentenceOf } from '../../lib/refusals'
import { ok, type Refusal, type Result, refuse } from '../../lib/result'
import { OperatorError } from '../setup/operator-error'
import { type Imported, importDocument, importLines } from './import-words'
import { onDatabase } from './on-database'
import type { Told } from './report'

export type SiasnOptions = { unor?: string; pegawai?: string; berlaku?: string; cakupan?: string; dryRun?: boolean }

/**
 * `tera import siasn`: takes in unit and employee files as the browser does, preview first; with --dry-run only compares and stores
 * nothing. Exit code 1 when a file cannot be read or a needed column is missing; rejected rows alone leave it 0.
 */
export async function importSiasn(options: SiasnOptions): Promise<Told> {
  if (!options.unor && !options.pegawai) throw new OperatorError('Sebut sedikitnya satu berkas: --unor BERKAS atau --pegawai BERKAS.')
  const units = options.unor ? await tableOf(options.unor, unitHeadings) : null
  if (units && 'exitCode' in units) return units
  const employees = options.pegawai ? await tableOf(options.pegawai, employeeHeadings) : null
  if (employees && 'exitCode' in employees) return employees
  return onDatabase(async () => {
    const sources = { units, employees }
    const wanted = frameOf(options)
    const imported = options.dryRun ? await compare(sources, wanted) : await apply(sources, wanted)
    if (!imported.ok) return refused(imported)
    return { exitCode: 0, document: importDocument(imported.value), lines: importLines(imported.value) }
  })
}

/** The wanted columns of a file, or what to tell when it cannot be read. */
export async function tableOf<K extends string>(path: string, headings: Headings<K>): Promise<Table<K> | Told> {
  const read = await readTable(readBytes(path), basename(path), headings)
  return read.ok ? read.value : refused(read, basename(path))
}

/** What to tell of a refusal, of a file where one is named. */
export function refused(refusal: Refusal, file?: string): Told {
  const message = sentenceOf(refusals, refusal) ?? refusal.code
  const error = { code: refusal.code, message, ...(file === undefined ? {} : { file }), ...refusal.params }
  return { exitCode: 1, document: { error }, lines: [file === undefined ? message : `${file}: ${message}`] }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new OperatorError(`Berkas ${path} tidak dapat dibaca (${(error as NodeJS.ErrnoException).code}). Periksa nama dan izinnya.`)
  }
}

function frameOf({ berlaku, cakupan }: SiasnOptions): Frame {
  if (berlaku !== undefined && !isDay(berlaku))
    throw new OperatorError(`Tanggal --berlaku "${berlaku}" tidak benar. Tulis TTTT-BB-HH, misalnya 2026-01-31.`)
  return frame.parse({ day: berlaku ?? operator().today, scope: cakupan ?? null })
}

async function compare(sources: Sources, wanted: Frame): Promise<Result<Imported>> {
  const compared = await compareImport(operator(), sources, wanted)
  if (!compared.ok) return compared
  const { comparison, counts } = compared.value
  return ok({ frame: wanted, applied: false, counts, comparison, problems: comparison.problems, lines: null })
}

async function apply(sources: Sources, wanted: Frame): Promise<Result<Imported>> {
  const actor = operator()
  const previewed = await previewImport(actor, { sources, frame: wanted })
  if (!previewed.ok) return previewed
  const { importId } = previewed.value
  const shown = await findImport(actor, importId)
  const outcome = shown?.outcome ?? refuse('importDecided')
  if (!outcome.ok) return outcome
  const applied = await applyImport(actor, { importId })
  if (!applied.ok) return applied
  const problems = (await findImport(actor, importId))?.problems ?? []
  const { counts, lines } = applied.value
  return ok({ frame: wanted, applied: true, counts, comparison: outcome.value, problems, lines })
}
