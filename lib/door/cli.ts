import type { Actor } from '../actor'
import { mintActor } from './mint'

/** The operator at the server's shell: whoever can run the tool can already reach the database. */
export function operator(): Actor {
  return mintActor({ kind: 'OPERATOR', accountId: null, personId: null, name: 'Operator' })
}
