import { operator } from '../lib/door/cli'
import { largestList } from '../lib/list-params'
import { listEmployees } from '../lib/organization/employee/queries'
import { employeeColumns } from '../lib/organization/employee/sheet'
import { type TableFormat, tableFile } from '../lib/table-file'

/** Takes the list of all employees along as a file in each form; one line for each. */
export async function benchExport(): Promise<string[]> {
  const lines: string[] = []
  for (const format of ['xlsx', 'csv'] satisfies TableFormat[]) {
    const began = performance.now()
    const { rows } = await listEmployees(operator(), { q: '', page: 1, sort: 'unit' }, largestList)
    const read = performance.now()
    const bytes = await tableFile(format, employeeColumns, rows)
    const [query, file] = [read - began, performance.now() - read].map((milliseconds) => (milliseconds / 1000).toFixed(2))
    lines.push(`${format}: ${rows.length} rows, query ${query} s, file ${file} s, ${Math.round(bytes.length / 1024)} KiB`)
  }
  return [...lines, `largest memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`]
}
