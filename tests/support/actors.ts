import { v7 as uuidv7 } from 'uuid'
import type { Actor, Reach } from '@/lib/actor'
import { db } from '@/lib/db'
import { mintActor } from '@/lib/door/mint'
import type { Role } from '@/lib/generated/prisma/enums'

/** Some moment, for columns whose value does not matter. */
export const noon = new Date('2026-11-22T05:00:00Z')

/** A person with an account, and the actor they are when they sign in. */
export async function signedIn(name: string, ...reaches: Reach[]): Promise<Actor & { accountId: string; personId: string }> {
  const personId = uuidv7()
  const accountId = uuidv7()
  await db().person.create({ data: { id: personId, name, createdAt: noon } })
  await db().account.create({ data: { id: accountId, personId, username: `${name}-${accountId}`.toLowerCase(), createdAt: noon } })
  const actor = mintActor({ kind: 'PERSON', accountId, personId, name, reaches })
  return actor as Actor & { accountId: string; personId: string }
}

export function everywhere(role: Role): Reach {
  return { role, units: 'all' }
}

export function trusted(kind: 'OPERATOR' | 'JOB' = 'OPERATOR'): Actor {
  return mintActor({ kind, accountId: null, personId: null, name: kind })
}
