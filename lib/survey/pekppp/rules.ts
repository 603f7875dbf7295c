import { columnOf, type Day, dayOf } from '../../day'
import type { PublicityMedium } from '../../generated/prisma/enums'

/** A score of an item of PEKPPP, instrument F01. */
export type Score = 0 | 1 | 2 | 3 | 4 | 5

/** What the items on SKM are scored by, of one survey or several. */
export type PekpppFacts = {
  /** Legal day of the report; null while none was issued. */
  reportedOn: Day | null
  /** Lines of the rencana tindak lanjut, dropped ones too, and how many of them are done. */
  planned: number
  done: number
  /** Day on which the last of these was done; null when none is. */
  lastDoneOn: Day | null
  media: readonly PublicityMedium[]
}

/** Surveys of several that the speed says nothing of: reported with nothing done yet, and not reported. None where there is no speed at all. */
export type LeftOut = { undone: number; unreported: number }

/** The facts of several surveys together. */
export type PooledFacts = PekpppFacts & { leftOut: LeftOut }

const publicationScores = [0, 1, 2, 3, 4] as const

/** Publikasi hasil SKM: none 0, 1 to 4 media their number, more 5 (PEKPPP F01). */
export function publicationScore(media: readonly PublicityMedium[]): Score {
  return publicationScores[new Set(media).size] ?? 5
}

/** Persentase rencana tindak lanjut selesai: no plan 0, none done 1, below 30 % 2, to 80 % 3, above 4, all 5 (PEKPPP F01). */
export function shareScore({ planned, done }: Pick<PekpppFacts, 'planned' | 'done'>): Score {
  if (planned === 0) return 0
  if (done === 0) return 1
  if (done >= planned) return 5
  if (done * 100 < planned * 30) return 2
  return done * 100 <= planned * 80 ? 3 : 4
}

/** Months after the report within which follow-up was done, and what that scores (PEKPPP F01). */
const speeds: readonly { months: number; score: Score }[] = [
  { months: 1, score: 5 },
  { months: 3, score: 4 },
  { months: 6, score: 3 },
  { months: 9, score: 2 },
  { months: 12, score: 1 },
]

/** Months, as the table counts them, within which the last follow-up came; null when there is none, no report, or it took longer than a year. */
export function speedMonths({ reportedOn, lastDoneOn }: Pick<PekpppFacts, 'reportedOn' | 'lastDoneOn'>): number | null {
  if (reportedOn === null || lastDoneOn === null) return null
  return speeds.find(({ months }) => lastDoneOn <= addMonths(reportedOn, months))?.months ?? null
}

/** Kecepatan tindak lanjut after the report: within 1, 3, 6, 9, 12 months 5, 4, 3, 2, 1; none, or later, 0 (PEKPPP F01). */
export function speedScore(facts: Pick<PekpppFacts, 'reportedOn' | 'lastDoneOn'>): Score {
  const months = speedMonths(facts)
  return speeds.find((speed) => speed.months === months)?.score ?? 0
}

/** The same day so many months later; the last of the month where that has no such day. */
export function addMonths(day: Day, count: number): Day {
  const from = columnOf(day)
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0))
  return dayOf(new Date(Math.min(last.getTime(), first.getTime() + (from.getUTCDate() - 1) * 86_400_000)))
}

/** The year to show where none was asked for: this one where it has surveys, or else the latest that has, of those not after it if there are any. */
export function yearToShow(years: readonly number[], thisYear: number): number {
  const past = years.filter((year) => year <= thisYear)
  return years.includes(thisYear) ? thisYear : Math.max(...(past.length > 0 ? past : years.length > 0 ? years : [thisYear]))
}

type Dated = Pick<PekpppFacts, 'reportedOn' | 'lastDoneOn'>

/**
 * The slowest of several surveys' follow-up counts; done before its report counts as at once. Where none has both a report and follow-up done,
 * the latest report, or else the latest follow-up, alone.
 */
export function slowest(surveys: readonly Dated[]): Dated {
  const told = surveys.filter(hasSpeed)
  const [worst] = told.sort((one, other) => speedScore(one) - speedScore(other))
  if (worst) return worst
  const latest = (days: readonly (Day | null)[]) =>
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  const reportedOn = latest(surveys.map((survey) => survey.reportedOn))
  return { reportedOn, lastDoneOn: reportedOn === null ? latest(surveys.map((survey) => survey.lastDoneOn)) : null }
}

function hasSpeed({ reportedOn, lastDoneOn }: Dated): boolean {
  return reportedOn !== null && lastDoneOn !== null
}

function leftOutOf(surveys: readonly Dated[]): LeftOut {
  if (!surveys.some(hasSpeed)) return { undone: 0, unreported: 0 }
  const unreported = surveys.filter(({ reportedOn }) => reportedOn === null).length
  return { undone: surveys.filter((survey) => !hasSpeed(survey)).length - unreported, unreported }
}

/** The facts of a unit over its surveys of a year: all lines and media together, the slowest follow-up. */
export function poolFacts(surveys: readonly PekpppFacts[]): PooledFacts {
  return {
    ...slowest(surveys),
    leftOut: leftOutOf(surveys),
    planned: surveys.reduce((sum, { planned }) => sum + planned, 0),
    done: surveys.reduce((sum, { done }) => sum + done, 0),
    media: [...new Set(surveys.flatMap(({ media }) => media))],
  }
}
