import { v7 as uuidv7 } from 'uuid'
import { loadWorkCalendar } from '../../calendar/queries'
import { lastDayOf } from '../../calendar/rules'
import { type Context, command } from '../../command'
import { columnOf, type Day, dayIn } from '../../day'
import { env } from '../../env'
import { Prisma } from '../../generated/prisma/client'
import type { AppraisalState } from '../../generated/prisma/enums'
import { ok, refuse } from '../../result'
import { findRule } from '../../rule/queries'
import { type AppraisalFacts, readFacts } from '../facts/queries'
import { clockReasons } from '../labels'

type Led = { facts: AppraisalFacts; to: AppraisalState; reason: string }

/**
 * Leads on what the clock leads on: a result not acknowledged within the term of handing over counts as received; without an objection in
 * its term it becomes final; a decision is final. Running it again changes nothing. Only jobs. Refuses: forbidden.
 */
export const finalizeAppraisals = command(
  'appraisal.followClock',
  async (context, _input: null) => {
    const { actor, tx, today, nothingChanged } = context
    if (actor.kind !== 'JOB') return refuse('forbidden')
    const lapsed = await listLapsed(context)
    const over = await readFacts(actor, Prisma.sql`a.state = 'RECEIVED' AND a.object_until < ${today}::date`, tx)
    const decided = await readFacts(actor, Prisma.sql`a.state = 'DECIDED'`, tx)
    const objectUntil = await lastDay(context, 'OBJECTION', today)
    const led: Led[] = [
      ...lapsed.map((facts) => ({ facts, to: 'RECEIVED' as const, reason: clockReasons.lapsed })),
      ...over.map((facts) => ({ facts, to: 'FINAL' as const, reason: clockReasons.termOver })),
      ...decided.map((facts) => ({ facts, to: 'FINAL' as const, reason: clockReasons.decided })),
    ]
    if (led.length === 0) nothingChanged()
    else await lead(context, led, objectUntil)
    return ok({ led: led.length })
  },
  { timeoutMs: 300_000 },
)

/** Released so long ago that the term for receiving the document is over. */
async function listLapsed(context: Context): Promise<AppraisalFacts[]> {
  const { actor, tx, today } = context
  const waiting = await readFacts(actor, Prisma.sql`a.state = 'RELEASED'`, tx)
  if (waiting.length === 0) return []
  const releases = await tx.appraisalStep.groupBy({
    by: ['appraisalId'],
    where: { appraisalId: { in: waiting.map(({ id }) => id) }, toState: 'RELEASED' },
    _max: { at: true },
  })
  const days = new Map(releases.map(({ appraisalId, _max }) => [appraisalId, _max.at]))
  const terms = new Map<Day, Day>()
  const isOver: AppraisalFacts[] = []
  for (const facts of waiting) {
    const at = days.get(facts.id)
    if (!at) continue
    const day = dayIn(env().TERA_TIME_ZONE, at)
    const last = terms.get(day) ?? (await lastDay(context, 'EVALUATION_HANDOVER', day))
    terms.set(day, last)
    if (last < today) isOver.push(facts)
  }
  return isOver
}

async function lastDay({ actor, tx }: Context, code: 'OBJECTION' | 'EVALUATION_HANDOVER', from: Day): Promise<Day> {
  const { body } = await findRule(actor, 'DEADLINES', from, undefined, tx)
  return lastDayOf(body.deadlines[code], from, await loadWorkCalendar(actor, from, tx)).day
}

/** In three statements, whatever their number; one that was changed meanwhile is left for the next time. */
async function lead({ tx, now, record }: Context, led: readonly Led[], objectUntil: Day): Promise<void> {
  const rows = led.map(({ facts: { id, state, revision }, to }) => ({ id, state, revision, to }))
  const changed = await tx.$queryRaw<{ id: string }[]>`
    UPDATE appraisal a SET state = r."to"::appraisal_state, revision = a.revision + 1,
      object_until = CASE WHEN r."to" = 'RECEIVED' THEN ${columnOf(objectUntil)}::date ELSE a.object_until END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, state text, revision int, "to" text)
    WHERE a.id = r.id AND a.state = r.state::appraisal_state AND a.revision = r.revision RETURNING a.id`
  const ids = new Set(changed.map(({ id }) => id))
  const done = led.filter(({ facts }) => ids.has(facts.id))
  const steps = done.map(({ facts, to, reason }) => {
    const { id: appraisalId, state: fromState, resultRating, behaviourRating, predikat } = facts
    return { id: uuidv7(), appraisalId, fromState, toState: to, resultRating, behaviourRating, predikat, byId: null, at: now, reason }
  })
  await tx.appraisalStep.createMany({ data: steps })
  const acts = done.map(({ facts, to, reason }) => {
    const of = { noun: 'appraisal', nounId: facts.id, unitId: facts.unitId }
    return { ...of, before: { state: facts.state }, after: { state: to }, reason }
  })
  await record(...acts)
}
