import type { Actor } from '../../actor'
import { holdsOn, runsOn } from '../../dated'
import type { Day } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'

/** What the RHK of a post may hang on in a year: texts only. An RHK of kind TEAM is that of the ketua of the team named. */
export type Supportable = {
  workResults: { id: string; text: string; kind: 'APPRAISER' | 'TEAM'; teamName: string | null }[]
  objectives: { id: string; text: string; unitName: string }[]
}

/**
 * RHK of the SKP in force of the post's pejabat penilai of today, then those of the ketua of each team that the post's holder is in today,
 * and objectives in force of the post's unit and the units above it, the nearest first. `on` is another day than today, for a post that has ended.
 * Read for whoever plans in that post. Two statements.
 */
export async function listSupportable(
  actor: Actor,
  { holdingId, unitId, year, on = actor.today }: { holdingId: string; unitId: string; year: number; on?: Day },
  client: Db | Tx = db(),
): Promise<Supportable> {
  const workResults = await client.$queryRaw<Supportable['workResults']>`
    WITH above AS (
      SELECT l.appraiser_holding_id AS holding_id, NULL AS team_name FROM appraisal_line l
        WHERE l.holding_id = ${holdingId}::uuid AND ${holdsOn('l', on)}
      UNION ALL SELECT t.leader_holding_id, t.name FROM team_member m JOIN team t ON t.id = m.team_id JOIN period d ON d.id = t.period_id
        WHERE m.holding_id = ${holdingId}::uuid AND ${runsOn('m', on)} AND d.year = ${year}
          AND (t.ended_on IS NULL OR t.ended_on >= ${on}::date)
    ), nearest AS (SELECT DISTINCT ON (holding_id) holding_id, team_name FROM above ORDER BY holding_id, team_name NULLS FIRST)
    SELECT t.work_result_id AS id, t.text, CASE WHEN a.team_name IS NULL THEN 'APPRAISER' ELSE 'TEAM' END AS kind, a.team_name AS "teamName"
      FROM nearest a
      JOIN plan p ON p.holding_id = a.holding_id JOIN period d ON d.id = p.period_id AND d.kind = 'YEAR' AND d.year = ${year}
      JOIN LATERAL (${inForce('plan_version', 'plan_id', 'p.id', 'AGREED')}) v ON true
      JOIN work_result_text t ON t.version_id = v.id
    ORDER BY a.team_name NULLS FIRST, t.category, t.position`
  const objectives = await client.$queryRaw<Supportable['objectives']>`
    WITH RECURSIVE up AS (
      SELECT u.unit_id, u.parent_id, u.name, 0 AS depth FROM unit_version u WHERE u.unit_id = ${unitId}::uuid AND ${holdsOn('u', on)}
      UNION ALL SELECT u.unit_id, u.parent_id, u.name, up.depth + 1
        FROM up JOIN unit_version u ON u.unit_id = up.parent_id AND ${holdsOn('u', on)} WHERE up.depth < 20
    )
    SELECT t.objective_id AS id, t.text, up.name AS "unitName" FROM up
      JOIN unit_pledge g ON g.unit_id = up.unit_id JOIN period d ON d.id = g.period_id AND d.kind = 'YEAR' AND d.year = ${year}
      JOIN LATERAL (${inForce('unit_pledge_version', 'pledge_id', 'g.id', 'APPROVED')}) v ON true
      JOIN unit_objective_text t ON t.version_id = v.id
    ORDER BY up.depth, t.position`
  return { workResults, objectives }
}

/** A thing that an RHK serves, the nearest first: RHK of a post above, or an objective of a unit. `of` names the post or unit. */
export type ChainLink = { text: string; of: string; isObjective: boolean }

/** For each RHK of a version, what it hangs on and what that hangs on, up to the unit's objective, as they stand today. One statement. */
export async function readChains(actor: Actor, versionId: string, client: Db | Tx = db()): Promise<ReadonlyMap<string, ChainLink[]>> {
  const rows = await client.$queryRaw<({ start: string; depth: number } & ChainLink)[]>`
    WITH RECURSIVE chain AS (
      SELECT t.work_result_id AS start, t.supports_work_result_id AS result_id, t.supports_objective_id AS objective_id, 1 AS depth
        FROM work_result_text t WHERE t.version_id = ${versionId}::uuid
      UNION ALL SELECT c.start, t.supports_work_result_id, t.supports_objective_id, c.depth + 1 FROM chain c
        JOIN LATERAL (${wordingOf('work_result_text', 'work_result_id', 'c.result_id', 'plan_version', 'AGREED')}) t ON true
        WHERE c.result_id IS NOT NULL AND c.depth < 20
    )
    SELECT c.start, c.depth, coalesce(r.text, o.text) AS text, coalesce(po.title, u.name, '') AS of, c.objective_id IS NOT NULL AS "isObjective"
    FROM chain c
      LEFT JOIN LATERAL (${wordingOf('work_result_text', 'work_result_id', 'c.result_id', 'plan_version', 'AGREED')}) r ON true
      LEFT JOIN work_result w ON w.id = c.result_id LEFT JOIN plan p ON p.id = w.plan_id
      LEFT JOIN post_holding h ON h.id = p.holding_id LEFT JOIN post po ON po.id = h.post_id
      LEFT JOIN LATERAL (${wordingOf('unit_objective_text', 'objective_id', 'c.objective_id', 'unit_pledge_version', 'APPROVED')}) o ON true
      LEFT JOIN unit_objective j ON j.id = c.objective_id LEFT JOIN unit_pledge g ON g.id = j.pledge_id
      LEFT JOIN unit_version u ON u.unit_id = g.unit_id AND ${holdsOn('u', actor.today)}
    WHERE coalesce(r.text, o.text) IS NOT NULL ORDER BY c.start, c.depth`
  const chains = new Map<string, ChainLink[]>()
  for (const { start, depth: _, ...link } of rows) chains.set(start, [...(chains.get(start) ?? []), link])
  return chains
}

/** SQL: the version in force of something versioned, as `id`. */
export function inForce(table: string, key: string, of: string, state: string): Prisma.Sql {
  return Prisma.sql`SELECT id FROM ${Prisma.raw(table)} WHERE ${Prisma.raw(key)} = ${Prisma.raw(of)} AND state = ${Prisma.raw(`'${state}'`)}
    ORDER BY number DESC LIMIT 1`
}

/** SQL: the newest settled wording of one thing. */
function wordingOf(table: string, key: string, of: string, versions: string, state: string): Prisma.Sql {
  return Prisma.sql`SELECT w.* FROM ${Prisma.raw(table)} w JOIN ${Prisma.raw(versions)} wv ON wv.id = w.version_id
    WHERE w.${Prisma.raw(key)} = ${Prisma.raw(of)} AND wv.state = ${Prisma.raw(`'${state}'`)} ORDER BY wv.number DESC LIMIT 1`
}
