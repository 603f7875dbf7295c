import type { Actor } from '../../actor'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { Certainty } from '../../generated/prisma/enums'
import type { Result } from '../../result'
import { parseBody } from '../../rule/rules'
import type { Band, SatisfactionIndex } from '../rules'
import { readTallies, type TallyFilter } from '../tally/queries'
import { type Counts, groupedBy, indexOf, poolCounts, readBy, type Unsur, type VersionCounts } from './rules'

/** A rule's version that a figure rests on. */
export type Basis = { number: number; citation: string; certainty: Certainty }

/**
 * A survey's figures as of now, from its running counts. They are read by the unsur of the latest version all of whose unsur enough answered
 * in the survey as a whole (`readBy`), however they are narrowed: a part never counts other unsur than the whole, and where an unsur has no
 * answer in a part, its `index` refuses.
 */
export type SurveyFigures = Counts & {
  minAnsweredShare: string
  /** In the order of the questionnaire, as the version asks by which the figures are read. */
  elements: readonly Unsur[]
  /** Names of the unsur of the latest version that count as soon as enough answer them; empty where the figures are read by it. */
  awaited: readonly string[]
  /** How many versions of the questionnaire were published. */
  versions: number
  /** How many must have answered before anything is shown of it (rule SURVEY_SIGNALS, today). */
  smallest: number
  bands: readonly Band[]
  index: Result<SatisfactionIndex>
  elementsRule: Basis
  bandsRule: Basis
}

/** The figures of one survey; null when there is none. Results are public: anyone may read them. */
export async function findSurveyIndex(actor: Actor, surveyId: string, filter: TallyFilter = {}): Promise<SurveyFigures | null> {
  return (await listSurveyIndexes(actor, [surveyId], filter)).get(surveyId) ?? null
}

/** The figures of many surveys by id, in two statements whatever their number. Public. */
export async function listSurveyIndexes(
  actor: Actor,
  surveyIds: readonly string[],
  filter: TallyFilter = {},
  client: Db | Tx = db(),
): Promise<Map<string, SurveyFigures>> {
  const asked = await readAsked(actor, surveyIds, client)
  const rows = groupedBy(await readTallies(surveyIds, filter, {}, client), ({ surveyId }) => surveyId)
  return new Map([...asked].map(([id, survey]) => [id, figuresOf(survey, withUnsur(survey, rows.get(id) ?? []))]))
}

/** What a survey asks, by its published versions, and the rules its latest is read by. */
export type AskedSurvey = Omit<SurveyFigures, keyof Counts | 'index'> & { unsurOf: ReadonlyMap<string, readonly Unsur[]> }

/** What surveys ask and by which unsur they are read, by id; one statement. Asks no rights: what is asked is public. */
export async function readAsked(actor: Actor, surveyIds: readonly string[], client: Db | Tx = db()): Promise<Map<string, AskedSurvey>> {
  if (surveyIds.length === 0) return new Map()
  const rows = await client.$queryRaw<VersionRow[]>`
    SELECT v.id, v.survey_id AS "surveyId", trim_scale(v.min_answered_share)::text AS "minAnsweredShare",
      json_build_object('number', e.number, 'citation', e.citation, 'certainty', e.certainty) AS "elementsRule",
      json_build_object('number', b.number, 'citation', b.citation, 'certainty', b.certainty) AS "bandsRule", b.body AS bands,
      (SELECT json_agg(json_build_object('key', u.key, 'name', u.name, 'displayNumber', u.position, 'weight', u.weight::text) ORDER BY u.position)
        FROM survey_unsur u WHERE u.version_id = v.id) AS elements,
      CASE WHEN count(*) OVER (PARTITION BY v.survey_id) > 1 THEN ${answeredSql} END AS answered, g.smallest
    FROM survey_version v CROSS JOIN (${smallestSql(actor)}) g JOIN rule_version e ON e.id = v.elements_rule_id JOIN rule_version b ON b.id = v.bands_rule_id
    WHERE v.survey_id = ANY(${[...surveyIds]}::uuid[]) AND v.published_at IS NOT NULL ORDER BY v.survey_id, v.number`
  return new Map([...groupedBy(rows, ({ surveyId }) => surveyId)].map(([id, versions]) => [id, askedOf(versions)]))
}

/** How many must have answered, as `findRule` tells it of SURVEY_SIGNALS today. */
function smallestSql({ today }: Actor): Prisma.Sql {
  return Prisma.sql`SELECT (x.body ->> 'smallestPublished')::int AS smallest FROM rule y JOIN rule_version x ON x.rule_id = y.id
    WHERE y.kind = 'SURVEY_SIGNALS' AND x.published_at IS NOT NULL AND x.valid_from <= ${today}::date AND x.employee_kinds = '{}'
    ORDER BY x.valid_from DESC, x.number DESC LIMIT 1`
}

/** Keys of the unsur that somebody answered, in all versions together; of those that a later version added, that enough people did. Only asked where a survey has several versions. */
const answeredSql = Prisma.sql`ARRAY(SELECT u.key FROM survey_version w JOIN survey_unsur u ON u.version_id = w.id
  JOIN survey_tally t ON t.version_id = w.id AND t.part = 'ALL' CROSS JOIN LATERAL unnest(t.answers[(u.position - 1) * 4 + 1 : u.position * 4]) AS a
  WHERE w.survey_id = v.survey_id GROUP BY u.key HAVING sum(a) >= CASE min(w.number) WHEN 1 THEN 1 ELSE g.smallest END)`

type VersionRow = Pick<AskedSurvey, 'minAnsweredShare' | 'elements' | 'elementsRule' | 'bandsRule' | 'smallest'> & {
  id: string
  surveyId: string
  bands: unknown
  answered: readonly string[] | null
}

/** Versions in their order. */
function askedOf(versions: readonly VersionRow[]): AskedSurvey {
  const latest = versions.at(-1)
  const read = readBy(versions.map((one) => ({ ...one, answered: one.answered ?? [] })))
  if (!latest || !read) throw new Error('a survey without versions')
  const { version, awaited } = read
  return {
    ...{ elements: version.elements, elementsRule: version.elementsRule, awaited },
    ...{ minAnsweredShare: latest.minAnsweredShare, bands: bandsOf(latest.bands), bandsRule: latest.bandsRule },
    ...{ unsurOf: new Map(versions.map(({ id, elements }) => [id, elements])), versions: versions.length, smallest: latest.smallest },
  }
}

function bandsOf(body: unknown): readonly Band[] {
  const read = parseBody('SURVEY_BANDS', body)
  if (!read.ok) throw new Error('a survey names a broken rule')
  return read.value.bands
}

/** Running counts with the unsur that they count; those of other surveys are left out. */
export function withUnsur<R extends Omit<VersionCounts, 'elements'> & { versionId: string }>(
  { unsurOf }: Pick<AskedSurvey, 'unsurOf'>,
  rows: readonly R[],
): (R & { elements: readonly Unsur[] })[] {
  return rows.flatMap((row) => {
    const elements = unsurOf.get(row.versionId)
    return elements ? [{ ...row, elements }] : []
  })
}

/** The figures of counts, read as the survey says. */
export function figuresOf({ unsurOf: _, ...survey }: AskedSurvey, rows: readonly VersionCounts[]): SurveyFigures {
  const counts = poolCounts(survey.elements, rows)
  return { ...counts, ...survey, index: indexOf(counts, survey.elements, survey.bands) }
}
