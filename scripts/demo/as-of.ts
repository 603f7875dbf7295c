import type { Actor } from '../../lib/actor'
import type { Day } from '../../lib/day'

/** Somebody on another day, for what lies in the demo's past. */
export function asOf<A extends Actor>(actor: A, day: Day): A {
  return { ...actor, today: day, now: new Date(`${day}T04:00:00Z`) }
}
