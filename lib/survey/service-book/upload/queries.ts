import type { Actor } from '../../../actor'
import type { Day } from '../../../day'
import { type Db, db, type Tx } from '../../../db'
import { readBytes, readWaitingFile } from '../../../file/queries'
import { readTable } from '../../../organization/siasn/sheet'
import { ok, type Result } from '../../../result'
import { mayRunSurveysIn } from '../../policy'
import { findService, type ListedService } from '../../public-service/queries'
import { readBookLines } from '../queries'
import { changesOf } from '../rules'
import { bookHeadings, judgeRows } from '../sheet'
import { type FileOutcome, outcomeOf } from './rules'

/** A service whose book the actor may fill, and the file that waits, with what it would change now. */
export type BookUpload = { service: ListedService; file: { id: string; name: string; outcome: Result<FileOutcome> } | null }

/** Null where the service is not one whose book the actor writes. */
export async function findBookUpload(actor: Actor, serviceId: string, fileId: string | null): Promise<BookUpload | null> {
  const service = await findService(actor, serviceId)
  if (!service || !mayRunSurveysIn(actor, service.unitId)) return null
  const stored = fileId === null ? null : await readWaitingFile({ id: fileId, noun: 'serviceBook', nounId: serviceId })
  return { service, file: stored && { ...stored, outcome: await readOutcome(stored, serviceId, actor.today) } }
}

/** A stored file held against the book as it is now. Refuses: fileGone, and what `readTable` refuses. */
export async function readOutcome(
  file: { name: string; storageKey: string },
  serviceId: string,
  today: Day,
  client: Db | Tx = db(),
): Promise<Result<FileOutcome>> {
  const table = await readBookTable(file)
  if (!table.ok) return table
  const { lines, problems } = judgeRows(table.value.rows, today)
  const stored = await readBookLines(
    serviceId,
    lines.map(({ day }) => day),
    client,
  )
  return ok(outcomeOf(changesOf(lines, stored), problems))
}

/** The table in a stored file. */
export async function readBookTable({ name, storageKey }: { name: string; storageKey: string }) {
  const bytes = await readBytes(storageKey)
  return bytes.ok ? readTable(bytes.value, name, bookHeadings) : bytes
}
