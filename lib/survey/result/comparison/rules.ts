import { compare, multiply, parseDecimal, rational, toFixed } from '../../../rational'
import type { SurveyFigures } from '../queries'
import type { Unsur } from '../rules'

/** A unit or a service with its figures; null where they would tell of one or two people. */
export type Compared = {
  id: string
  name: string
  /** Of a service, the unit that gives it. */
  unitName: string
  users: number | null
  wanted: number | null
  /** Whether only some of the answers are shown: then its users are not their population. */
  isNarrowed: boolean
  figures: SurveyFigures | null
}

/** A row of the ranking; those with the same IKM share a place. */
export type Ranked = Compared & { place: number }

/** Those who asked enough people (Krejcie and Morgan), the highest IKM first; and apart those of whom that cannot be said. */
export function rank(rows: readonly Compared[]): { ranked: Ranked[]; apart: Compared[] } {
  const isRanked = ({ figures, wanted }: Compared) => figures?.index.ok === true && wanted !== null && figures.tally.n >= wanted
  const highestFirst = rows
    .filter(isRanked)
    .sort((one, other) => compare(ikmOf(other), ikmOf(one)) || one.name.localeCompare(other.name, 'id'))
  const ranked: Ranked[] = []
  for (const [at, row] of highestFirst.entries()) {
    const above = ranked.at(-1)
    ranked.push({ ...row, place: above && compare(ikmOf(above), ikmOf(row)) === 0 ? above.place : at + 1 })
  }
  const apart = rows.filter((row) => !isRanked(row)).sort((one, other) => one.name.localeCompare(other.name, 'id'))
  return { ranked, apart }
}

function ikmOf({ figures }: Compared) {
  return parseDecimal(figures?.index.ok ? figures.index.value.ikm : '0')
}

/** Every unsur that some row asks, once, in the order of the questionnaire. */
export function unsurOf(rows: readonly Compared[]): Pick<Unsur, 'key' | 'name'>[] {
  const found = new Map<string, Unsur>()
  for (const { figures } of rows) for (const unsur of figures?.elements ?? []) if (!found.has(unsur.key)) found.set(unsur.key, unsur)
  return [...found.values()].sort((one, other) => one.displayNumber - other.displayNumber || one.key.localeCompare(other.key))
}

/** How dark a cell is, 0 (the worst) to 3: by the bands of the converted value, so that colour and mutu never disagree. */
export function shadeOf(nrr: string, bands: SurveyFigures['bands']): number {
  const converted = toFixed(multiply(parseDecimal(nrr), rational(25)), 2)
  return Math.max(0, bands.filter(({ from }) => Number(from) <= Number(converted)).length - 1)
}
