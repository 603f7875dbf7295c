import type { Day } from '../../day'

/** The standard that was decided after this one and holds from its first day on, so that this one never does or did; null where none is. */
export function replacementOf<S extends { number: number; validFrom: Day }>(standards: readonly S[], one: S): S | null {
  const holding = standardOn(standards, one.validFrom)
  return holding !== null && holding.number > one.number ? holding : null
}

/** The standard that holds on a day: of those in force by then the one decided last; null where none is. */
export function standardOn<S extends { number: number; validFrom: Day }>(standards: readonly S[], day: Day): S | null {
  const inForce = standards.filter(({ validFrom }) => validFrom <= day)
  return inForce.reduce<S | null>((latest, one) => (latest === null || one.number > latest.number ? one : latest), null)
}
