import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import type { Day } from '../../day'
import { db } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { ApiKeyUse } from '../../generated/prisma/enums'
import { type ListParams, pageSize } from '../../list-params'
import { reachSql } from '../public-service/queries'
import { keysVisibleTo } from './policy'

/** A key as its list shows it: never its text, which is not kept. */
export type ListedKey = {
  id: string
  name: string
  unitName: string
  uses: ApiKeyUse[]
  /** Null where the operator made it. */
  maker: string | null
  createdAt: Date
  lastUsedOn: Day | null
  revokedAt: Date | null
}

/** The keys of the units in which the actor runs surveys, by unit and name; revoked ones last. Two statements. */
export async function listApiKeys(
  actor: Actor,
  { q, page }: Pick<ListParams<string>, 'q' | 'page'>,
): Promise<{ rows: ListedKey[]; total: number }> {
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const from = Prisma.sql`FROM api_key c LEFT JOIN unit_version u ON u.unit_id = c.unit_id AND ${holdsOn('u', actor.today)}
    WHERE ${reachSql(keysVisibleTo(actor))} AND (c.name ILIKE ${part} OR u.name ILIKE ${part})`
  const [rows, counted] = await Promise.all([
    db().$queryRaw<ListedKey[]>`
      SELECT c.id, c.name, coalesce(u.name, '') AS "unitName", c.uses::text[] AS uses, c.created_at AS "createdAt", c.last_used_on::text AS "lastUsedOn",
        c.revoked_at AS "revokedAt", (SELECT p.name FROM account a JOIN person p ON p.id = a.person_id WHERE a.id = c.created_by_id) AS maker
      ${from} ORDER BY c.revoked_at IS NOT NULL, u.name, c.name, c.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${from}`,
  ])
  return { rows, total: counted[0]?.total ?? 0 }
}
