import type { Actor } from '../../actor'
import { periodName } from '../../calendar/labels'
import { columnOf, type Day, dayOf } from '../../day'
import { type Db, db, type Tx } from '../../db'
import type { PlannedIndicator } from '../../plan/content/queries'
import { findRule, type RuleInForce } from '../../rule/queries'
import { type Achievement, achievementOf, formulaDay, kindDay } from '../rules'

export type ProgressPeriod = { id: string; name: string; number: number; startsOn: Day; endsOn: Day; begun: boolean; ended: boolean }

export type EvidenceFile = { id: string; name: string; bytes: number }

/** A number that was recorded; of one indicator and period the highest counts. */
export type RecordedValue = {
  id: string
  indicatorId: string
  periodId: string
  number: number
  /** Decimal text. */
  value: string
  note: string | null
  /** Why it was corrected. */
  reason: string | null
  recordedAt: Date
  recordedBy: string
  files: EvidenceFile[]
}

/** What was recorded for an SKP: by indicator its numbers, the newest first, and its achievement. */
export type ProgressRecord = {
  periods: ProgressPeriod[]
  recorded: ReadonlyMap<string, RecordedValue[]>
  achievements: ReadonlyMap<string, Achievement>
  rule: RuleInForce<'INDICATOR_ACHIEVEMENT'>
}

type Stretch = { year: number; startsOn: Day; endsOn: Day }
/** Leaves out what was recorded after a moment, and periods that end after a day. */
type Until = { recordedBy?: Date | null; lastDay?: Day | null }

/** Read for whoever was shown to see the SKP. Five statements, whatever its length. */
export async function readProgress(
  actor: Actor,
  stretch: Stretch,
  indicators: readonly Pick<PlannedIndicator, 'id' | 'kind' | 'target' | 'targetTo' | 'aggregation'>[],
  { recordedBy = null, lastDay = null }: Until = {},
  client: Db | Tx = db(),
): Promise<ProgressRecord> {
  const rule = await findRule(actor, 'INDICATOR_ACHIEVEMENT', formulaDay(stretch.year), undefined, client)
  const periods = await listPeriods(actor, stretch, client)
  const within = periods.filter(({ endsOn }) => lastDay === null || endsOn <= lastDay)
  const recorded = await readRecorded(
    client,
    indicators.map(({ id }) => id),
    within.map(({ id }) => id),
    recordedBy,
  )
  const numbers = new Map(within.map(({ id, number }) => [id, number]))
  const achievements = indicators.map((indicator) => {
    const counting = countingOf(recorded.get(indicator.id) ?? [])
    const values = counting.map(({ periodId, value }) => ({ period: numbers.get(periodId) ?? 0, value }))
    return [indicator.id, achievementOf(indicator, values, rule.body)] as const
  })
  return { periods: within, recorded, achievements: new Map(achievements), rule }
}

/** The stretches of an SKP's time for which realisation is recorded, cut to its own first and last day. */
export async function listPeriods(actor: Actor, { year, startsOn, endsOn }: Stretch, client: Db | Tx = db()): Promise<ProgressPeriod[]> {
  const { body } = await findRule(actor, 'PERFORMANCE_PERIODS', kindDay(year), undefined, client)
  const rows = await client.period.findMany({
    where: { kind: body.realizationKind, year, startsOn: { lte: columnOf(endsOn) }, endsOn: { gte: columnOf(startsOn) } },
    orderBy: { number: 'asc' },
  })
  return rows.map((row) => {
    const first = dayOf(row.startsOn) > startsOn ? dayOf(row.startsOn) : startsOn
    const last = dayOf(row.endsOn) < endsOn ? dayOf(row.endsOn) : endsOn
    const days = { startsOn: first, endsOn: last, begun: first <= actor.today, ended: last < actor.today }
    return { id: row.id, name: periodName(row), number: row.number, ...days }
  })
}

/** Of numbers sorted the newest first, the one of each period that counts. */
export function countingOf(values: readonly RecordedValue[]): RecordedValue[] {
  return values.filter(({ periodId }, index) => values.findIndex((other) => other.periodId === periodId) === index)
}

async function readRecorded(client: Db | Tx, indicatorIds: string[], periodIds: string[], recordedBy: Date | null) {
  const rows = await client.realization.findMany({
    where: { indicatorId: { in: indicatorIds }, periodId: { in: periodIds }, ...(recordedBy ? { recordedAt: { lte: recordedBy } } : {}) },
    include: { recordedBy: { include: { person: true } } },
    orderBy: { number: 'desc' },
  })
  const files = await client.storedFile.findMany({
    where: { noun: 'realization', nounId: { in: rows.map(({ id }) => id) }, removedAt: null },
    orderBy: { name: 'asc' },
  })
  const byRealization = grouped(files, ({ nounId }) => nounId)
  const values = rows.map(({ value, recordedBy: account, ...row }) => ({
    ...row,
    value: value.toFixed(),
    recordedBy: account.person.name,
    files: (byRealization.get(row.id) ?? []).map(({ id, name, bytes }) => ({ id, name, bytes })),
  }))
  return grouped(values, ({ indicatorId }) => indicatorId)
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
