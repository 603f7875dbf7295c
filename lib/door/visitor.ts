import type { Actor } from '../actor'
import { mintActor } from './mint'

/** Someone with no account, reading what is public. */
export function visitor(): Actor {
  return mintActor({ kind: 'CITIZEN', accountId: null, personId: null, name: 'Pengunjung' })
}
