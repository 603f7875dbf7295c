import { operator } from '../lib/door/cli'
import { applyImport, previewImport } from '../lib/organization/siasn/commands'
import { employeeHeadings, unitHeadings } from '../lib/organization/siasn/schema'
import { readTable } from '../lib/organization/siasn/sheet'
import { generateSiasn } from './generate-siasn'

const employees = 10_000

/** Takes in the SIASN exports of 10,000 employees, and the same again; one line for each. */
export async function benchImport(): Promise<string[]> {
  const lines = [`first import:  ${await takeIn()}`, `the same again: ${await takeIn()}`]
  return [...lines, `largest memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`]
}

/** Imports the 10,000 employees once. @returns how long it took and what it did, as text. */
export async function takeIn(): Promise<string> {
  const { unor, pegawai } = generateSiasn(employees)
  const bytes = (text: string) => new TextEncoder().encode(text)
  const began = performance.now()
  const units = await readTable(bytes(unor), 'unor.csv', unitHeadings)
  const people = await readTable(bytes(pegawai), 'pegawai.csv', employeeHeadings)
  if (!units.ok || !people.ok) throw new Error('the generated files are refused')
  const actor = operator()
  const previewed = await previewImport(actor, {
    sources: { units: units.value, employees: people.value },
    frame: { day: actor.today, scope: null },
  })
  if (!previewed.ok) throw new Error(JSON.stringify(previewed))
  const applied = await applyImport(actor, { importId: previewed.value.importId })
  if (!applied.ok) throw new Error(JSON.stringify(applied))
  const seconds = (performance.now() - began) / 1000
  return `${seconds.toFixed(1)} s, ${Math.round(employees / seconds)} rows a second, ${JSON.stringify(applied.value.counts.employees)}`
}
