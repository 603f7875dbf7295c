import type { Actor } from '../actor'
import { mintActor } from './mint'

/** The worker, following up an event or a schedule. `requestId` ties its acts to the event's id. */
export function jobActor(requestId?: string): Actor {
  return mintActor({ kind: 'JOB', accountId: null, personId: null, name: 'Sistem', ...(requestId ? { requestId } : {}) })
}
