import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import { type Day, dayOf } from '../../day'
import { ok, type Result, refuse } from '../../result'
import { insertRows } from '../bulk/commands'
import { columnsOf, leaveRows, lockOrganization } from '../dated/commands'
import { latestOf, type Step } from '../dated/rules'
import { readDirectory } from './directory/queries'
import { choiceReason } from './labels'
import { namesOf, storePins } from './line/commands'
import { readPinSteps } from './line/queries'
import { officersOf } from './line/rules'
import { mayCorrectLineIn, mayCorrectLines } from './policy'
import { readAppraisalState, readTurningDays } from './queries'
import { chooseAppraisers, endStep, lineStep } from './rules'
import type { LineFacts, Lines, lineCorrection } from './schema'

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
  await insertRows(tx, 'appraisal_line', opened)
  return { opened: opened.length, ended: ended.length }
}

/**
 * Sets the appraiser of one holding by hand; the rule never touches it again. Without a superior it is the appraiser's own appraiser.
 * Refuses: forbidden, notFound, conflict, dayOutsideHolding, officerUnknown, officerWithoutPost, officerIsSelf, officersSame, officersCircle.
 */
export const correctAppraisalLine = command(
  'appraiser.correct',
  async (context, input: z.output<typeof lineCorrection>) => {
    const { actor, tx } = context
    if (!mayCorrectLines(actor)) return refuse('forbidden')
    await lockOrganization(tx)
    const holding = await tx.postHolding.findFirst({
      where: { id: input.holdingId, voidedAt: null },
      include: { post: true, person: true },
    })
    if (!holding || !mayCorrectLineIn(actor, holding.post.unitId)) return refuse('notFound')
    const isOutside = dayOf(holding.validFrom) > input.from || (holding.validTo !== null && dayOf(holding.validTo) <= input.from)
    if (isOutside) return refuse('dayOutsideHolding', { field: 'from' })
    if (input.seen !== undefined && (await findLatestLine(tx, holding.id)) !== input.seen) return refuse('conflict')
    return pinAppraiser(context, holding, input)
  },
  { timeoutMs: 120_000 },
)

/** Whom somebody names for a post they reach, from a day on, and why. */
type NamedLine = Pick<z.output<typeof lineCorrection>, 'appraiserNip' | 'appraiserPersonId' | 'superiorNip' | 'superiorPersonId'> & {
  from: Day
  reason: string
  /** The post in which the appraiser is meant, where they hold several. */
  appraiserHoldingId?: string
}

/**
 * Sets a line by hand and chooses all others anew, within a command of its caller, who has asked the rights and holds the organisation's
 * lock. Refuses: officerUnknown, officerWithoutPost, officerIsSelf, officersSame, officersCircle.
 */
export async function pinAppraiser(
  context: Context,
  holding: { id: string; personId: string; post: { unitId: string } },
  input: NamedLine,
): Promise<Result<{ holdingId: string }>> {
  const { actor, tx } = context
  const officers = officersOf(input, holding, await readDirectory(actor, tx))
  if (!officers.ok) return officers
  const { from, reason } = input
  const facts = { ...officers.value, appraiserHoldingId: input.appraiserHoldingId ?? officers.value.appraiserHoldingId }
  const steps = await readPinSteps(actor, [{ holdingId: holding.id, from, reason, ...facts }], tx)
  const [stored] = await storePins(context, steps, 'MANUAL')
  if (!stored) {
    context.nothingChanged()
    return ok({ holdingId: holding.id })
  }
  const names = await namesOf(tx, [facts.appraiserId, stored.beforeId])
  const sides = { before: { appraiser: names.get(stored.beforeId ?? '') }, after: { appraiser: names.get(facts.appraiserId), from } }
  await context.record({ noun: 'appraisalLine', nounId: stored.lineId, unitId: holding.post.unitId, ...sides, reason })
  await refreshAppraisalLines(context, context.today)
  await context.emit('ORGANIZATION_CHANGED', stored.lineId)
  return ok({ holdingId: holding.id })
}

async function findLatestLine(tx: Context['tx'], holdingId: string): Promise<string> {
  const latest = await tx.appraisalLine.findFirst({ where: { holdingId, voidedAt: null }, orderBy: { validFrom: 'desc' } })
  return latest?.id ?? 'none'
}
