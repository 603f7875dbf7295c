import type { TallyRow } from '../../../../tally/queries'

/** Counts of the answers of several groups at once; `by` and `across` are their values of the parts that tell them apart. */
export type CrossedRow = Omit<TallyRow, 'surveyId'> & { across: string }

/**
 * Answers of a group that are counted or not, excluded or not, with an unsur left open or not, as SQL sums them: the squares of their points, and
 * `packed` the answers to each unsur as one number.
 */
export type CountedGroup = Pick<CrossedRow, 'versionId' | 'by' | 'across' | 'n' | 'marked' | 'squares'> & {
  counted: boolean
  excluded: boolean
  isPartial: boolean
  packed: readonly string[]
}

/** Bits for the count of one answer in a packed number. */
export const placeBits = 20
const place = 2n ** BigInt(placeBits)

/**
 * The same as running counts have it: excluded answers add to nothing but `excluded`, those that do not count only to `incomplete`.
 * `unitsOf` are the weight units of the unsur of versions, by id.
 */
export function crossedRows(groups: readonly CountedGroup[], unitsOf: ReadonlyMap<string, readonly number[]>): CrossedRow[] {
  const rows = new Map<string, CrossedRow>()
  for (const group of groups) {
    const { versionId, by, across, packed } = group
    const key = [versionId, by, across].join(' ')
    const nothing = { n: 0, incomplete: 0, excluded: 0, marked: 0, complete: 0, points: 0, squares: 0 }
    const row = rows.get(key) ?? { versionId, by, across, ...nothing, answers: packed.flatMap(() => [0, 0, 0, 0]) }
    addTo(row, group, unitsOf.get(versionId) ?? [])
    rows.set(key, row)
  }
  return [...rows.values()]
}

function addTo(
  row: CrossedRow,
  { n, marked, squares, counted, excluded, isPartial, packed }: CountedGroup,
  units: readonly number[],
): void {
  if (excluded) row.excluded += n
  else if (!counted) row.incomplete += n
  if (excluded || !counted) return
  const answers = packed.flatMap((sum) => unpacked(sum, n))
  row.n += n
  row.marked += marked
  row.answers = row.answers.map((count, at) => count + (answers[at] ?? 0))
  if (isPartial) return
  row.complete += n
  row.points += answers.reduce((sum, count, at) => sum + count * ((at % 4) + 1) * (units[Math.floor(at / 4)] ?? 0), 0)
  row.squares += squares
}

/** How many gave 1, 2, 3 and 4. @throws where more answered than a place holds. */
function unpacked(sum: string, n: number): number[] {
  if (BigInt(n) >= place) throw new Error('a group has more answers than are counted at once')
  const whole = BigInt(sum)
  return [0n, 1n, 2n, 3n].map((at) => Number((whole / place ** at) % place))
}
