import type { Actor } from '../../../../actor'
import { db } from '../../../../db'
import { Prisma } from '../../../../generated/prisma/client'
import { readsLive } from '../../../policy'
import type { ListedSurvey } from '../../../queries'
import { listOfficeIndexes, smallestSql } from '../../queries'
import { gated, groupedBy } from '../../rules'
import { rankOfFigures } from '../rules'
import { type Rank, type RankedVersion, rankOf } from './rules'

type VersionRow = RankedVersion & { surveyId: string; smallest: number }

/**
 * What surveys are put in order by, by id, as the actor's figures tell it; none of those that publish nothing. One statement, beside those of
 * `listOfficeIndexes` for open surveys that the actor does not see live. Asks no rights: for a list that has.
 */
export async function readRanks(actor: Actor, surveys: readonly ListedSurvey[]): Promise<Map<string, Rank>> {
  const stepped = new Set(surveys.filter((survey) => survey.state !== 'CLOSED' && !readsLive(actor, survey)).map(({ id }) => id))
  const figures = await listOfficeIndexes(actor, [...stepped])
  const rows = await readVersions(
    actor,
    surveys.flatMap(({ id }) => (stepped.has(id) ? [] : [id])),
  )
  const shown = [...figures].map(([id, told]): [string, Rank] => [id, rankOfFigures(gated(told))])
  const live = [...groupedBy(rows, ({ surveyId }) => surveyId)]
  return new Map([...shown, ...live.map(([id, versions]): [string, Rank] => [id, rankOf(versions, versions[0]?.smallest ?? 0)])])
}

/** The most unsur a version may have (SQL). */
const mostUnsur = 20
const sums = Prisma.join(Array.from({ length: mostUnsur * 4 }, (_, at) => Prisma.sql`sum(t.answers[${Prisma.raw(String(at + 1))}])`))

async function readVersions(actor: Actor, surveyIds: readonly string[]): Promise<VersionRow[]> {
  if (surveyIds.length === 0) return []
  return db().$queryRaw<VersionRow[]>`
    SELECT v.survey_id AS "surveyId", v.id AS "versionId", coalesce(c.n, 0) AS n, coalesce(c.answers, '{}') AS answers, g.smallest,
      CASE WHEN count(*) OVER (PARTITION BY v.survey_id) > 1 OR EXISTS (SELECT 1 FROM survey_unsur u WHERE u.version_id = v.id AND u.weight IS NOT NULL)
        THEN (SELECT json_agg(json_build_object('key', u.key, 'weight', u.weight::text) ORDER BY u.position) FROM survey_unsur u WHERE u.version_id = v.id)
      END AS elements
    FROM survey_version v LEFT JOIN (
      SELECT t.version_id, sum(t.n)::int AS n, array_remove(ARRAY[${sums}], NULL)::int[] AS answers FROM survey_tally t WHERE t.part = 'ALL' GROUP BY 1
    ) c ON c.version_id = v.id CROSS JOIN (${smallestSql(actor.today)}) g
    WHERE v.survey_id = ANY(${[...surveyIds]}::uuid[]) AND v.published_at IS NOT NULL ORDER BY v.survey_id, v.number`
}
