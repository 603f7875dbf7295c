import { formatNumber } from '../../lib/format'
import type { Compared, Comparison, Difference, EmployeeChange, Missing, UnitChange } from '../../lib/organization/siasn/comparison/schema'
import type { Frame } from '../../lib/organization/siasn/judgement/schema'
import { severityNames } from '../../lib/organization/siasn/labels'
import type { ImportCounts } from '../../lib/organization/siasn/queries'
import type { Problem } from '../../lib/organization/siasn/schema'

const mostPrinted = 20

/** What an import did, or with `applied` false would do. */
export type Imported = {
  frame: Frame
  applied: boolean
  counts: ImportCounts
  comparison: Comparison
  problems: readonly Problem[]
  lines: { opened: number; ended: number } | null
}

/** What `import siasn` did, for machines. `missing` are stored but no longer in the file; `changes` are the rows that were known before. */
export function importDocument({ frame, applied, counts, comparison, problems, lines }: Imported): object {
  const { units, employees } = comparison
  const isKnown = ({ known }: EmployeeChange) => known !== null
  return {
    ...{ day: frame.day, scope: frame.scope, dryRun: !applied },
    units: {
      ...counts.units,
      missing: units.missing.map(({ id, name }) => ({ siasnId: id, name })),
      changes: units.changes
        .filter(({ id }) => id !== null)
        .map((change) => ({ row: change.row, siasnId: change.code, ...changed(change) })),
    },
    employees: {
      ...counts.employees,
      missing: employees.missing.map(({ id, name }) => ({ nip: id, name })),
      changes: employees.changes.filter(isKnown).map((change) => ({ row: change.row, nip: change.nip, ...changed(change) })),
    },
    problems,
    ...(lines && { appraisalLines: lines }),
  }
}

/** The same for people. */
export function importLines({ applied, counts, comparison, problems, lines }: Imported): string[] {
  const { units, employees } = comparison
  return [
    applied ? 'Impor diterapkan.' : 'Uji coba: tidak ada yang disimpan.',
    ...['', '            baru    berubah      tetap    ditolak'],
    `Unit    ${figures(counts.units)}`,
    `Pegawai ${figures(counts.employees)}`,
    ...(lines ? ['', `Pejabat penilai: ${formatNumber(lines.opened)} ditetapkan, ${formatNumber(lines.ended)} berakhir.`] : []),
    ...section('Perubahan', [...changeLines(units), ...changeLines(employees)]),
    ...section('Tidak ada lagi dalam berkas (tidak diubah)', [...units.missing, ...employees.missing].map(missingLine)),
    ...problemSection(problems),
  ]
}

export function problemSection(problems: readonly Problem[]): string[] {
  return section('Catatan', problems.map(problemLine))
}

type Change = { name: string; differences: Difference<string>[] }

function changed({ name, differences }: Change) {
  return { name, differences: differences.map(({ heading, before, after }) => ({ column: heading, before, after })) }
}

function figures({ created, updated, unchanged, rejected }: Imported['counts']['units']): string {
  return [created, updated, unchanged, rejected].map((count) => formatNumber(count).padStart(8)).join('   ')
}

function changeLines({ changes }: Compared<UnitChange> | Compared<EmployeeChange>): string[] {
  const known = (changes as (UnitChange | EmployeeChange)[]).filter((change) => ('known' in change ? change.known : change.id) !== null)
  return known.map(({ row, name, differences }) => {
    const what = differences.map(({ heading, before, after }) => `${heading}: ${before ?? '(kosong)'} menjadi ${after ?? '(kosong)'}`)
    return `baris ${row}, ${name}: ${what.join('; ')}`
  })
}

function missingLine({ id, name }: Missing): string {
  return `${name} (${id})`
}

function problemLine({ file, row, severity, message }: Problem): string {
  return `${file} baris ${row}, ${severityNames[severity].toLowerCase()}: ${message}`
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const more = lines.length > mostPrinted ? [`  … dan ${formatNumber(lines.length - mostPrinted)} lagi; lengkapnya dengan --json.`] : []
  return ['', `${title}: ${formatNumber(lines.length)}`, ...lines.slice(0, mostPrinted).map((line) => `  ${line}`), ...more]
}
