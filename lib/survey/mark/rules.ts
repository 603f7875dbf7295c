import type { ResponseMark } from '../../generated/prisma/enums'
import type { RuleBody } from '../../rule/schema'
import type { Answer } from '../schema'

export type MarkLimits = RuleBody<'SURVEY_MARKS'>
/** How long a burst may last. */
export type BurstLimit = { burst: Pick<MarkLimits['burst'], 'seconds'> }

/** What came from one network within a day: how many in each five minutes, and what the last moments brought. Times in milliseconds. */
export type Crowd = {
  readonly slots: readonly { start: number; count: number }[]
  /** `at` is when it was last sent, `first` when it first was. */
  readonly latest: readonly (Coming & { first: number })[]
}

/** A questionnaire as it comes in; `answers` is the same text for the same answers. */
export type Coming = { visit: string; answers: string; at: number }

export const nobodyYet: Crowd = { slots: [], latest: [] }

const hour = 3_600_000
export const crowdKeptMs = 24 * hour
const slotMs = 5 * 60_000
const mostLatest = 500

/** A network's crowd with one more questionnaire; the same visit counts once, also where it is sent until the system is back. */
export function joinCrowd(crowd: Crowd, coming: Coming, { burst }: BurstLimit): Crowd {
  const { at, visit } = coming
  const latest = crowd.latest.filter((one) => one.at > at - burst.seconds * 1000)
  if (latest.some((one) => one.visit === visit))
    return { ...crowd, latest: latest.map((one) => (one.visit === visit ? { ...one, at: Math.max(one.at, at) } : one)) }
  const start = at - (at % slotMs)
  const slots = crowd.slots.filter((slot) => slot.start > at - crowdKeptMs)
  const own = slots.find((slot) => slot.start === start)
  const others = slots.filter((slot) => slot !== own)
  return { slots: [...others, { start, count: (own?.count ?? 0) + 1 }], latest: [...latest, { ...coming, first: at }].slice(-mostLatest) }
}

/** A crowd without what came until a moment; how many came in each five minutes stays. */
export function withoutMoments(crowd: Crowd, until: number): Crowd {
  return { ...crowd, latest: crowd.latest.filter(({ at }) => at > until) }
}

/** What speaks against a questionnaire in the crowd it joined: that there are too many, or too many alike within moments. */
export function crowdMarks({ slots, latest }: Crowd, { answers, at }: Coming, limits: MarkLimits): ResponseMark[] {
  const within = (ms: number) => slots.reduce((sum, { start, count }) => sum + (start > at - ms ? count : 0), 0)
  const alike = latest.filter((one) => one.answers === answers && one.first > at - limits.burst.seconds * 1000).length
  return [
    ...(within(hour) > limits.addressPerHour || within(crowdKeptMs) > limits.addressPerDay ? (['OVER_LIMIT'] as const) : []),
    ...(alike >= limits.burst.count ? (['BURST'] as const) : []),
  ]
}

/** True when every unsur got the same answer in fewer seconds than they can be read; `seconds` is null where that is not known. */
export function isStraightLine(scores: readonly (Answer | 0)[], seconds: number | null, { quickestSeconds }: MarkLimits): boolean {
  const [first = 0] = scores
  return scores.length > 1 && first > 0 && scores.every((score) => score === first) && seconds !== null && seconds < quickestSeconds
}

/** What a post tells of its sender. `seconds` since the form was opened; null where it carries no form of ours. */
export type Sending = {
  trap: string
  seconds: number | null
  userAgent: string | null
  origin: string | null
  host: string | null
}

/** Seconds by which the clocks of two of our processes may differ. */
const clockSlack = 60
const scripted =
  /^(curl|wget|python|java|go-http|okhttp|node|axios|libwww|postman|apache-httpclient|php|ruby|perl|scrapy|httpie)\b|headless/i

/** True for what no person's browser sends: the field nobody sees filled in, no form of ours, a program's name, a page of another site. */
export function isRobotLike({ trap, seconds, userAgent, origin, host }: Sending): boolean {
  if (trap !== '' || seconds === null || seconds < -clockSlack) return true
  if (userAgent === null || userAgent === '' || scripted.test(userAgent)) return true
  return origin !== null && origin !== 'null' && (!URL.canParse(origin) || new URL(origin).host !== host)
}
