import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../../command'
import { columnOf, dayNumber, yearOf } from '../../../day'
import { ok, refuse } from '../../../result'
import { readPledgeUnit } from '../../pledge/queries'
import { daysInYear, planFormOf, unknownUnit } from '../../rules'
import { mayPrepareUnit } from '../policy'
import { postKey } from '../rules'
import { type DraftEntry, readDraftEntries, readUnitPeople, type UnitPerson } from './queries'
import type * as schema from './schema'

/**
 * Prepares an SKP for each chosen person of a unit who has none, with the chosen entries of their post and the middle of what others
 * promise as targets; they check, change and submit it themselves. Who has one meanwhile, or is on record elsewhere, is left out; doing it
 * again changes nothing. Refuses: notFound, yearPast, yearUnknown, strangerChosen.
 */
export const prepareUnitDrafts = command(
  'library.prepareUnit',
  async (context, input: z.output<typeof schema.unitDrafts>) => {
    const { actor, tx, today, nothingChanged } = context
    const { unitId, year } = input
    if (!mayPrepareUnit(actor, await readPledgeUnit(actor, unitId, tx))) return refuse('notFound')
    if (year < yearOf(today)) return refuse('yearPast')
    const period = await tx.period.findFirst({ where: { kind: 'YEAR', year } })
    if (!period) return refuse('yearUnknown')
    const chosen = await readUnitPeople(actor, input, input.holdingIds, tx)
    if (chosen.length !== new Set(input.holdingIds).size) return refuse('strangerChosen')
    const open = chosen.filter(({ planId, system }) => planId === null && system === 'TERA')
    const offered = await readDraftEntries(actor, [...new Set(open.map(({ title }) => postKey(title)))], year, tx)
    const drafts = open.flatMap((person) => draftOf(person, offered, input) ?? [])
    const made = await writeDrafts(context, period.id, drafts)
    if (made.length === 0) nothingChanged()
    else await tell(context, made, year)
    const hasPlan = chosen.filter(({ planId }) => planId !== null).length + drafts.length - made.length
    const elsewhere = chosen.filter(({ planId, system }) => planId === null && system !== 'TERA').length
    const counts = { made: made.length, hasPlan, elsewhere, empty: open.length - drafts.length }
    return ok({ unitId, year, below: input.below, ...counts })
  },
  { timeoutMs: 120_000 },
)

type Draft = NonNullable<ReturnType<typeof draftOf>>

/** What would be written for a person; null where nothing fits their post and their days in the year. */
function draftOf(person: UnitPerson, offered: readonly DraftEntry[], { year, entryIds }: { year: number; entryIds: readonly string[] }) {
  const days = daysInYear(year, person.from, person.to)
  if (!days) return null
  const [first, last] = [dayNumber(days.startsOn), dayNumber(days.endsOn)]
  const fits = ({ kind, median }: DraftEntry) => kind !== 'BY_DATE' || (Number(median.target) >= first && Number(median.target) <= last)
  const entries = offered.filter((entry) => entry.postKey === postKey(person.title) && entryIds.includes(entry.id) && fits(entry))
  if (entries.length === 0) return null
  return { person, days, form: planFormOf(person), entries, planId: uuidv7(), versionId: uuidv7() }
}

/** @returns the drafts that were written: not those of people who got an SKP at this very moment. */
async function writeDrafts({ actor, tx, now }: Context, periodId: string, drafts: readonly Draft[]): Promise<Draft[]> {
  const plans = drafts.map(({ planId, person, form, days }) => ({
    ...{ id: planId, holdingId: person.holdingId, periodId, form, createdAt: now },
    ...{ startsOn: columnOf(days.startsOn), endsOn: columnOf(days.endsOn) },
  }))
  await tx.plan.createMany({ data: plans, skipDuplicates: true })
  const ours = await tx.plan.findMany({ where: { id: { in: drafts.map(({ planId }) => planId) } }, select: { id: true } })
  const ids = new Set(ours.map(({ id }) => id))
  const made = drafts.filter(({ planId }) => ids.has(planId))
  const version = { number: 1, state: 'DRAFT' as const, revision: 1, createdAt: now, preparedById: actor.accountId, preparedAt: now }
  await tx.planVersion.createMany({ data: made.map(({ planId, versionId }) => ({ id: versionId, planId, ...version })) })
  const step = { toState: 'DRAFT' as const, byId: actor.accountId, at: now }
  await tx.planStep.createMany({ data: made.map(({ versionId }) => ({ id: uuidv7(), versionId, ...step })) })
  const results = made.flatMap((draft) => resultsOf(draft))
  await tx.workResult.createMany({ data: results.map(({ id, planId }) => ({ id, planId })) })
  await tx.workResultText.createMany({
    data: results.map(({ id, versionId, position, text }) => ({
      ...{ versionId, workResultId: id, position, text },
      category: 'UTAMA' as const,
    })),
  })
  const indicators = results.flatMap((result) =>
    result.entries.map((entry, index) => ({ id: uuidv7(), result, entry, position: index + 1 })),
  )
  await tx.indicator.createMany({ data: indicators.map(({ id, result }) => ({ id, workResultId: result.id })) })
  await tx.indicatorText.createMany({
    data: indicators.map(({ id, result, entry, position }) => ({
      ...{ versionId: result.versionId, indicatorId: id, position, text: entry.text, kind: entry.kind, aggregation: entry.aggregation },
      ...{ ...measureOf(entry, result.isWholeYear), shared: false, source: 'TYPED' as const },
      aspect: result.form === 'QUANTITATIVE' ? entry.aspect : null,
      perspective: result.form === 'LEADER' ? entry.perspective : null,
    })),
  })
  return made
}

/** The middle of what others promise; what they add up over a whole year is left to be typed for a part of one. */
function measureOf({ kind, aggregation, unitName, median }: DraftEntry, isWholeYear: boolean) {
  if (isWholeYear || aggregation !== 'SUM' || kind === 'ZERO_DEFECTS') return { unitName, target: median.target, targetTo: median.targetTo }
  return { unitName: unknownUnit, target: '0', targetTo: kind === 'WITHIN_RANGE' ? '0' : null }
}

/** One RHK for each of the entries' RHK, in their order. */
function resultsOf({ planId, versionId, form, entries, days }: Draft) {
  const isWholeYear = days.startsOn.endsWith('-01-01') && days.endsOn.endsWith('-12-31')
  const texts = [...new Set(entries.map(({ resultText }) => resultText))]
  return texts.map((text, index) => ({
    ...{ id: uuidv7(), planId, versionId, form, isWholeYear, text, position: index + 1 },
    entries: entries.filter(({ resultText }) => resultText === text),
  }))
}

async function tell({ record, notify }: Context, made: readonly Draft[], year: number): Promise<void> {
  const acts = made.map(({ planId, person, form, days, entries }) => ({
    ...{ noun: 'plan', nounId: planId, unitId: person.unitId },
    after: { post: person.title, year, form, ...days, indicators: entries.length },
  }))
  await record(...acts)
  const lines = made.flatMap(({ planId, person: { accountId } }) =>
    accountId === null ? [] : [{ accountId, subject: `SKP ${year}`, path: `/skp/${planId}/susun`, key: `PLAN_PREPARED ${planId}` }],
  )
  await notify(lines.map((line) => ({ ...line, kind: 'PLAN_PREPARED' as const, dueOn: null })))
}
