import { v7 as uuidv7 } from 'uuid'
import type { Context } from '../../command'
import type { Day } from '../../day'
import { columnsOf, leaveRows } from '../dated/commands'
import { latestOf, type Step } from '../dated/rules'
import { choiceReason } from './labels'
import { readAppraisalState, readTurningDays } from './queries'
import { chooseAppraisers, endStep, lineStep } from './rules'
import type { LineFacts, Lines } from './schema'

export type RefreshedLines = { opened: number; ended: number }

type LineChange = { holdingId: string; step: Step<LineFacts>; reason: string }

/**
 * Chooses appraisers by the rule anew, for everyone: as of `day`, of today where that is later, and of each later day on which the
 * organisation is known to change. Lines set by hand or file stay as they are. The caller holds the organisation's lock.
 */
export async function refreshAppraisalLines(context: Context, day: Day): Promise<RefreshedLines> {
  const today = latestOf(day, context.today)
  const days = [...new Set([day, today, ...(await readTurningDays(today, context.tx))])]
  const total = { opened: 0, ended: 0 }
  for (const each of days) {
    const { opened, ended } = await refreshOn(context, each)
    total.opened += opened
    total.ended += ended
  }
  return total
}

async function refreshOn({ actor, tx, now }: Context, day: Day): Promise<RefreshedLines> {
  const { rule, units, holdings, lines } = await readAppraisalState(actor, day, tx)
  const fixed = new Map([...lines].flatMap(([id, { current }]) => (current && current.origin !== 'RULE' ? [[id, current]] : [])))
  const chosen = chooseAppraisers(rule, units, holdings, fixed)
  const storedOf = (holdingId: string): Lines => lines.get(holdingId) ?? { current: null, lastEnd: null, nextFrom: null }
  const changes: LineChange[] = [
    ...chosen.lines.flatMap((line) => {
      const step = lineStep(storedOf(line.holding.id), line, day)
      return step ? [{ holdingId: line.holding.id, step, reason: choiceReason(line.choice) }] : []
    }),
    ...chosen.without.flatMap(({ id }) => {
      const step = endStep(storedOf(id), day)
      return step ? [{ holdingId: id, step, reason: '' }] : []
    }),
  ]
  const ended = changes.flatMap(({ step }) => step.leave ?? [])
  await leaveRows(tx, now, 'appraisal_line', ended)
  const opened = changes.flatMap(({ holdingId, step: { open }, reason }) => {
    if (open === null) return []
    const { from, to, ...facts } = open
    return [{ id: uuidv7(), holdingId, ...facts, origin: 'RULE' as const, reason, ...columnsOf({ from, to }, now) }]
  })
  await tx.appraisalLine.createMany({ data: opened })
  return { opened: opened.length, ended: ended.length }
}
