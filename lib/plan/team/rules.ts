import type { Day } from '../../day'
import type { PeriodKind } from '../../generated/prisma/enums'
import type { RuleBody } from '../../rule/schema'

/** True while a team works: until its last day, if it has one. */
export function isRunning({ endedOn }: { endedOn: Day | null }, day: Day): boolean {
  return endedOn === null || day <= endedOn
}

/** True on the days of a membership; `to` is the first day on which it no longer holds. */
export function isMemberOn({ from, to }: { from: Day; to: Day | null }, day: Day): boolean {
  return from <= day && (to === null || day < to)
}

/** True when two stretches of days share one; each `to` is the first day outside it, null for ever. */
export function overlaps(one: { from: Day; to: Day | null }, other: { from: Day; to: Day | null }): boolean {
  return (other.to === null || one.from < other.to) && (one.to === null || other.from < one.to)
}

/** What a team says of itself, as one text, by which a form knows whether it is still the same; ends of lines do not count. */
export function teamWording({ name, purpose, basis }: { name: string; purpose: string; basis: string }): string {
  return [name, purpose, basis].map((text) => text.replaceAll('\r\n', '\n')).join('\n\n')
}

/** Kinds of periods for which a ketua tim gives feedback: those of evaluations, and those of realisation (rule PERFORMANCE_PERIODS). */
export function feedbackKinds({ realizationKind, appraisalKinds }: RuleBody<'PERFORMANCE_PERIODS'>): PeriodKind[] {
  return [...new Set([...appraisalKinds, realizationKind])]
}

/** The day whose rule says for which periods of a year feedback is given: its first, so that they stay the same all year. */
export function feedbackRuleDay(year: number): Day {
  return `${year}-01-01`
}

/** Of all that was said, what counts: of each team, RHK and period the highest number, the latest period last. */
export function newestOf<F extends { teamId: string; workResultId: string; periodId: string; number: number }>(given: readonly F[]): F[] {
  const keyOf = ({ teamId, workResultId, periodId }: F) => `${teamId} ${workResultId} ${periodId}`
  const newest = new Map<string, F>()
  for (const one of given) {
    const known = newest.get(keyOf(one))
    if (!known || known.number < one.number) newest.set(keyOf(one), one)
  }
  return given.filter((one) => newest.get(keyOf(one)) === one)
}
