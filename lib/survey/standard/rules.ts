import type { Day } from '../../day'

/** The standard that holds on a day: of those in force by then the one decided last; null where none is. */
export function standardOn<S extends { number: number; validFrom: Day }>(standards: readonly S[], day: Day): S | null {
  const inForce = standards.filter(({ validFrom }) => validFrom <= day)
  return inForce.reduce<S | null>((latest, one) => (latest === null || one.number > latest.number ? one : latest), null)
}
