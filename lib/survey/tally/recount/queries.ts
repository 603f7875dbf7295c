import { type Actor, isTrusted } from '../../../actor'
import { type Db, db, type Tx } from '../../../db'
import { Prisma } from '../../../generated/prisma/client'
import type { SurveyWay, TallyPart } from '../../../generated/prisma/enums'
import { groupedBy } from '../../result/rules'

/** What a running count says, or should say. */
export type TallyCounts = {
  n: number
  incomplete: number
  excluded: number
  marked: number
  complete: number
  points: number
  squares: number
  answers: number[]
}

/** A running count that does not say what its answers say. */
export type TallyDifference = {
  versionId: string
  part: TallyPart
  value: string
  serviceId: string
  way: SurveyWay
  /** First day of the month. */
  month: string
  stored: TallyCounts
  found: TallyCounts
}

/** A version whose running counts were counted again. */
export type Recount = { surveyId: string; slug: string; number: number; answers: number; differences: TallyDifference[] }

/** Counts the answers of every version again and lays them beside the running counts; null where the actor is not the operator. */
export async function recountAll(actor: Actor): Promise<Recount[] | null> {
  if (!isTrusted(actor)) return null
  const versions = await db().$queryRaw<Omit<Recount & VersionUnits, 'differences'>[]>`
    SELECT v.id, v.survey_id AS "surveyId", s.slug, v.number, ${unitsColumn} AS units,
      (SELECT count(*)::int FROM survey_response r WHERE r.version_id = v.id) AS answers
    FROM survey_version v JOIN survey s ON s.id = v.survey_id WHERE v.published_at IS NOT NULL ORDER BY s.slug, v.number`
  const differences: TallyDifference[] = []
  for (const group of alike(versions)) for (const one of await readDifferences(db(), group)) differences.push(one)
  const differencesOf = groupedBy(differences, ({ versionId }) => versionId)
  return versions.map(({ id, units: _, ...version }) => ({ ...version, differences: differencesOf.get(id) ?? [] }))
}

const mostAtOnce = 500

/** Versions whose unsur weigh the same, so many as are counted at once. */
function alike(versions: readonly VersionUnits[]): VersionGroup[] {
  return [...groupedBy(versions, ({ units }) => units.join(' ')).values()].flatMap((same) => {
    const units = same[0]?.units ?? []
    const parts = Array.from({ length: Math.ceil(same.length / mostAtOnce) }, (_, at) => same.slice(at * mostAtOnce, (at + 1) * mostAtOnce))
    return parts.map((part) => ({ ids: part.map(({ id }) => id), units }))
  })
}

/** A published version and the weight units of its unsur, by place. */
export type VersionUnits = { id: string; units: number[] }
/** Published versions whose unsur have the same weight units, by place. */
export type VersionGroup = { ids: readonly string[]; units: readonly number[] }

const unitsColumn = Prisma.sql`(SELECT array_agg(coalesce(round(u.weight * 10000)::int, 1) ORDER BY u.position) FROM survey_unsur u WHERE u.version_id = v.id)`

/** The published versions of a survey. */
export function readVersionUnits(client: Db | Tx, surveyId: string): Promise<VersionUnits[]> {
  return client.$queryRaw`
    SELECT v.id, ${unitsColumn} AS units FROM survey_version v WHERE v.survey_id = ${surveyId}::uuid AND v.published_at IS NOT NULL ORDER BY v.number`
}

/** The running counts of versions that differ from their answers. One statement: both are of the same moment. */
export function readDifferences(client: Db | Tx, group: VersionGroup): Promise<TallyDifference[]> {
  return client.$queryRaw`
    SELECT version_id AS "versionId", part, value, service_id AS "serviceId", way, month::text AS month,
      ${countsOf('t', group)} AS stored, ${countsOf('e', group)} AS found
    FROM (${countedAnew(group)}) e FULL JOIN (SELECT * FROM survey_tally WHERE version_id = ANY(${[...group.ids]}::uuid[])) t
      USING (version_id, part, service_id, way, month, value)
    WHERE ${countsOf('t', group)} IS DISTINCT FROM ${countsOf('e', group)} ORDER BY version_id, part, month, way, value, service_id`
}

/** The counts of a row as one value; a row that is not there counts nothing. */
function countsOf(alias: 'e' | 't', { units }: VersionGroup): Prisma.Sql {
  const row = Prisma.raw(alias)
  const numbers = ['n', 'incomplete', 'excluded', 'marked', 'complete', 'points', 'squares'].map(
    (name) => Prisma.sql`${name}::text, coalesce(${row}.${Prisma.raw(name)}, 0)`,
  )
  const none = Prisma.sql`array_fill(0, ARRAY[${units.length * 4}::int])`
  return Prisma.sql`jsonb_build_object(${Prisma.join(numbers, ', ')}, 'answers', coalesce(${row}.answers, ${none}))`
}

/**
 * What the running counts of versions should be, from their answers alone, as a query with the columns of survey_tally.
 * Written apart from `tallyDeltas`, so that one proves the other.
 */
export function countedAnew({ ids, units }: VersionGroup): Prisma.Sql {
  const points = units.map((unit, at) => `r.scores[${at + 1}] * ${Number(unit)}::bigint`).join(' + ')
  const answers = units.flatMap((_, at) =>
    [1, 2, 3, 4].map((score) => `count(*) FILTER (WHERE live AND scores[${at + 1}] = ${score})::int`),
  )
  return Prisma.sql`
    SELECT version_id, part, value, service_id, way, month, count(*) FILTER (WHERE live)::int AS n, count(*) FILTER (WHERE NOT counted AND NOT excluded)::int AS incomplete,
      count(*) FILTER (WHERE excluded)::int AS excluded, count(*) FILTER (WHERE live AND is_marked)::int AS marked,
      ARRAY[${Prisma.raw(answers.join(', '))}] AS answers, count(*) FILTER (WHERE live AND whole)::int AS complete,
      coalesce(sum(points) FILTER (WHERE live AND whole), 0)::bigint AS points,
      coalesce(sum(points * points) FILTER (WHERE live AND whole), 0)::bigint AS squares
    FROM (
      SELECT r.version_id, r.service_id, r.way, date_trunc('month', r.day)::date AS month, r.scores, r.counted, r.excluded, r.counted AND NOT r.excluded AS live,
        r.marks <> '{}' AS is_marked, NOT (0 = ANY (r.scores)) AS whole, ${Prisma.raw(points)} AS points, p.part, p.value
      FROM survey_response r CROSS JOIN LATERAL (VALUES ('ALL'::tally_part, ''), ('SEX', coalesce(r.sex::text, '')), ('AGE', coalesce(r.age_band::text, '')),
        ('EDUCATION', coalesce(r.education::text, '')), ('WORK', coalesce(r.occupation::text, '')), ('DISABILITY', coalesce(r.disability::text, ''))) p(part, value)
      WHERE r.version_id = ANY(${[...ids]}::uuid[])
    ) a GROUP BY version_id, part, value, service_id, way, month`
}
