import { typedAgain } from '../../lib/plan/measure/labels'
import { approvePledge, renewPledge, startPledge } from '../../lib/plan/pledge/commands'
import { saveObjective, saveUnitIndicator } from '../../lib/plan/pledge/content/commands'
import { findUnitPledge } from '../../lib/plan/pledge/queries'
import { unitIndicator } from '../../lib/plan/pledge/schema'
import { seenUnitIndicator } from '../../lib/plan/seen/rules'
import type { City } from './city'
import { done } from './done'
import type { MeasureWords, ObjectiveWords, UnitIndicatorWords } from './words/kinds'

/** The head of an office writes what it promises for the year; it waits to be approved. @returns the pledge's id. */
export async function writePledge({ as, year, supports }: City, name: string, objectives: readonly ObjectiveWords[]): Promise<string> {
  const head = await as(name)
  const [unitId = ''] = head.units
  done(await startPledge(head, { unitId, year }))
  const pledgeId = (await findUnitPledge(head, unitId, year, 'draft'))?.pledgeId ?? ''
  for (const { key, text, indicators } of objectives) {
    const { objectiveId } = done(await saveObjective(head, { pledgeId, seen: '', objectiveId: null, text }))
    supports.set(key, `sasaran:${objectiveId}`)
    const place = { pledgeId, seen: '', objectiveId, indicatorId: null }
    for (const words of indicators) done(await saveUnitIndicator(head, indicatorForm(place, words, year)))
  }
  return pledgeId
}

/** Approves the draft of somebody's office as it stands. */
export async function approve({ as, year }: City, name: string, of: string): Promise<void> {
  const actor = await as(name)
  const [unitId = ''] = (await as(of)).units
  const draft = await findUnitPledge(actor, unitId, year, 'draft')
  done(await approvePledge(actor, { pledgeId: draft?.pledgeId ?? '', revision: draft?.shown?.revision ?? 0, note: null }))
}

type Change = { reason: string; indicator: string; to: MeasureWords }

/** The next version of a pledge in force, with one IKU that reads otherwise; it waits to be approved. */
export async function changePledge({ as, year }: City, name: string, pledgeId: string, { reason, indicator, to }: Change): Promise<void> {
  const head = await as(name)
  const [unitId = ''] = head.units
  done(await renewPledge(head, { pledgeId, number: 1, reason }))
  const draft = await findUnitPledge(head, unitId, year, 'draft')
  const objective = draft?.shown?.objectives.find(({ indicators }) => indicators.some(({ text }) => text === indicator))
  const before = objective?.indicators.find(({ text }) => text === indicator)
  if (!objective || !before) throw new Error(`no IKU of ${name} reads ${indicator}`)
  const { text, definition, formula, dataSource, kind, unitName, aggregation } = before
  const words = {
    text,
    definition: definition ?? '',
    formula: formula ?? '',
    dataSource: dataSource ?? '',
    kind,
    unit: unitName,
    aggregation,
  }
  const place = { pledgeId, seen: seenUnitIndicator(before), objectiveId: objective.id, indicatorId: before.id }
  done(await saveUnitIndicator(head, indicatorForm(place, { ...words, target: typedAgain(kind, before.target), ...to }, year)))
}

type Place = { pledgeId: string; seen: string; objectiveId: string; indicatorId: string | null }

/** The words as the form sends them. */
function indicatorForm(place: Place, { kind = 'HIGHER_IS_BETTER', due, to, unit, quarters, ...words }: UnitIndicatorWords, year: number) {
  const target = due ? `${year}-${due}` : words.target
  const periods = Object.fromEntries((quarters ?? []).map((typed, index) => [`periode${index + 1}`, typed]))
  return unitIndicator.parse({ aggregation: 'LAST', ...place, ...words, kind, target, targetTo: to, unitName: unit, ...periods })
}
