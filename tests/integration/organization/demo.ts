import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Actor } from '@/lib/actor'
import { type Day, dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import { applyImport, previewImport } from '@/lib/organization/siasn/commands'
import type { Sources } from '@/lib/organization/siasn/judgement/schema'
import { findImport } from '@/lib/organization/siasn/queries'
import { employeeHeadings, type Headings, unitHeadings } from '@/lib/organization/siasn/schema'
import { readTable } from '@/lib/organization/siasn/sheet'

export type Grid = string[][]

/** The demo city's files as cells, heading first. */
export const demoUnits: Grid = parse(readFileSync('prisma/demo/siasn-unor.csv'), { bom: true })
export const demoEmployees: Grid = parse(readFileSync('prisma/demo/siasn-data-utama.csv'), { bom: true })

/** The grid with cells changed in the rows for which `which` holds. */
export function edited(grid: Grid, which: (cell: (column: string) => string) => boolean, change: Record<string, string>): Grid {
  const [heading = [], ...rows] = grid
  return [
    heading,
    ...rows.map((row) => {
      if (!which((column) => row[heading.indexOf(column)] ?? '')) return row
      return row.map((cell, index) => change[heading[index] ?? ''] ?? cell)
    }),
  ]
}

export function without(grid: Grid, which: (cell: (column: string) => string) => boolean): Grid {
  const [heading = [], ...rows] = grid
  return [heading, ...rows.filter((row) => !which((column) => row[heading.indexOf(column)] ?? ''))]
}

export async function sourcesOf(units: Grid | null, employees: Grid | null): Promise<Sources> {
  return {
    units: units && (await tableOf(units, 'unor.csv', unitHeadings)),
    employees: employees && (await tableOf(employees, 'pegawai.csv', employeeHeadings)),
  }
}

/** Previews and applies at once, as the operator's tool does; what it would do as previewed, what it did as applied. */
export async function importGrids(
  actor: Actor,
  units: Grid | null,
  employees: Grid | null,
  day: Day = '2026-11-22',
  scope: string | null = null,
) {
  const previewed = await previewImport(actor, { sources: await sourcesOf(units, employees), frame: { day, scope } })
  if (!previewed.ok) throw new Error(JSON.stringify(previewed))
  const shown = await findImport(actor, previewed.value.importId)
  if (!shown?.outcome?.ok) throw new Error(JSON.stringify(shown?.outcome))
  const applied = await applyImport(actor, { importId: previewed.value.importId })
  if (!applied.ok) throw new Error(JSON.stringify(applied))
  return { ...applied.value, comparison: shown.outcome.value }
}

async function tableOf<K extends string>(grid: Grid, file: string, headings: Headings<K>) {
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const read = await readTable(new TextEncoder().encode(grid.map((row) => row.map(quoted).join(',')).join('\n')), file, headings)
  if (!read.ok) throw new Error(JSON.stringify(read))
  return read.value
}

/** Who is who in the demo city, by NIP. */
export const cast = {
  sekda: '197102201995012029',
  kepalaDinkes: '197309241995031079',
  sekretarisDinkes: '197103081995021063',
  kabidPelayanan: '197803132005041094',
  stafPelayanan: '198207042004012071',
  kepalaBkpsdm: '198302022005021008',
  kabidMutasi: '198002132005041053',
  stafMutasi: '197011281998042063',
  /** In Bidang Pengembangan Kompetensi, whose head's row is spoiled. */
  stafKompetensi: '199012162019122073',
  stafPerbendaharaan: '198502122017122017',
  kabidAset: '197908242004011065',
}

/** "Kepala Bidang Aset … 2018-01-01.." for each definitive holding that was no mistake, in order. */
export async function postsOf(nip: string): Promise<string[]> {
  const holdings = await db().postHolding.findMany({
    where: { employee: { nip }, voidedAt: null, mode: 'DEFINITIVE' },
    include: { post: true },
    orderBy: { validFrom: 'asc' },
  })
  return holdings.map(({ post, validFrom, validTo }) => `${post.title} ${dayOf(validFrom)}..${validTo ? dayOf(validTo) : ''}`)
}

/** The lines of an employee's open definitive holding that were no mistake, with names. */
export async function linesOf(nip: string) {
  const lines = await db().appraisalLine.findMany({
    where: { voidedAt: null, holding: { employee: { nip }, voidedAt: null, validTo: null, mode: 'DEFINITIVE' } },
    include: { appraiser: true, superior: true },
    orderBy: { validFrom: 'asc' },
  })
  return lines.map(({ appraiser, superior, origin, reason, validFrom, validTo }) => {
    const span = { from: dayOf(validFrom), to: validTo && dayOf(validTo) }
    return { appraiser: appraiser.name, superior: superior?.name ?? null, origin, reason, ...span }
  })
}

export async function holdingOf(nip: string) {
  return db().postHolding.findFirstOrThrow({
    where: { employee: { nip }, voidedAt: null, validTo: null, mode: 'DEFINITIVE' },
    include: { post: true, employee: true },
  })
}

/** How many acts the trail holds. */
export function actCount(): Promise<number> {
  return db().auditEntry.count()
}
