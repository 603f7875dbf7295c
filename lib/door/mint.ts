import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor'
import { now } from '../clock'
import { dayIn } from '../day'
import { env } from '../env'

type Facts = Pick<Actor, 'kind' | 'accountId' | 'personId' | 'name'> &
  Partial<
    Pick<
      Actor,
      | 'reaches'
      | 'appraises'
      | 'supervises'
      | 'settles'
      | 'prepares'
      | 'holdings'
      | 'units'
      | 'heads'
      | 'serves'
      | 'hasServed'
      | 'key'
      | 'now'
      | 'requestId'
    >
  >

const none: ReadonlySet<string> = new Set()

/** Makes an actor. Only doors import this file (checked); everything else receives actors. */
export function mintActor(facts: Facts): Actor {
  const moment = facts.now ?? now()
  return {
    reaches: [],
    appraises: none,
    supervises: none,
    settles: none,
    prepares: none,
    holdings: none,
    units: none,
    heads: none,
    serves: new Map(),
    hasServed: false,
    key: null,
    requestId: randomUUID(),
    ...facts,
    now: moment,
    today: dayIn(env().TERA_TIME_ZONE, moment),
  } as Actor
}
