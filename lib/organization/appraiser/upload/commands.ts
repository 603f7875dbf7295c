import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '../../../actor'
import { isTrusted } from '../../../actor'
import { type Context, command } from '../../../command'
import { ok, type Result, refuse } from '../../../result'
import { lockOrganization } from '../../dated/commands'
import { readTable } from '../../siasn/sheet'
import { takeInTable } from '../table/commands'
import { compareAppraiserTable } from '../table/queries'
import { type AppraiserTable, appraiserHeadings } from '../table/schema'

const timeoutMs = 300_000
const undecidedHours = 24

/** Reads the file of the upload page and previews it. Refuses: fileMissing, what readTable refuses, what previewAppraiserTable refuses. */
export async function previewAppraiserFile(
  actor: Actor,
  file: File | null,
  options: { key?: string },
): Promise<Result<{ uploadId: string }>> {
  if (file === null) return refuse('fileMissing')
  const table = await readTable(new Uint8Array(await file.arrayBuffer()), file.name, appraiserHeadings)
  return table.ok ? previewAppraiserTable(actor, { table: table.value }, options) : table
}

/** Judges a table against what is stored and keeps it until its owner decides, at most a day. Changes no line. Refuses: forbidden. */
export const previewAppraiserTable = command(
  'appraiserUpload.preview',
  async ({ actor, tx, now, nothingChanged }, { table }: { table: AppraiserTable }) => {
    if (actor.accountId === null) return refuse('forbidden')
    const compared = await compareAppraiserTable(actor, table, tx)
    if (!compared.ok) return compared
    const { judged, counts } = compared.value
    const texts = { rows: JSON.stringify(table), problems: JSON.stringify(judged.problems), counts: JSON.stringify(counts) }
    const data = { id: uuidv7(), file: table.file, ...texts, madeById: actor.accountId, madeAt: now }
    await tx.appraiserUpload.create({ data })
    await discardForgotten(tx, now)
    nothingChanged()
    return ok({ uploadId: data.id })
  },
  { timeoutMs },
)

/** Takes in what was previewed, judged against what is stored now, and deletes its rows. Refuses: notFound, uploadDecided, forbidden. */
export const applyAppraiserUpload = command(
  'appraiserUpload.apply',
  async (context, { uploadId }: { uploadId: string }) => {
    await lockOrganization(context.tx)
    const taken = await takeRows(context, uploadId, true)
    if (!taken.ok) return taken
    const applied = await takeInTable(context, taken.value)
    if (!applied.ok) return applied
    const { problems, ...counts } = applied.value
    const outcome = { counts: JSON.stringify(counts), problems: JSON.stringify(problems) }
    await context.tx.appraiserUpload.update({ where: { id: uploadId }, data: outcome })
    return ok({ uploadId, counts })
  },
  { timeoutMs },
)

/** Drops what was previewed and deletes its rows. Refuses: notFound, uploadDecided. */
export const discardAppraiserUpload = command('appraiserUpload.discard', async (context, { uploadId }: { uploadId: string }) => {
  const taken = await takeRows(context, uploadId, false)
  if (!taken.ok) return taken
  await context.record({ noun: 'appraiserUpload', nounId: uploadId })
  return ok({ uploadId })
})

/** Drops the tables about which nobody decided within a day, and deletes their rows. Refuses: forbidden. */
export const discardForgottenUploads = command('appraiserUpload.discardForgotten', async (context, _: null) => {
  const { actor, tx, now, record, nothingChanged } = context
  if (!isTrusted(actor)) return refuse('forbidden')
  const count = await discardForgotten(tx, now)
  if (count > 0) await record({ noun: 'appraiserUpload', nounId: null, after: { count } })
  else nothingChanged()
  return ok({ count })
})

async function discardForgotten(tx: Context['tx'], now: Date): Promise<number> {
  const before = new Date(now.getTime() - undecidedHours * 3_600_000)
  const forgotten = { applied: null, madeAt: { lt: before } }
  return (await tx.appraiserUpload.updateMany({ where: forgotten, data: { applied: false, rows: null, decidedAt: now } })).count
}

/** Decides an upload that waits: its rows are read once and gone. */
async function takeRows({ actor, tx, now }: Context, uploadId: string, applied: boolean): Promise<Result<AppraiserTable>> {
  if (actor.accountId === null) return refuse('notFound')
  const waiting = await tx.appraiserUpload.findFirst({ where: { id: uploadId, madeById: actor.accountId } })
  if (!waiting) return refuse('notFound')
  const decided = { applied, rows: null, decidedAt: now }
  const { count } = await tx.appraiserUpload.updateMany({ where: { id: uploadId, applied: null }, data: decided })
  if (count !== 1 || waiting.rows === null) return refuse('uploadDecided')
  return ok(JSON.parse(waiting.rows))
}
