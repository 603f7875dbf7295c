import { defaultBands } from '../../../rules'
import { answeredUnsur, gated, indexOf, poolCounts, readBy, type Unsur, type VersionCounts } from '../../rules'

/** What surveys are put in order by: counted respondents, and the IKM (null where none is shown). */
export type Rank = { n: number; ikm: number | null }

/** Running counts of a published version. `elements` is null for the only version of a survey whose unsur weigh all alike. */
export type RankedVersion = { versionId: string; elements: readonly Unsur[] | null; n: number; answers: readonly number[] }

const rest = { incomplete: 0, excluded: 0, marked: 0, complete: 0, points: 0, squares: 0 }

/** What `gated` figures of the same counts tell of a survey with these versions, in their order. */
export function rankOf(versions: readonly RankedVersion[], smallest: number): Rank {
  const [only] = versions
  if (only && versions.length === 1 && only.elements === null) {
    const ikm = only.n < smallest ? null : ikmOfAlike(only.answers)
    if (ikm !== 'near a half') return { n: only.n, ikm }
  }
  const counts = versions.map((version): VersionCounts & { id: string; versionId: string } => {
    return { ...rest, ...version, id: version.versionId, elements: version.elements ?? unnamed(version.answers) }
  })
  const answered = answeredUnsur(counts, counts, smallest)
  const elements = readBy(counts.map((version) => ({ ...version, answered })))?.version.elements ?? []
  const pooled = poolCounts(elements, counts)
  const { tally, index } = gated({ ...pooled, smallest, index: indexOf(pooled, elements, defaultBands) })
  return { n: tally.n, ikm: index.ok ? Number(index.value.ikm) : null }
}

function unnamed(answers: readonly number[]): Unsur[] {
  return Array.from({ length: answers.length / 4 }, (_, at) => ({ key: String(at), name: '', displayNumber: at + 1, weight: null }))
}

const doubt = 1e-6

/** The IKM of unsur that weigh all alike, told in floating point where that cannot round it otherwise than exactly; null where one has no answer. */
function ikmOfAlike(answers: readonly number[]): number | null | 'near a half' {
  const unsur = answers.length / 4
  let sum = 0
  for (let at = 0; at < answers.length; at += 4) {
    const [one = 0, two = 0, three = 0, four = 0] = answers.slice(at, at + 4)
    const count = one + two + three + four
    if (count === 0) return null
    sum += (one + 2 * two + 3 * three + 4 * four) / count
  }
  if (unsur === 0) return null
  const hundredths = (sum * 2_500) / unsur
  return Math.abs(hundredths - Math.floor(hundredths) - 0.5) < doubt ? 'near a half' : Math.round(hundredths) / 100
}
