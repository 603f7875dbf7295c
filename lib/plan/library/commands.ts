import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import { dayOf } from '../../day'
import type { LibraryIndicator } from '../../generated/prisma/client'
import { ok, type Result, refuse } from '../../result'
import { mostIndicators, mostResults, openForWriting } from '../content/commands'
import { measureFault } from '../measure/rules'
import { type Measure, periodFields, readMeasure } from '../measure/schema'
import { mayRetireEntry, maySearchLibrary, mayWriteLibrary } from './policy'
import { readMaySeeEntry } from './queries'
import { postKey, wordingKey } from './rules'
import type * as schema from './schema'

/** Writes an entry into the library. Refuses: forbidden, alreadyThere. */
export const writeLibraryIndicator = command('library.write', async (context, input: z.output<typeof schema.libraryEntry>) => {
  const { actor, tx, now, record } = context
  if (actor.accountId === null || !mayWriteLibrary(actor)) return refuse('forbidden')
  const keys = { postKey: postKey(input.postTitle), wordingKey: wordingKey(input.resultText, input.text) }
  const row = { id: uuidv7(), ...input, ...keys, createdAt: now, writtenById: actor.accountId }
  const { count } = await tx.libraryIndicator.createMany({ data: [row], skipDuplicates: true })
  if (count === 0) return refuse('alreadyThere', { field: 'text' })
  await record({ noun: 'library', nounId: row.id, after: input })
  return ok({ id: row.id })
})

/** Takes an entry out of the search, with a reason; SKP that use it stay as they are. Refuses: forbidden, notFound, alreadyRetired. */
export const retireLibraryIndicator = command(
  'library.retire',
  async ({ actor, tx, now, record }, { libraryIndicatorId: id, reason }: z.output<typeof schema.libraryRetirement>) => {
    if (actor.accountId === null || !mayWriteLibrary(actor)) return refuse('forbidden')
    const entry = await tx.libraryIndicator.findUnique({ where: { id } })
    if (!entry) return refuse('notFound')
    if (!mayRetireEntry(actor, entry)) return refuse('forbidden')
    const data = { retiredAt: now, retiredById: actor.accountId, retireReason: reason }
    const { count } = await tx.libraryIndicator.updateMany({ where: { id, retiredAt: null }, data })
    if (count !== 1) return refuse('alreadyRetired')
    await record({ noun: 'library', nounId: id, reason })
    return ok({ id })
  },
)

/**
 * Copies an entry into a draft that the actor may write, under an RHK of it or with an RHK of its own, with the target that was typed.
 * Refuses: notFound, what openForWriting refuses, goneMeanwhile, tooMuch, aspectMissing, perspectiveMissing, targetWrong, dateOutsideYear.
 */
export const copyLibraryIndicator = command('library.copy', async (context, input: z.output<typeof schema.libraryCopy>) => {
  const { actor, tx, record } = context
  if (!maySearchLibrary(actor)) return refuse('notFound')
  const entry = await tx.libraryIndicator.findFirst({ where: { id: input.libraryIndicatorId, retiredAt: null } })
  if (!entry || !(await readMaySeeEntry(actor, entry.id, tx))) return refuse('notFound')
  const opened = await openForWriting(context, input.into.planId)
  if (!opened.ok) return opened
  const { plan, content } = opened.value
  const told = indicatorOf(entry, input, opened.value)
  if (!told.ok) return told
  const into = content.workResults.find(({ id }) => id === input.into.workResultId)
  if (input.into.workResultId !== null && !into) return refuse('goneMeanwhile')
  const isFull = into ? into.indicators.length >= mostIndicators : content.workResults.length >= mostResults
  if (isFull) return refuse('tooMuch')
  const workResultId = into?.id ?? (await addResult(context, opened.value, entry.resultText))
  const indicatorId = uuidv7()
  const position = Math.max(0, ...(into?.indicators ?? []).map((one) => one.position)) + 1
  await tx.indicator.create({ data: { id: indicatorId, workResultId } })
  await tx.indicatorText.create({ data: { versionId: plan.version.id, indicatorId, position, ...told.value } })
  const after = { workResultId, libraryIndicatorId: entry.id, ...told.value, ...(into ? {} : { resultText: entry.resultText }) }
  await record({ noun: 'plan', nounId: plan.id, unitId: plan.unitId, after })
  return ok({ planId: plan.id, workResultId })
})

type Copy = z.output<typeof schema.libraryCopy>
type Opened = Extract<Awaited<ReturnType<typeof openForWriting>>, { ok: true }>['value']

/** What the copy says, where its target fits the kind and the time of the SKP. */
function indicatorOf(entry: LibraryIndicator, input: Copy, { plan }: Opened): Result<ReturnType<typeof wordsOf>> {
  const aspect = plan.form === 'QUANTITATIVE' ? (input.aspect ?? entry.aspect) : null
  const perspective = plan.form === 'LEADER' ? (input.perspective ?? entry.perspective) : null
  if (plan.form === 'QUANTITATIVE' && aspect === null) return refuse('aspectMissing', { field: 'aspect' })
  if (plan.form === 'LEADER' && perspective === null) return refuse('perspectiveMissing', { field: 'perspective' })
  const faults: { path: string[]; message: string }[] = []
  const none = Object.fromEntries(periodFields.map((name) => [name, ''])) as Record<(typeof periodFields)[number], string>
  const { kind, unitName, aggregation } = entry
  const measure = readMeasure(
    { ...none, kind, unitName, aggregation, target: input.target, targetTo: input.targetTo },
    { addIssue: (issue) => faults.push(issue) },
  )
  const [first] = faults
  if (first) return refuse('targetWrong', { field: first.path[0] ?? 'target', params: { message: first.message } })
  const fault = measureFault(measure, [], { first: dayOf(plan.startsOn), last: dayOf(plan.endsOn) })
  return fault ?? ok(wordsOf(entry.text, measure, { aspect, perspective }))
}

function wordsOf(text: string, { perPeriod: _, ...measure }: Measure, marks: Pick<LibraryIndicator, 'aspect' | 'perspective'>) {
  return { text, ...measure, ...marks, shared: false, source: 'TYPED' as const }
}

async function addResult({ tx }: Context, { plan, content }: Opened, text: string): Promise<string> {
  const workResultId = uuidv7()
  const position = Math.max(0, ...content.workResults.map((one) => one.position)) + 1
  await tx.workResult.create({ data: { id: workResultId, planId: plan.id } })
  await tx.workResultText.create({ data: { versionId: plan.version.id, workResultId, position, category: 'UTAMA', text } })
  return workResultId
}
