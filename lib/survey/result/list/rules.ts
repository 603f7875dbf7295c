import type { SurveyFigures } from '../queries'
import type { surveySorts } from '../schema'

type Sort = (typeof surveySorts)[number]

/** Rows by IKM or by respondents, the highest first unless it is said otherwise; those without an IKM last, and as they came where alike. */
export function inOrder<R extends { figures: Pick<SurveyFigures, 'index' | 'tally'> | null }>(rows: readonly R[], sort: Sort): R[] {
  const figureOf = ({ figures }: R): number | null => {
    if (sort === 'responden') return figures?.tally.n ?? 0
    return figures?.index.ok ? Number(figures.index.value.ikm) : null
  }
  const upward = sort === 'ikm-naik' ? 1 : -1
  return [...rows].sort((one, other) => {
    const [left, right] = [figureOf(one), figureOf(other)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return upward * (left - right)
  })
}
