import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import type { Day } from '../../day'
import { db } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import { type ListParams, pageSize } from '../../list-params'
import { type SurveyReach, surveysRunBy, surveysVisibleTo } from '../policy'

export type ListedService = {
  id: string
  name: string
  unitId: string
  unitName: string
  closedAt: Date | null
  surveys: number
  /** The last day written in its book. */
  writtenUntil: Day | null
}

/** The services the actor sees, by unit and name; those no longer offered last. Two statements. */
export async function listServices(
  actor: Actor,
  { q, page }: Pick<ListParams<string>, 'q' | 'page'>,
): Promise<{ rows: ListedService[]; total: number }> {
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const from = Prisma.sql`FROM service c LEFT JOIN unit_version u ON u.unit_id = c.unit_id AND ${holdsOn('u', actor.today)}
    WHERE ${reachSql(surveysVisibleTo(actor))} AND (c.name ILIKE ${part} OR u.name ILIKE ${part})`
  const [rows, counted] = await Promise.all([
    db().$queryRaw<ListedService[]>`
      SELECT c.id, c.name, c.unit_id AS "unitId", coalesce(u.name, '') AS "unitName", c.closed_at AS "closedAt",
        (SELECT count(*)::int FROM survey s WHERE s.service_id = c.id) AS surveys, (SELECT max(d.day)::text FROM service_day d WHERE d.service_id = c.id) AS "writtenUntil"
      ${from} ORDER BY c.closed_at IS NOT NULL, u.name, c.name, c.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${from}`,
  ])
  return { rows, total: counted[0]?.total ?? 0 }
}

/** One service; null when there is none or it is not the actor's to see. */
export async function findService(actor: Actor, id: string): Promise<ListedService | null> {
  const [row] = await db().$queryRaw<ListedService[]>`
    SELECT c.id, c.name, c.unit_id AS "unitId", coalesce(u.name, '') AS "unitName", c.closed_at AS "closedAt",
      (SELECT count(*)::int FROM survey s WHERE s.service_id = c.id) AS surveys, (SELECT max(d.day)::text FROM service_day d WHERE d.service_id = c.id) AS "writtenUntil"
    FROM service c LEFT JOIN unit_version u ON u.unit_id = c.unit_id AND ${holdsOn('u', actor.today)}
    WHERE c.id = ${id}::uuid AND ${reachSql(surveysVisibleTo(actor))}`
  return row ?? null
}

/** Services still offered of which the actor may open a survey, by unit and name. */
export function listServicesToSurvey(actor: Actor): Promise<{ id: string; name: string; unitName: string }[]> {
  return db().$queryRaw`
    SELECT c.id, c.name, u.name AS "unitName" FROM service c JOIN unit_version u ON u.unit_id = c.unit_id AND ${holdsOn('u', actor.today)}
    WHERE c.closed_at IS NULL AND ${reachSql(surveysRunBy(actor))} ORDER BY u.name, c.name, c.id`
}

/** Units of today with services still offered of which the actor may open a survey, by name. */
export function listUnitsToSurvey(actor: Actor): Promise<{ id: string; name: string }[]> {
  return db().$queryRaw`
    SELECT c.unit_id AS id, c.name FROM unit_version c WHERE ${holdsOn('c', actor.today)} AND ${reachSql(surveysRunBy(actor))}
      AND EXISTS (SELECT 1 FROM service o WHERE o.unit_id = c.unit_id AND o.closed_at IS NULL)
    ORDER BY c.name, c.unit_id`
}

/** Units of today that the actor may name services for: by name. */
export function listUnitsToServe(actor: Actor): Promise<{ id: string; name: string }[]> {
  return db().$queryRaw`
    SELECT c.unit_id AS id, c.name FROM unit_version c WHERE ${holdsOn('c', actor.today)} AND ${reachSql(surveysRunBy(actor))}
    ORDER BY c.name, c.unit_id`
}

/** Whether somebody who serves these serves at the counter of a survey (s), as `servesIn` tells it. */
export function servedSql(serves: ReadonlyMap<string, string>): Prisma.Sql {
  return Prisma.sql`coalesce(s.service_id = ANY(${[...serves.keys()]}::uuid[]), s.unit_id = ANY(${[...new Set(serves.values())]}::uuid[]))`
}

/** A reach as SQL over a row that has a unit_id. */
export function reachSql(reach: SurveyReach, row: 'c' | 's' = 'c'): Prisma.Sql {
  return reach === 'all' ? Prisma.sql`true` : Prisma.sql`${Prisma.raw(row)}.unit_id = ANY(${[...reach]}::uuid[])`
}
