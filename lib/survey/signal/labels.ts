import type { SurveyFalls } from './queries'

const mostLetters = 200

/** What fell, in a line; for others than the unit's head with why they are told. */
export function fallSubject({ name, unitName, falls }: SurveyFalls, isHead: boolean): string {
  const why = isHead ? '' : ` (kepala ${unitName} sedang tidak ada)`
  const what = `${name}: ${falls.map((fall) => fall.name).join(', ')}`
  return `${what.slice(0, Math.max(0, mostLetters - why.length))}${why}`
}
