import type { Actor } from '../../actor'
import { holdsOn, runsOn } from '../../dated'
import type { Day } from '../../day'
import { db } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { ApiKeyUse } from '../../generated/prisma/enums'
import { type ListParams, pageSize } from '../../list-params'
import { runners } from '../policy'
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
  /** Their account is blocked, or they have no role any more by which they could make this key; null where neither is so. */
  makerGone: 'BLOCKED' | 'ROLELESS' | null
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
  const from = Prisma.sql`FROM api_key c LEFT JOIN account a ON a.id = c.created_by_id LEFT JOIN person p ON p.id = a.person_id LEFT JOIN unit_version u ON u.unit_id = c.unit_id AND ${holdsOn('u', actor.today)}
    WHERE ${reachSql(keysVisibleTo(actor))} AND (c.name ILIKE ${part} OR u.name ILIKE ${part})`
  const [rows, counted] = await Promise.all([
    db().$queryRaw<ListedKey[]>`
      SELECT c.id, c.name, coalesce(u.name, '') AS "unitName", c.uses::text[] AS uses, c.created_at AS "createdAt", c.last_used_on::text AS "lastUsedOn",
        c.revoked_at AS "revokedAt", p.name AS maker,
        CASE WHEN a.disabled_at IS NOT NULL THEN 'BLOCKED' WHEN a.id IS NOT NULL AND NOT ${mayStillSql(actor.today)} THEN 'ROLELESS' END AS "makerGone"
      ${from} ORDER BY c.revoked_at IS NOT NULL, u.name, c.name, c.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${from}`,
  ])
  return { rows, total: counted[0]?.total ?? 0 }
}

/** SQL: the account `a` has a role on a day by which it runs surveys of the unit of the key `c`, as `mayManageKeysIn` says. */
function mayStillSql(day: Day): Prisma.Sql {
  return Prisma.sql`EXISTS (
    WITH RECURSIVE above AS (
      SELECT c.unit_id
      UNION SELECT v.parent_id FROM above o JOIN unit_version v ON v.unit_id = o.unit_id AND ${holdsOn('v', day)} WHERE v.parent_id IS NOT NULL
    )
    SELECT 1 FROM role_grant g WHERE g.account_id = a.id AND g.role::text = ANY(${[...runners]}) AND g.revoked_at IS NULL AND ${runsOn('g', day)}
      AND (g.unit_id IS NULL OR g.unit_id IN (SELECT unit_id FROM above)))`
}
