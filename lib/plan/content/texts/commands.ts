import type { z } from 'zod'
import { command } from '../../../command'
import { dayOf } from '../../../day'
import { PlanAnnex } from '../../../generated/prisma/enums'
import { ok, type Result, refuse } from '../../../result'
import { mergedText, seenDigest } from '../../../seen'
import { partOf } from '../../unsent/rules'
import { openForWriting, recordChange } from '../commands'
import { readBehaviourValues } from '../queries'
import { linesOf } from '../rules'
import type * as schema from '../schema'

/**
 * Writes what is expected of each BerAKHLAK value beyond its guides; values left empty expect nothing more. What somebody else wrote for
 * another value meanwhile stays. Refuses: notFound, notEditable, changedMeanwhile.
 */
export const saveExpectations = command('plan.saveExpectations', async (context, input: z.output<typeof schema.expectations>) => {
  const { actor, tx } = context
  const opened = await openForWriting(context, input.planId)
  if (!opened.ok) return opened
  const { plan, content } = opened.value
  const versionId = plan.version.id
  const keys = (await readBehaviourValues(actor, dayOf(plan.startsOn), tx)).map(({ key }) => key)
  const before = Object.fromEntries(content.expectations.map(({ valueKey, text }) => [valueKey, text]))
  const merged = mergedTexts(keys, input, before)
  if (!merged.ok) return merged
  const rows = Object.entries(merged.value).map(([valueKey, text]) => ({ versionId, valueKey, text }))
  await tx.behaviourExpectation.deleteMany({ where: { versionId } })
  await tx.behaviourExpectation.createMany({ data: rows })
  const change = { before: { expectations: before }, after: { expectations: merged.value } }
  return recordChange(context, plan, { workResultId: null, part: partOf.expectations, ...change })
})

/**
 * Writes the lampiran: dukungan sumber daya, skema pertanggungjawaban and konsekuensi, one item a line (PermenPANRB 6/2022, lampiran). What
 * somebody else wrote in another list meanwhile stays. Refuses: notFound, notEditable, changedMeanwhile.
 */
export const saveAnnexes = command('plan.saveAnnex', async (context, input: z.output<typeof schema.annexes>) => {
  const { tx } = context
  const opened = await openForWriting(context, input.planId)
  if (!opened.ok) return opened
  const { plan, content } = opened.value
  const versionId = plan.version.id
  const kinds = Object.values(PlanAnnex)
  const before = Object.fromEntries(kinds.map((kind) => [kind, content.annexes[kind].join('\n')]))
  const merged = mergedTexts(kinds, input, before)
  if (!merged.ok) return merged
  const rows = kinds.flatMap((kind) =>
    linesOf(merged.value[kind] ?? '').map((text, place) => ({ versionId, kind, position: place + 1, text })),
  )
  await tx.planAnnexItem.deleteMany({ where: { versionId } })
  await tx.planAnnexItem.createMany({ data: rows })
  const change = { before: { annexes: before }, after: { annexes: merged.value } }
  return recordChange(context, plan, { workResultId: null, part: partOf.annexes, ...change })
})

type Typed = { texts: Readonly<Record<string, string>>; seen: Readonly<Record<string, string>> }

/** Each text as it is to be, the empty ones left out. A form that leaves a text out empties it; one without its digest saw it as it is. */
function mergedTexts(
  keys: readonly string[],
  { texts, seen }: Typed,
  now: Readonly<Record<string, string>>,
): Result<Record<string, string>> {
  const merged: Record<string, string> = {}
  for (const key of keys) {
    const there = now[key] ?? ''
    const typed = texts[key] ?? ''
    const one = mergedText({ seen: seen[key] ?? seenDigest(there), typed, now: there })
    if (one.clash) return refuse('changedMeanwhile', { field: key })
    if (one.text !== '') merged[key] = one.text
  }
  return ok(merged)
}
