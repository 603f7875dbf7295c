import type { SurveyWay, TallyPart } from '../../generated/prisma/enums'
import { profileFields, type Questionnaire } from '../response/schema'

/** What one answer, or several of the same kind, add to a running count. `answers` counts 1, 2, 3 and 4 of each unsur in turn. */
export type TallyDelta = {
  versionId: string
  serviceId: string
  way: SurveyWay
  /** First day of the month. */
  month: string
  part: TallyPart
  value: string
  n: number
  incomplete: number
  excluded: number
  marked: number
  answers: number[]
  complete: number
  points: number
  squares: number
}

/** An answer as the counts see it. */
export type Counted = Pick<
  Questionnaire,
  'versionId' | 'serviceId' | 'scores' | 'counted' | 'sex' | 'ageBand' | 'education' | 'occupation' | 'disability'
> & {
  way: SurveyWay
  day: string
  isMarked: boolean
  isExcluded: boolean
}

/**
 * What answers add to the running counts, one delta for each count they touch. `unitsOf` gives
 * the weight units of a version's unsur by place. An excluded answer adds to nothing but `excluded`.
 */
export function tallyDeltas(answers: readonly Counted[], unitsOf: (versionId: string) => readonly number[]): TallyDelta[] {
  const deltas = new Map<string, TallyDelta>()
  for (const answer of answers) {
    for (const [part, value] of groupsOf(answer)) {
      const { versionId, serviceId, way, day } = answer
      const month = `${day.slice(0, 7)}-01`
      const key = keyOf({ versionId, part, serviceId, way, month, value })
      const nothing = { n: 0, incomplete: 0, excluded: 0, marked: 0, complete: 0, points: 0, squares: 0 }
      const delta = deltas.get(key) ?? {
        ...{ versionId, serviceId, way, month, part, value, ...nothing },
        answers: Array.from({ length: answer.scores.length * 4 }, () => 0),
      }
      addTo(delta, answer, unitsOf(versionId))
      deltas.set(key, delta)
    }
  }
  return [...deltas.values()]
}

/** What changes in the running counts when answers that were so are now so; nothing where it comes to the same. */
export function tallyMoves(
  was: readonly Counted[],
  is: readonly Counted[],
  unitsOf: (versionId: string) => readonly number[],
): TallyDelta[] {
  const moves = new Map(tallyDeltas(is, unitsOf).map((delta) => [keyOf(delta), delta]))
  for (const taken of tallyDeltas(was, unitsOf)) {
    const added = moves.get(keyOf(taken))
    const counts = countColumns.map((column) => [column, (added?.[column] ?? 0) - taken[column]])
    const answers = taken.answers.map((count, at) => (added?.answers[at] ?? 0) - count)
    moves.set(keyOf(taken), { ...taken, ...Object.fromEntries(counts), answers })
  }
  return [...moves.values()].filter(
    (delta) => countColumns.some((column) => delta[column] !== 0) || delta.answers.some((count) => count !== 0),
  )
}

const countColumns = ['n', 'incomplete', 'excluded', 'marked', 'complete', 'points', 'squares'] as const

function keyOf({
  versionId,
  part,
  serviceId,
  way,
  month,
  value,
}: Pick<TallyDelta, 'versionId' | 'part' | 'serviceId' | 'way' | 'month' | 'value'>): string {
  return [versionId, part, serviceId, way, month, value].join(' ')
}

function groupsOf(answer: Counted): [TallyPart, string][] {
  return [['ALL', ''], ...profileFields.map(({ part, column }): [TallyPart, string] => [part, answer[column] ?? ''])]
}

function addTo(delta: TallyDelta, { scores, counted, isMarked, isExcluded }: Counted, units: readonly number[]): void {
  if (isExcluded) {
    delta.excluded += 1
    return
  }
  if (!counted) {
    delta.incomplete += 1
    return
  }
  delta.n += 1
  delta.marked += isMarked ? 1 : 0
  for (const [at, score] of scores.entries())
    if (score > 0) delta.answers[at * 4 + score - 1] = (delta.answers[at * 4 + score - 1] ?? 0) + 1
  if (scores.some((score) => score === 0)) return
  const points = scores.reduce<number>((sum, score, at) => sum + score * (units[at] ?? 0), 0)
  delta.complete += 1
  delta.points += points
  delta.squares += points * points
}
