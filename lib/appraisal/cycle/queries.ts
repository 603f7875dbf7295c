import type { Actor } from '../../actor'
import { periodName } from '../../calendar/labels'
import { columnOf, type Day, dayOf } from '../../day'
import { db } from '../../db'
import type { PeriodKind } from '../../generated/prisma/enums'
import { findRule } from '../../rule/queries'
import { mayRunCycles } from '../policy'

export type Cycle = {
  id: string
  name: string
  kind: PeriodKind
  startsOn: Day
  endsOn: Day
  dueOn: Day
  openedAt: Date
  openedBy: string | null
  closedAt: Date | null
  closedBy: string | null
}

const withPeople = {
  period: true,
  openedBy: { include: { person: true } },
  closedBy: { include: { person: true } },
} as const

/** The cycles, the newest period first, at most 24: that there is an evaluation is no secret. */
export async function listCycles(_actor: Actor): Promise<Cycle[]> {
  const rows = await db().appraisalCycle.findMany({
    include: withPeople,
    orderBy: [{ period: { endsOn: 'desc' } }, { period: { startsOn: 'desc' } }],
    take: 24,
  })
  return rows.map(cycleOf)
}

export async function findCycle(_actor: Actor, id: string): Promise<Cycle | null> {
  const row = await db().appraisalCycle.findUnique({ where: { id }, include: withPeople })
  return row && cycleOf(row)
}

/** Periods of the last two years that have begun, are to be appraised, and have no cycle yet; for those who open cycles. */
export async function listPeriodsToOpen(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!mayRunCycles(actor)) return []
  const { body } = await findRule(actor, 'PERFORMANCE_PERIODS', actor.today)
  const rows = await db().period.findMany({
    where: { kind: { in: body.appraisalKinds }, startsOn: { lte: columnOf(actor.today) }, cycle: null },
    orderBy: [{ endsOn: 'desc' }, { startsOn: 'desc' }],
    take: 10,
  })
  return rows.map((row) => ({ id: row.id, name: periodName(row) }))
}

type Named = { person: { name: string } } | null
type Row = {
  id: string
  dueOn: Date
  openedAt: Date
  closedAt: Date | null
  openedBy: Named
  closedBy: Named
  period: { kind: PeriodKind; year: number; number: number; startsOn: Date; endsOn: Date }
}

function cycleOf({ id, period, dueOn, openedAt, closedAt, openedBy, closedBy }: Row): Cycle {
  return {
    ...{ id, openedAt, closedAt, name: periodName(period), kind: period.kind },
    ...{ startsOn: dayOf(period.startsOn), endsOn: dayOf(period.endsOn), dueOn: dayOf(dueOn) },
    openedBy: openedBy?.person.name ?? null,
    closedBy: closedBy?.person.name ?? null,
  }
}
