import type { Actor } from '../../actor'
import { type Day, dayIn } from '../../day'
import { db } from '../../db'
import { env } from '../../env'
import { Prisma } from '../../generated/prisma/client'
import type { SurveyWay } from '../../generated/prisma/enums'
import { findGovernmentName } from '../../organization/queries'
import type { Result } from '../../result'
import { findRule } from '../../rule/queries'
import { anyOf, commentsOf } from '../comment/theme/queries'
import { type FollowUpLine, listFollowUpsOf } from '../follow-up/queries'
import { shownFigures, type UnsurFigure, unsurFigure, weakestFirst } from '../follow-up/rules'
import { servesIn } from '../policy'
import { findSurvey, type ListedSurvey, type SurveyPeriod } from '../queries'
import { countProfiles } from '../response/queries'
import type { GroupCount } from '../response/rules'
import type { ProfileColumn } from '../response/schema'
import { listOfficeIndexes, type ShownFigures, type SurveyFigures } from '../result/queries'
import { type Interval, intervalOf } from '../result/rules'
import { listTrend } from '../result/trend/queries'
import type { SatisfactionIndex } from '../rules'
import { readNeighbours } from '../series/queries'
import { findSmallestPublished } from '../signal/queries'
import { readVersion } from '../version/queries'
import { firstLanguage } from '../version/rules'
import type { Asked } from '../version/schema'
import { type Convention, conventionOf, indexBy, mostTabulated } from './rules'

/** The survey before it of the same service or unit. */
export type Earlier = { period: SurveyPeriod; n: number; ikm: string | null; unsur: ReadonlyMap<string, UnsurFigure | null> }

/** The IKM of a period, weighed exactly; null where too few answered. */
export type TrendLine = { period: SurveyPeriod; n: number; ikm: string | null; mutu: string | null }

/** As it stood when the report was issued; `n` and `ikm` may have changed since by decisions about answers. */
export type IssuedReport = { on: Day; n: number; ikm: string | null }

/** All that the report of a survey says. Holds nothing that tells who answered. */
export type ReportFacts = {
  survey: ListedSurvey
  governmentName: string | null
  /** As they may be shown (`shownFigures`). */
  figures: ShownFigures
  convention: Convention
  /** By the convention; refuses while an unsur has no answer, and where the convention does not fit. */
  index: Result<SatisfactionIndex>
  interval: Interval | null
  issued: IssuedReport | null
  ways: { way: SurveyWay; count: number }[]
  /** Of what the survey asks of oneself; small groups are withheld. */
  profiles: { column: ProfileColumn; groups: GroupCount[] }[]
  earlier: Earlier | null
  /** This survey and those before it for periods of the same length, earliest first. */
  trend: TrendLine[]
  /** What was read and may be shown, the latest day first, `comments.total` of them; topics over all of these. */
  comments: { shown: { unsurName: string | null; text: string }[]; total: number; topics: { name: string; count: number }[] }
  followUps: FollowUpLine[]
  /** The latest version with the unsur of the figures. */
  asked: Asked
  /** Answers one respondent a row, by the order of `figures.elements`; null where they are too many or too few to list. */
  tabulation: number[][] | null
}

/** When and with what a survey's report was issued; null before, and for a survey the actor does not read. */
export async function findIssuedReport(actor: Actor, surveyId: string): Promise<IssuedReport | null> {
  if (!(await findSurvey(actor, surveyId))) return null
  return readIssued(surveyId, await findSmallestPublished(actor))
}

/**
 * The report of a survey, its unsur weighed by the decimal `weight`, or exactly; null where the actor does not read the survey. Of too few
 * respondents it has no figures and no words; who serves at the counter gets neither single answers nor what the respondents said of themselves.
 */
export async function findReport(actor: Actor, surveyId: string, weight: string | null): Promise<ReportFacts | null> {
  const survey = await findSurvey(actor, surveyId)
  const neighbours = survey && (await readNeighbours([surveyId])).get(surveyId)
  const beforeId = neighbours?.beforeId ?? null
  const indexes = await listOfficeIndexes(actor, [surveyId, ...(beforeId ? [beforeId] : [])])
  const counted = indexes.get(surveyId)
  const asked = counted && (await readAskedAs(surveyId, counted))
  if (!survey || !counted || !asked) return null
  const figures = shownFigures(counted)
  const enough = counted.tally.n >= counted.smallest
  const isClose = servesIn(actor, survey)
  const convention = conventionOf(counted.elements, weight)
  const [governmentName, issued, profiles, comments, followUps, tabulation, trend] = await Promise.all([
    findGovernmentName(actor),
    readIssued(surveyId, counted.smallest),
    enough && !isClose ? countProfiles(actor, surveyId) : null,
    enough ? readComments(actor, surveyId) : { shown: [], total: 0, topics: [] },
    listFollowUpsOf(actor, surveyId),
    enough && !isClose && counted.tally.n <= mostTabulated ? readScores(surveyId, asked, figures) : null,
    listTrend(actor, surveyId),
  ])
  const earlier = beforeId ? indexes.get(beforeId) : undefined
  return {
    ...{ survey, governmentName, figures, convention, issued, comments, asked, tabulation },
    ways: waysOf(figures, enough),
    index: shownIndex(indexBy(convention, counted, counted.elements, counted.bands), figures),
    interval: figures.index.ok ? intervalOf(figures, figures.elements, figures.index.value.ikm, survey.serviceUsers) : null,
    followUps: inPriority(followUps, figures),
    profiles: told(profiles, asked),
    earlier: earlier && neighbours?.beforePeriod ? earlierOf(shownFigures(earlier), neighbours.beforePeriod) : null,
    trend: trend.map(({ period, figures: { tally, index } }) => ({ period, n: tally.n, ...lineOf(index) })),
  }
}

/** The index by the report's convention, as far as the figures may be shown; that a weight does not fit comes first. */
function shownIndex(index: Result<SatisfactionIndex>, figures: ShownFigures): Result<SatisfactionIndex> {
  return index.ok && !figures.index.ok ? figures.index : index
}

function lineOf(index: Result<SatisfactionIndex>): Pick<TrendLine, 'ikm' | 'mutu'> {
  return index.ok ? { ikm: index.value.ikm, mutu: index.value.mutu } : { ikm: null, mutu: null }
}

function waysOf({ ways }: ShownFigures, enough: boolean): ReportFacts['ways'] {
  const counts = enough ? (Object.entries(ways) as [SurveyWay, number][]) : []
  return counts
    .filter(([, count]) => count > 0)
    .map(([way, count]) => ({ way, count }))
    .sort((one, other) => other.count - one.count)
}

/** The lines about the weakest unsur first, then the soonest due. */
function inPriority(lines: readonly FollowUpLine[], { elements, tally }: SurveyFigures): FollowUpLine[] {
  const order = weakestFirst(elements.map(({ key }) => ({ key, figure: unsurFigure(tally.unsur[key]) })))
  const placeOf = ({ unsur, dueOn }: FollowUpLine) => `${String(order.indexOf(unsur)).padStart(3, '0')} ${dueOn}`
  return [...lines].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}

async function readIssued(surveyId: string, smallest: number): Promise<IssuedReport | null> {
  const report = await db().surveyReport.findUnique({ where: { surveyId } })
  if (!report) return null
  const ikm = report.n < smallest ? null : (report.ikm?.toFixed(2) ?? null)
  return { on: dayIn(env().TERA_TIME_ZONE, report.issuedAt), n: report.n, ikm }
}

/** The latest version that asks the unsur by which the figures are read: these, the questionnaire and the tabulation tell of the same. */
async function readAskedAs(surveyId: string, { elements }: SurveyFigures): Promise<Asked | null> {
  const where = { surveyId, publishedAt: { not: null } }
  const versions = await db().surveyVersion.findMany({ where, orderBy: { number: 'desc' }, select: { id: true } })
  const orderOf = (some: readonly { key: string; name: string }[]) => some.map(({ key, name }) => `${key} ${name}`).join('\n')
  for (const { id } of versions) {
    const asked = (await readVersion(id)).asked.get(firstLanguage)
    if (asked && orderOf(asked.elements) === orderOf(elements)) return asked
  }
  return null
}

const columnOfPart = { SEX: 'sex', AGE: 'ageBand', EDUCATION: 'education', WORK: 'occupation', DISABILITY: 'disability' } as const

function told(profiles: Record<ProfileColumn, GroupCount[]> | null, { profile }: Asked): ReportFacts['profiles'] {
  if (!profiles) return []
  return profile.map((part) => ({ column: columnOfPart[part], groups: profiles[columnOfPart[part]] }))
}

function earlierOf({ tally, index, elements }: SurveyFigures, period: SurveyPeriod): Earlier {
  const unsur = new Map(elements.map(({ key }) => [key, unsurFigure(tally.unsur[key])]))
  return { period, n: tally.n, ikm: index.ok ? index.value.ikm : null, unsur }
}

const mostShown = 40

async function readComments(actor: Actor, surveyId: string): Promise<ReportFacts['comments']> {
  const { body } = await findRule(actor, 'SURVEY_TOPICS', actor.today)
  const shown = Prisma.sql`${commentsOf(surveyId)} AND c.public_text IS NOT NULL AND NOT r.excluded`
  const rows = await db().$queryRaw<{ unsurName: string | null; text: string }[]>`
    SELECT coalesce((SELECT u.name FROM survey_unsur u WHERE u.version_id = c.version_id AND u.key = c.unsur), c.unsur) AS "unsurName", c.public_text AS text
    ${shown} ORDER BY r.day DESC, c.id LIMIT ${mostShown}`
  const [counted] = await db().$queryRaw<{ total: number; topics: { name: string; count: number }[] }[]>`
    WITH said AS MATERIALIZED (SELECT to_tsvector('indonesian'::regconfig, c.public_text) AS words ${shown}),
      topics AS MATERIALIZED (SELECT t.name, ${anyOf(Prisma.sql`t.words`)} AS query
        FROM jsonb_to_recordset(${JSON.stringify(body.topics)}::jsonb) AS t(name text, words jsonb))
    SELECT (SELECT count(*)::int FROM said) AS total, (SELECT coalesce(json_agg(x ORDER BY x.count DESC, x.name), '[]') FROM (
      SELECT name, count(*)::int AS count FROM topics JOIN said ON said.words @@ topics.query GROUP BY name) x) AS topics`
  return { ...(counted ?? { total: 0, topics: [] }), shown: rows }
}

/** Answers to unsur that are not shown are left out. */
async function readScores(surveyId: string, { elements }: Asked, { tally }: SurveyFigures): Promise<number[][]> {
  const rows = await db().$queryRaw<{ versionId: string; scores: number[] }[]>`
    SELECT r.version_id AS "versionId", r.scores FROM survey_version v JOIN survey_response r ON r.version_id = v.id
    WHERE v.survey_id = ${surveyId}::uuid AND r.counted AND NOT r.excluded ORDER BY r.id LIMIT ${mostTabulated}`
  const places = new Map<string, number[]>()
  for (const { versionId } of rows) {
    if (places.has(versionId)) continue
    const own = (await readVersion(versionId)).asked.get(firstLanguage)?.elements ?? []
    places.set(
      versionId,
      elements.map(({ key }) => (tally.unsur[key] ? own.findIndex((element) => element.key === key) : -1)),
    )
  }
  return rows.map(({ versionId, scores }) => (places.get(versionId) ?? []).map((place) => (place === -1 ? 0 : (scores[place] ?? 0))))
}
