import type { SurveyWay } from '../../lib/generated/prisma/enums'
import type { Questionnaire } from '../../lib/survey/response/schema'
import type { DemoService } from './words/surveys'

type Comment = Questionnaire['comments'][number]

/**
 * How a person of the demo answers: always the same for the same service, turn and person. One in nine writes something; nothing is written
 * twice in one survey.
 */
export function answersOf({ name, means, drift }: DemoService, turn: number, person: number, comments: readonly Comment[]) {
  const chance = chances(`${name} ${turn} ${person}`)
  const leaning = (chance() - 0.5) * 90
  const scores = means.map((mean, place) => scoreOf((mean + (drift[place] ?? 0) * turn + leaning + (chance() - 0.5) * 110) / 100))
  const begin = Math.floor(chances(`${name} ${turn}`)() * comments.length)
  const written = person % 9 === 4 ? [comments[(begin + Math.floor(person / 9)) % comments.length]] : []
  return { scores, profile: profileOf(person, chance), comments: written.flatMap((one) => one ?? []) }
}

/** How they came: most by the poster, some by the kiosk or a one-visit address, a few with help. */
export function wayOf(person: number): SurveyWay {
  const ways = ['POSTER', 'POSTER', 'ADDRESS', 'KIOSK', 'POSTER', 'ADDRESS', 'VISIT', 'POSTER', 'KIOSK', 'ASSISTED'] as const
  return ways[person % ways.length] ?? 'ADDRESS'
}

function profileOf(person: number, chance: () => number) {
  const told = <T>(values: readonly T[]): T | null => (chance() < 0.12 ? null : (values[Math.floor(chance() * values.length)] ?? null))
  return {
    sex: told(['L', 'P'] as const),
    ageBand: told(['BELOW_20', 'FROM_20', 'FROM_20', 'FROM_30', 'FROM_30', 'FROM_40', 'FROM_50', 'FROM_60'] as const),
    education: told(['SMP', 'SMA', 'SMA', 'SMA', 'D3', 'S1', 'S1', 'SD'] as const),
    occupation: told(['SWASTA', 'SWASTA', 'WIRAUSAHA', 'LAINNYA', 'LAINNYA', 'PNS'] as const),
    disability: person % 25 === 7 ? ('DISABILITY' as const) : null,
  }
}

function scoreOf(value: number): 1 | 2 | 3 | 4 {
  return Math.min(4, Math.max(1, Math.round(value))) as 1 | 2 | 3 | 4
}

/** A stream of chances from 0 to 1, always the same for the same words (mulberry32). */
function chances(words: string): () => number {
  let state = [...words].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
