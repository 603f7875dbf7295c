import type { Actor } from '../../actor'
import { type Db, db, type Tx } from '../../db'
import type { Certainty } from '../../generated/prisma/enums'
import type { Result } from '../../result'
import { parseBody } from '../../rule/rules'
import type { SurveyElement } from '../response/schema'
import { type Band, computeIndex, type SatisfactionIndex, type Tally } from '../rules'

/** A rule's version that a figure rests on. */
export type Basis = { number: number; citation: string; certainty: Certainty }

/** A survey's figures as of now: computed from the raw answers, stored nowhere. `index` refuses while an unsur has no answer. */
export type SurveyFigures = {
  tally: Tally
  /** Questionnaires with too few answers to count. */
  notCounted: number
  minAnsweredShare: string
  /** In the order of the questionnaire. */
  elements: readonly SurveyElement[]
  bands: readonly Band[]
  index: Result<SatisfactionIndex>
  elementsRule: Basis
  bandsRule: Basis
}

/** The figures of one survey; null when there is none. Results are public: anyone may read them. */
export async function findSurveyIndex(actor: Actor, surveyId: string): Promise<SurveyFigures | null> {
  return (await listSurveyIndexes(actor, [surveyId])).get(surveyId) ?? null
}

/** The figures of many surveys by id, in the same three statements whatever their number. Public. */
export async function listSurveyIndexes(
  _actor: Actor,
  surveyIds: readonly string[],
  client: Db | Tx = db(),
): Promise<Map<string, SurveyFigures>> {
  if (surveyIds.length === 0) return new Map()
  const versions = await client.surveyVersion.findMany({
    where: { surveyId: { in: [...surveyIds] } },
    include: { elementsRule: true, bandsRule: true },
    orderBy: { number: 'asc' },
  })
  const rows = await tallies(surveyIds, client)
  const tallied = new Map(rows.map((row) => [row.surveyId, row]))
  return new Map(versions.map((version) => [version.surveyId, figuresOf(version, tallied.get(version.surveyId))]))
}

type TallyRow = { surveyId: string; n: number; notCounted: number; sums: Record<string, { sum: number; count: number }> | null }

/** Sums and counts of the counted questionnaires, by PostgreSQL, in one statement. */
function tallies(surveyIds: readonly string[], client: Db | Tx): Promise<TallyRow[]> {
  const ids = [...surveyIds]
  return client.$queryRaw<TallyRow[]>`
    WITH given AS (
      SELECT v.survey_id, r.id, r.counted FROM survey_version v JOIN survey_response r ON r.version_id = v.id WHERE v.survey_id = ANY(${ids}::uuid[])
    ), summed AS (
      SELECT g.survey_id, a.unsur, sum(a.score) AS sum, count(*) AS count
      FROM given g JOIN survey_answer a ON a.response_id = g.id WHERE g.counted GROUP BY g.survey_id, a.unsur
    )
    SELECT g.survey_id AS "surveyId", (count(*) FILTER (WHERE g.counted))::int AS n, (count(*) FILTER (WHERE NOT g.counted))::int AS "notCounted",
      (SELECT json_object_agg(u.unsur, json_build_object('sum', u.sum, 'count', u.count)) FROM summed u WHERE u.survey_id = g.survey_id) AS sums
    FROM given g GROUP BY g.survey_id`
}

type Version = { elementsRule: StoredRule; bandsRule: StoredRule }
type StoredRule = Basis & { body: unknown }

function figuresOf({ elementsRule, bandsRule }: Version, row: TallyRow | undefined): SurveyFigures {
  const asked = parseBody('SURVEY_ELEMENTS', elementsRule.body)
  const read = parseBody('SURVEY_BANDS', bandsRule.body)
  if (!asked.ok || !read.ok) throw new Error('a survey names a broken rule')
  const elements = [...asked.value.elements].sort((one, other) => one.displayNumber - other.displayNumber)
  const unsur = Object.fromEntries(elements.map(({ key }) => [key, row?.sums?.[key] ?? { sum: 0, count: 0 }]))
  const tally = { n: row?.n ?? 0, unsur }
  return {
    ...{ tally, elements, bands: read.value.bands, notCounted: row?.notCounted ?? 0 },
    minAnsweredShare: asked.value.minAnsweredShare,
    index: computeIndex(tally, read.value.bands),
    elementsRule: basisOf(elementsRule),
    bandsRule: basisOf(bandsRule),
  }
}

function basisOf({ number, citation, certainty }: StoredRule): Basis {
  return { number, citation, certainty }
}
