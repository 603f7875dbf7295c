import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Actor } from '../../../actor'
import { type Context, command } from '../../../command'
import { keepUploaded, takeFile } from '../../../file/commands'
import type { ReceivedFile } from '../../../file-store'
import { ok, type Result, refuse } from '../../../result'
import { readTargetPeriods } from '../../measure/queries'
import { openDraft, putIndicator } from '../content/commands'
import { mayDraftPledge } from '../policy'
import { findPledgeToChange } from '../queries'
import { daysOfYear, foldedText } from '../rules'
import { readOutcome, readPledgeTable } from './queries'
import type { FileOutcome, Step } from './rules'
import type * as schema from './schema'

/**
 * Takes the file of the upload page into the store, to be shown against the draft. Refuses: fileMissing, notFound, what `receiveFile` and
 * `readTable` refuse, and what `keepPledgeFile` refuses.
 */
export async function receivePledgeFile(
  actor: Actor,
  { place, file }: { place: z.output<typeof schema.uploadPlace>; file: File | null },
  options: { key?: string },
): Promise<Result<{ fileId: string }>> {
  if (file === null) return refuse('fileMissing')
  return keepUploaded(file, async (received) => {
    const table = await readPledgeTable(received, await readTargetPeriods(actor, daysOfYear(place.year)))
    return table.ok ? keepPledgeFile(actor, { ...place, file: received }, options) : table
  })
}

/** Keeps a file beside the draft of a pledge until it is applied, dropped or a day old. Changes no line. Refuses: notFound, forbidden. */
export const keepPledgeFile = command(
  'pledge.keepFile',
  async (context, { unitId, year, file }: z.output<typeof schema.uploadPlace> & { file: ReceivedFile }) => {
    const { actor, tx, now, nothingChanged } = context
    const found = await tx.unitPledge.findFirst({ where: { unitId, period: { kind: 'YEAR', year } } })
    const pledge = found && (await findPledgeToChange(actor, found.id, tx))
    if (pledge?.version.state !== 'DRAFT') return refuse('notFound')
    if (actor.accountId === null || !mayDraftPledge(actor, pledge.unit)) return refuse('forbidden')
    const row = { ...file, id: uuidv7(), noun: 'pledge', nounId: pledge.id }
    await tx.storedFile.create({ data: { ...row, uploadedById: actor.accountId, uploadedAt: now } })
    nothingChanged()
    return ok({ fileId: row.id, storageKey: file.storageKey })
  },
)

/**
 * Takes the sound rows of a file into the draft as it was shown: what is new is added, what is there by its text is changed, all else
 * stays. Refuses: notFound, forbidden, conflict, fileGone, nothingToApply, and what `readTable` refuses.
 */
export const applyPledgeFile = command(
  'pledge.applyFile',
  async (context, input: z.output<typeof schema.shownFile>) => {
    const { actor, tx, record } = context
    const opened = await openDraft(context, input)
    if (!opened.ok) return opened
    const { id, unitId, year, version } = opened.value
    const file = await takeFile(context, { id: input.fileId, noun: 'pledge', nounId: id })
    if (!file.ok) return file
    const periods = await readTargetPeriods(actor, daysOfYear(year), tx)
    const outcome = await readOutcome(file.value, { versionId: version.id, year, periods }, tx)
    if (!outcome.ok) return outcome
    const { steps } = outcome.value
    if (steps.length === 0) return refuse('nothingToApply')
    await takeSteps(context, { pledgeId: id, versionId: version.id }, steps, periods)
    const counts = countsOf(outcome.value)
    await record({ noun: 'pledge', nounId: id, unitId, after: { file: file.value.name, ...counts, lines: steps.map(titleOf) } })
    return ok({ unitId, year, ...counts })
  },
  { timeoutMs: 120_000 },
)

/** Drops a file that was uploaded. Refuses: notFound, forbidden, fileGone. */
export const discardPledgeFile = command('pledge.discardFile', async (context, input: z.output<typeof schema.shownFile>) => {
  const { actor, tx, record } = context
  const pledge = await findPledgeToChange(actor, input.pledgeId, tx)
  if (!pledge) return refuse('notFound')
  if (!mayDraftPledge(actor, pledge.unit)) return refuse('forbidden')
  const file = await takeFile(context, { id: input.fileId, noun: 'pledge', nounId: pledge.id })
  if (!file.ok) return file
  await record({ noun: 'pledge', nounId: pledge.id, unitId: pledge.unitId })
  return ok({ unitId: pledge.unitId, year: pledge.year })
})

async function takeSteps(
  context: Context,
  { pledgeId, versionId }: { pledgeId: string; versionId: string },
  steps: readonly Step[],
  periods: Parameters<typeof putIndicator>[3],
): Promise<void> {
  const { tx } = context
  const objectives = await tx.unitObjectiveText.findMany({ where: { versionId } })
  const indicators = await tx.unitIndicatorText.findMany({ where: { versionId } })
  const made = new Map<string, string>()
  let [objectivePlace, indicatorPlace] = [objectives, indicators].map((rows) => Math.max(0, ...rows.map((row) => row.position))) as [
    number,
    number,
  ]
  const places = new Map(indicators.map((row) => [row.indicatorId, row.position]))
  for (const { objective: text, objectiveId, indicatorId, indicator } of steps) {
    let into = objectiveId ?? made.get(foldedText(text))
    if (into === undefined) {
      into = uuidv7()
      objectivePlace += 1
      await tx.unitObjective.create({ data: { id: into, pledgeId } })
      await tx.unitObjectiveText.create({ data: { versionId, objectiveId: into, position: objectivePlace, text } })
      made.set(foldedText(text), into)
    }
    if (indicator === null) continue
    indicatorPlace += 1
    const position = (indicatorId === null ? undefined : places.get(indicatorId)) ?? indicatorPlace
    await putIndicator(context, { versionId, objectiveId: into, indicatorId, position }, indicator, periods)
  }
}

function countsOf({ steps, same, problems }: FileOutcome) {
  const added = steps.filter(({ kind }) => kind === 'ADDED').length
  return { added, changed: steps.length - added, same, rejected: problems.length }
}

function titleOf({ kind, objective, indicator }: Step) {
  return { kind, objective, indicator: indicator?.text ?? null }
}
