import type { Actor } from '../../actor'
import { type FeedbackPeriod, findMemberResults, type MemberIndicator, type MemberResult } from '../../plan/team/feedback/queries'
import type { RuleInForce } from '../../rule/queries'
import { countingOf, readProgress } from '../record/queries'
import type { Achievement } from '../rules'

/** What was recorded of a member's indicator in a period, or is asked of it; files of evidence are not among it. */
export type MemberPeriod = { id: string; name: string; target: string | null; value: string | null; note: string | null }

/** `periods` are those with a figure or a target, of the `periodCount` of the year. */
export type MemberProgress = { achievement: Achievement | null; periods: MemberPeriod[]; periodCount: number }

export type FollowedResult = Omit<MemberResult, 'indicators'> & { indicators: (MemberIndicator & MemberProgress)[] }

export type FollowedTeam = {
  results: FollowedResult[]
  /** For which feedback may be given. */
  periods: FeedbackPeriod[]
  rule: RuleInForce<'INDICATOR_ACHIEVEMENT'>
}

/**
 * For the ketua of a running team: the RHK of members that hang on the ketua's, with what was recorded for exactly those indicators. Null for
 * everybody else. Five statements more than the RHK alone, whatever their number.
 */
export async function findMemberProgress(actor: Actor, teamId: string): Promise<FollowedTeam | null> {
  const found = await findMemberResults(actor, teamId)
  if (!found) return null
  const indicators = found.results.flatMap((result) => result.indicators)
  const stretch = { year: found.year, startsOn: `${found.year}-01-01`, endsOn: `${found.year}-12-31` } as const
  const progress = await readProgress(actor, stretch, indicators)
  const progressOf = ({ id, targets }: MemberIndicator): MemberProgress => {
    const counting = countingOf(progress.recorded.get(id) ?? [])
    const periods = progress.periods.map((period) => {
      const { value = null, note = null } = counting.find(({ periodId }) => periodId === period.id) ?? {}
      return { id: period.id, name: period.name, target: targets.get(period.id) ?? null, value, note }
    })
    const told = periods.filter(({ target, value }) => target !== null || value !== null)
    return { achievement: progress.achievements.get(id) ?? null, periods: told, periodCount: periods.length }
  }
  const results = found.results.map((result) => ({
    ...result,
    indicators: result.indicators.map((indicator) => ({ ...indicator, ...progressOf(indicator) })),
  }))
  return { results, periods: found.periods, rule: progress.rule }
}
