import { env } from './env'

/** The one clock. Doors read it once per request into the actor; nothing below a door asks for the time. */
export function now(): Date {
  const fixed = env().TERA_CLOCK
  return fixed ? new Date(fixed) : new Date()
}
