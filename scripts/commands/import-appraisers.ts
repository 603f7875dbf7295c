import { operator } from '../../lib/door/cli'
import { formatNumber } from '../../lib/format'
import { applyAppraiserTable } from '../../lib/organization/appraiser/table/commands'
import { compareAppraiserTable } from '../../lib/organization/appraiser/table/queries'
import { type AppraiserTable, appraiserHeadings } from '../../lib/organization/appraiser/table/schema'
import { refused, tableOf } from './import'
import { problemSection } from './import-words'
import { onDatabase } from './on-database'
import type { Told } from './report'

/** `tera import penilai`: sets appraisers by a table (NIP, NIP PENILAI, NIP ATASAN PENILAI, TMT), which the rule never touches again. */
export async function importAppraisers({ berkas, dryRun = false }: { berkas: string; dryRun?: boolean }): Promise<Told> {
  const table = await tableOf(berkas, appraiserHeadings)
  if ('exitCode' in table) return table
  return onDatabase(async () => {
    const outcome = dryRun ? await compare(table) : await applyAppraiserTable(operator(), { table })
    if (!outcome.ok) return refused(outcome)
    const { updated, unchanged, rejected, problems } = outcome.value
    const lines = [
      dryRun ? 'Uji coba: tidak ada yang disimpan.' : 'Tabel pejabat penilai diterapkan.',
      `Berubah ${formatNumber(updated)}, tetap ${formatNumber(unchanged)}, ditolak ${formatNumber(rejected)}.`,
      ...problemSection(problems),
    ]
    return { exitCode: 0, document: { dryRun, ...outcome.value }, lines }
  })
}

async function compare(table: AppraiserTable) {
  const compared = await compareAppraiserTable(operator(), table)
  return compared.ok ? { ok: true as const, value: { ...compared.value.counts, problems: compared.value.judged.problems } } : compared
}
