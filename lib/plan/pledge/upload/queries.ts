import type { Actor } from '../../../actor'
import { holdsOnDay } from '../../../dated'
import { type Db, db, type Tx } from '../../../db'
import { readBytes, readWaitingFile } from '../../../file/queries'
import { readTable } from '../../../organization/siasn/sheet'
import { ok, type Result } from '../../../result'
import { readTargetPeriods, type TargetPeriod } from '../../measure/queries'
import { mayDraftPledge } from '../policy'
import { readObjectives, readPledgeUnit } from '../queries'
import { daysOfYear } from '../rules'
import { pledgeHeadings } from '../sheet'
import { compareLines, type FileOutcome, judgeTable } from './rules'
import type { PledgeTable } from './schema'

/** The draft a file may be taken into, and the file with its outcome against the draft of now, where one was uploaded. */
export type PledgeUpload = {
  unitName: string
  pledgeId: string
  revision: number
  periods: TargetPeriod[]
  file: { id: string; name: string; outcome: Result<FileOutcome> } | null
}

/** Null when there is no draft of that year, or it is not the actor's to write. */
export async function findPledgeUpload(actor: Actor, unitId: string, year: number, fileId: string | null): Promise<PledgeUpload | null> {
  const unit = await db().unitVersion.findFirst({ where: { unitId, ...holdsOnDay(actor.today) } })
  if (!unit || !mayDraftPledge(actor, await readPledgeUnit(actor, unitId))) return null
  const version = await db().unitPledgeVersion.findFirst({ where: { state: 'DRAFT', pledge: { unitId, period: { kind: 'YEAR', year } } } })
  if (!version) return null
  const { id: versionId, pledgeId, revision } = version
  const stored = fileId === null ? null : await readWaitingFile({ id: fileId, noun: 'pledge', nounId: pledgeId })
  const periods = await readTargetPeriods(actor, daysOfYear(year))
  const file = stored && { ...stored, outcome: await readOutcome(stored, { versionId, year, periods }) }
  return { unitName: unit.name, pledgeId, revision, periods, file }
}

type StoredTable = { name: string; storageKey: string }

/** A stored file held against a version of the pledge. Refuses: fileGone, and what `readTable` refuses. */
export async function readOutcome(
  file: StoredTable,
  { versionId, year, periods }: { versionId: string; year: number; periods: readonly TargetPeriod[] },
  client: Db | Tx = db(),
): Promise<Result<FileOutcome>> {
  const table = await readPledgeTable(file, periods)
  if (!table.ok) return table
  const { lines, problems } = judgeTable(table.value, periods, year)
  const outcome = compareLines(lines, await readObjectives(versionId, client), periods)
  const all = [...problems, ...outcome.problems].sort((one, other) => one.row - other.row)
  return ok({ ...outcome, problems: all })
}

/** The table in a stored file. */
export async function readPledgeTable({ name, storageKey }: StoredTable, periods: readonly TargetPeriod[]): Promise<Result<PledgeTable>> {
  const bytes = await readBytes(storageKey)
  return bytes.ok ? readTable(bytes.value, name, pledgeHeadings(periods)) : bytes
}
