import { type GroupCount, withholdFew } from '../response/rules'

export const ownTextsOnPage = 20

/** An own question of one published version, with the counted answers to it. `asked` counts those whom the version was put to. */
export type AskedQuestion = {
  id: string
  version: number
  text: string
  asked: number
} & (
  | { kind: 'CHOICE' /** In the order of the form; `counts` by place. */; choices: readonly string[]; counts: readonly number[] }
  | { kind: 'TEXT'; written: number }
)

/** An own question over all versions that ask it in the same words; `id` is that of the latest of them. */
export type OwnResult = { id: string; ids: readonly string[]; text: string; asked: number } & (
  | { kind: 'CHOICE' /** By text, and '' for those who answered nothing; null where they are too few to tell. */; choices: GroupCount[] }
  | { kind: 'TEXT'; written: number }
)

/**
 * Own questions of all versions (the latest version first, in their order), those of the same kind and words together: told apart only where
 * the words differ, or where one version asks them twice. Choices are pooled by their words, first those of the latest version. So few people
 * that a count would point to somebody are withheld.
 */
export function poolQuestions(questions: readonly AskedQuestion[]): OwnResult[] {
  const pools = new Map<string, AskedQuestion[]>()
  const seen = new Map<string, number>()
  for (const question of questions) {
    const words = `${question.kind} ${question.text}`
    const inVersion = `${question.version} ${words}`
    const time = seen.get(inVersion) ?? 0
    seen.set(inVersion, time + 1)
    const key = `${time} ${words}`
    pools.set(key, [...(pools.get(key) ?? []), question])
  }
  return [...pools.values()].flatMap((pool) => resultOf(pool))
}

function resultOf(pool: readonly AskedQuestion[]): OwnResult[] {
  const [latest] = pool
  if (!latest) return []
  const asked = pool.reduce((sum, question) => sum + question.asked, 0)
  const about = { id: latest.id, ids: pool.map(({ id }) => id), text: latest.text, asked }
  if (latest.kind === 'TEXT')
    return [{ ...about, kind: 'TEXT', written: pool.reduce((sum, one) => sum + (one.kind === 'TEXT' ? one.written : 0), 0) }]
  const counts = new Map<string, number>()
  for (const question of pool) {
    if (question.kind !== 'CHOICE') continue
    for (const [at, choice] of question.choices.entries()) counts.set(choice, (counts.get(choice) ?? 0) + (question.counts[at] ?? 0))
  }
  const answered = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const groups = [...counts, ['', Math.max(0, asked - answered)] as const].map(([key, count]) => ({ key, count }))
  return [{ ...about, kind: 'CHOICE', choices: withholdFew(groups) }]
}
