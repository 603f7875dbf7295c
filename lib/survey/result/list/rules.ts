import type { SurveyFigures } from '../queries'
import type { surveySorts } from '../schema'
import type { Rank } from './rank/rules'

type Sort = (typeof surveySorts)[number]

/** Rows by IKM or by respondents, the highest first unless it is said otherwise; those without an IKM last, and as they came where alike. */
export function inOrder<R extends { figures: Pick<SurveyFigures, 'index' | 'tally'> | null }>(rows: readonly R[], sort: Sort): R[] {
  return inRankOrder(rows, sort, ({ figures }) => figures && rankOfFigures(figures))
}

/** What figures tell of their order. */
export function rankOfFigures({ tally, index }: Pick<SurveyFigures, 'index' | 'tally'>): Rank {
  return { n: tally.n, ikm: index.ok ? Number(index.value.ikm) : null }
}

/** The same of rows whose figures are not read, by what ranks them; null has neither. */
export function inRankOrder<R>(rows: readonly R[], sort: Sort, rankOf: (row: R) => Rank | null): R[] {
  const ranked = rows.map((row) => {
    const rank = rankOf(row)
    return { row, figure: sort === 'responden' ? (rank?.n ?? 0) : (rank?.ikm ?? null) }
  })
  const upward = sort === 'ikm-naik' ? 1 : -1
  ranked.sort(({ figure: left }, { figure: right }) => {
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return upward * (left - right)
  })
  return ranked.map(({ row }) => row)
}
