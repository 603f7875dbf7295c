import type { Actor } from '../../actor'
import { legalDayOf } from '../../dated'
import { db } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import { surveysVisibleTo } from '../policy'
import { reachSql } from '../public-service/queries'
import { type PekpppFacts, type PooledFacts, poolFacts } from './rules'

/** What PEKPPP scores of one survey; null where there is none or the actor does not read it. One statement. */
export async function findPekppp(actor: Actor, surveyId: string): Promise<PooledFacts | null> {
  const [row] = await readFacts(actor, Prisma.sql`s.id = ${surveyId}::uuid`)
  return row ? poolFacts([row]) : null
}

/** What PEKPPP scores of a unit in a year. */
export type UnitPekppp = { unitId: string; unitName: string; surveys: number; facts: PooledFacts }

/** Units the actor reads that had surveys of periods of a year, by name, also those that are no more; `q` is part of the name. One statement. */
export async function listPekppp(actor: Actor, { year, q }: { year: number; q: string }): Promise<UnitPekppp[]> {
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await readFacts(actor, Prisma.sql`p.year = ${year} AND u.name ILIKE ${part}`)
  const units = new Map<string, (PekpppFacts & { unitName: string })[]>()
  for (const { unitId, ...row } of rows) units.set(unitId, [...(units.get(unitId) ?? []), row])
  return [...units].map(([unitId, surveys]) => ({
    ...{ unitId, unitName: surveys[0]?.unitName ?? '', surveys: surveys.length },
    facts: poolFacts(surveys),
  }))
}

function readFacts(actor: Actor, which: Prisma.Sql): Promise<(PekpppFacts & { unitId: string; unitName: string })[]> {
  return db().$queryRaw`
    SELECT s.unit_id AS "unitId", coalesce(u.name, '') AS "unitName", ${legalDayOf(Prisma.sql`r.issued_at`)}::text AS "reportedOn", f.planned, f.done,
      f.last AS "lastDoneOn", m.media
    FROM survey s JOIN period p ON p.id = s.period_id LEFT JOIN survey_report r ON r.survey_id = s.id
      LEFT JOIN LATERAL (SELECT n.name FROM unit_version n WHERE n.unit_id = s.unit_id AND n.voided_at IS NULL AND n.valid_from <= ${actor.today}::date
        ORDER BY n.valid_from DESC LIMIT 1) u ON true
      CROSS JOIN LATERAL (SELECT count(*)::int AS planned, count(*) FILTER (WHERE state = 'DONE')::int AS done,
        (max(settled_on) FILTER (WHERE state = 'DONE'))::text AS last FROM follow_up WHERE survey_id = s.id) f
      CROSS JOIN LATERAL (SELECT coalesce(array_agg(DISTINCT medium::text), '{}') AS media FROM survey_publicity
        WHERE survey_id = s.id AND withdrawn_at IS NULL) m
    WHERE ${which} AND ${reachSql(surveysVisibleTo(actor), 's')}
    ORDER BY u.name, s.unit_id, s.id`
}
