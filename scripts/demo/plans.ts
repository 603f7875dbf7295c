import type { Actor } from '../../lib/actor'
import { agreePlan, returnPlan, submitPlan } from '../../lib/plan/agreement/commands'
import { answerQuestion, markClear } from '../../lib/plan/clarity/commands'
import { choosePlanForm, draftPlan, reviseAgreedPlan } from '../../lib/plan/commands'
import { findWritingChoices } from '../../lib/plan/content/choices/queries'
import { saveIndicator, saveWorkResult } from '../../lib/plan/content/commands'
import { targetField } from '../../lib/plan/content/rules'
import * as schema from '../../lib/plan/content/schema'
import { saveAnnexes, saveExpectations } from '../../lib/plan/content/texts/commands'
import { handOver } from '../../lib/plan/delegate/commands'
import { takeRole } from '../../lib/plan/matrix/commands'
import { findPlan, findPlanToWrite, type PlanWriting } from '../../lib/plan/reading/queries'
import { seenIndicator } from '../../lib/plan/seen/rules'
import { startFrom } from '../../lib/plan/start/commands'
import { type City, holdingOf, planOf } from './city'
import { done } from './done'
import type { IndicatorWords, MeasureWords, PlanWords, ResultWords } from './words/kinds'

/** Someone writes their SKP of the year, and it goes as far as the words say. */
export async function writePlan(city: City, words: PlanWords): Promise<void> {
  const owner = await city.as(words.owner)
  const { planId } = done(await draftPlan(owner, { holdingId: await holdingOf(owner), year: city.year }))
  if (words.form) done(await choosePlanForm(owner, { planId, revision: 1, form: words.form }))
  const periods = await periodsOf(city, owner, planId, city.year)
  for (const result of words.results) {
    const workResultId = await writeResult(city, owner, planId, result)
    for (const one of result.indicators) {
      const at = { planId, workResultId, indicatorId: null, seen: null }
      done(await saveIndicator(owner, indicatorForm(at, one, { year: city.year, periods })))
    }
  }
  if (words.expectations) done(await saveExpectations(owner, schema.expectations.parse({ planId, ...words.expectations })))
  if (words.annexes) done(await saveAnnexes(owner, schema.annexes.parse({ planId, ...words.annexes })))
  const writing = await openToWrite(owner, planId)
  city.plans.set(words.owner, { id: planId, words, content: writing.content })
  if (words.until !== 'DRAFT') await handIn(city, owner, writing, words)
  for (const [index, result] of words.results.entries())
    if (result.key) city.supports.set(result.key, `rhk:${writing.content.workResults[index]?.id ?? ''}`)
}

type Change = { owner: string; result: number; indicator: number; to: MeasureWords }

/** A new version of an agreed SKP with one indicator that reads otherwise, agreed again. */
export async function revisePlan(
  city: City,
  { reason, appraiser, ...change }: Change & { reason: string; appraiser: string },
): Promise<void> {
  const owner = await city.as(change.owner)
  const { id: planId, words } = planOf(city, change.owner)
  done(await reviseAgreedPlan(owner, { planId, number: 1, reason }))
  await changeIndicator(city, owner, planId, change, city.year)
  await handIn(city, owner, await openToWrite(owner, planId), { ...words, appraiser, until: 'AGREED' })
}

/** The SKP of next year begins with that of this year and changes one indicator; a penyiap hands it over. */
export async function beginNextYear(city: City, { writer: name, ...change }: Change & { writer: string }): Promise<void> {
  const writer = await city.as(name)
  const holdingId = await holdingOf(await city.as(change.owner))
  const year = city.year + 1
  const { planId } = done(await startFrom(writer, { holdingId, year, fromPlanId: planOf(city, change.owner).id }))
  await changeIndicator(city, writer, planId, change, year)
  if (name !== change.owner) done(await handOver(writer, { planId, revision: (await openToWrite(writer, planId)).revision }))
}

async function writeResult({ supports, roles }: City, owner: Actor, planId: string, result: ResultWords): Promise<string> {
  if ('takes' in result) return done(await takeRole(owner, { roleId: roles.get(result.takes) ?? '' })).workResultId
  const on = result.on === null ? null : supports.get(result.on)
  if (on === undefined) throw new Error(`nothing is called ${result.on} yet`)
  const fields = { planId, category: result.category ?? 'UTAMA', text: result.text, supports: on }
  return done(await saveWorkResult(owner, schema.workResult.parse(fields))).workResultId ?? ''
}

/** Submits, and lets the pejabat penilai do what the words say. */
async function handIn({ as }: City, owner: Actor, { id: planId, revision, expectations, content }: PlanWriting, words: PlanWords) {
  const { unclear } = words
  const asked = unclear && `rhk:${content.workResults[unclear.result]?.id}`
  const marks = expectations.map(({ key }) => ({ key, question: key === asked ? (unclear?.question ?? null) : null }))
  done(await submitPlan(owner, { planId, revision, marks }))
  if (words.until === 'SUBMITTED') return
  const appraiser = await as(words.appraiser)
  const shown = { planId, revision: revision + 1 }
  if (words.until === 'RETURNED') return done(await returnPlan(appraiser, { ...shown, reason: words.reason }))
  const mark = unclear && (await findPlan(appraiser, planId, null))?.marks.find(({ clear }) => !clear)
  if (mark) {
    done(await answerQuestion(appraiser, { planId, markId: mark.id, answer: unclear?.answer ?? '' }))
    done(await markClear(owner, { planId, markId: mark.id }))
  }
  return done(await agreePlan(appraiser, shown))
}

async function changeIndicator(city: City, writer: Actor, planId: string, { owner, result, indicator, to }: Change, year: number) {
  const before = planOf(city, owner).words.results[result]?.indicators[indicator]
  const there = (await openToWrite(writer, planId)).content.workResults[result]
  const shown = there?.indicators[indicator]
  if (!before || !there || !shown) throw new Error(`the SKP of ${owner} has no such indicator`)
  const at = { planId, workResultId: there.id, indicatorId: shown.id, seen: seenIndicator(shown) }
  done(await saveIndicator(writer, indicatorForm(at, { ...before, ...to }, { year, periods: await periodsOf(city, writer, planId, year) })))
}

async function openToWrite(writer: Actor, planId: string): Promise<PlanWriting> {
  const writing = await findPlanToWrite(writer, planId)
  if (!writing) throw new Error(`${writer.name} may not write on this SKP`)
  return writing
}

async function periodsOf({ periods }: City, writer: Actor, planId: string, year: number): Promise<readonly string[]> {
  const known = periods.get(year)
  if (known) return known
  const found = ((await findWritingChoices(writer, planId))?.periods ?? []).map(({ id }) => id)
  periods.set(year, found)
  return found
}

type Place = { planId: string; workResultId: string; indicatorId: string | null; seen: string | null }

/** The words as the form of an indicator sends them. */
function indicatorForm(place: Place, words: IndicatorWords, { year, periods }: { year: number; periods: readonly string[] }) {
  const { text, kind = 'HIGHER_IS_BETTER', aspect, perspective, target, to, due, unit, aggregation = 'LAST', source, element } = words
  const targets = (words.quarters ?? []).map((typed, index) => [targetField(periods[index] ?? ''), typed])
  return schema.indicator.parse({
    ...{ ...place, text, kind, aspect, perspective, target, aggregation, source, ...Object.fromEntries(targets) },
    ...{ targetTo: to, targetDay: due && `${year}-${due}`, unitName: unit ?? '', shared: words.shared && 'on', sourceElement: element },
  })
}
