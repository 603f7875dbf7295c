import { db } from '@/lib/db'
import { agreePlan, submitPlan } from '@/lib/plan/agreement/commands'
import { draftPlan } from '@/lib/plan/commands'
import { saveIndicator, saveWorkResult } from '@/lib/plan/content/commands'
import { readContent } from '@/lib/plan/content/queries'
import { indicator, workResult } from '@/lib/plan/content/schema'
import { seenIndicator, seenResult, seenWholeResult } from '@/lib/plan/seen/rules'
import type { Result } from '@/lib/result'
import { trusted } from './actors'
import { marksFor, type Official, type Town } from './plans'

/** The value of what must not be refused. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

export const newest = (planId: string) => db().planVersion.findFirstOrThrow({ where: { planId }, orderBy: { number: 'desc' } })

/** A version as a page shows it now. */
export const shown = async (planId: string) => ({ planId, revision: (await newest(planId)).revision })

export const contentOf = async (planId: string) => readContent(trusted(), (await newest(planId)).id, null)

/** Digests of an RHK as the editor shows it now: itself, and with all that hangs on it. */
export async function seenOfResult(planId: string, workResultId: string): Promise<{ seen: string; whole: string }> {
  const result = (await contentOf(planId)).workResults.find(({ id }) => id === workResultId)
  return result ? { seen: seenResult(result), whole: seenWholeResult(result) } : { seen: '', whole: '' }
}

export async function seenOfIndicator(planId: string, indicatorId: string): Promise<string> {
  const all = (await contentOf(planId)).workResults.flatMap(({ indicators }) => indicators)
  const found = all.find(({ id }) => id === indicatorId)
  return found ? seenIndicator(found) : ''
}

export const begin = async (who: Official, year: number) => done(await draftPlan(who, { holdingId: who.holdingId, year })).planId

/** Adds an RHK, or changes the one named, and gives its id. */
export async function addResult(planId: string, who: Official, change: Record<string, unknown> = {}): Promise<string> {
  const { seen } = await seenOfResult(planId, String(change.workResultId ?? ''))
  const input = workResult.parse({ planId, seen, text: 'Layanan tersedia sepanjang tahun', category: 'UTAMA', ...change })
  return done(await saveWorkResult(who, input)).workResultId ?? ''
}

/** An indicator as a form sends it. */
export async function indicatorInput(planId: string, workResultId: string, change: Record<string, unknown> = {}) {
  const told = { text: 'Lama gangguan', target: '12,5', unitName: 'jam', kind: 'LOWER_IS_BETTER', aggregation: 'SUM', aspect: 'WAKTU' }
  const seen = await seenOfIndicator(planId, String(change.indicatorId ?? ''))
  return indicator.parse({ planId, seen, workResultId, ...told, ...change })
}

/** What is submitted: the version as shown now, every expectation marked clear. */
export async function submission(planId: string) {
  return { ...(await shown(planId)), marks: await marksFor(planId) }
}

/** A draft that may be submitted. */
export async function complete(town: Town): Promise<string> {
  const planId = await begin(town.staff, town.year)
  done(await saveIndicator(town.staff, await indicatorInput(planId, await addResult(planId, town.staff))))
  return planId
}

export async function submitted(town: Town): Promise<string> {
  const planId = await complete(town)
  done(await submitPlan(town.staff, await submission(planId)))
  return planId
}

export async function agreed(town: Town): Promise<string> {
  const planId = await submitted(town)
  done(await agreePlan(town.chief, await shown(planId)))
  return planId
}
