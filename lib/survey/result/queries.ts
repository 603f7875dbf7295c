import type { Actor } from '../../actor'
import type { Day } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { Certainty, SurveyWay } from '../../generated/prisma/enums'
import type { Result } from '../../result'
import { parseBody } from '../../rule/rules'
import { readsLive, type SurveyOf } from '../policy'
import { type Band, isOver, type SatisfactionIndex } from '../rules'
import { readTallies, type TallyFilter, type TallyRow } from '../tally/queries'
import { answeredUnsur, type Counts, groupedBy, indexOf, poolCounts, readBy, type Unsur, type VersionCounts } from './rules'
import { readSteps } from './step/queries'
import { movesOn, type Step, type StepRow, shownOnce } from './step/rules'

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

/**
 * Figures as somebody gets them: of a survey still open as of its latest step, unless they may see them live; of one that is over as of now.
 */
export type ShownFigures = SurveyFigures & {
  isStepped: boolean
  /** Counted respondents by the way in which they came. */
  ways: Readonly<Partial<Record<SurveyWay, number>>>
}

/** The figures of one survey in public; null when there is none. Anyone may read them. */
export async function findSurveyIndex(actor: Actor, surveyId: string): Promise<ShownFigures | null> {
  return (await listSurveyIndexes(actor, [surveyId])).get(surveyId) ?? null
}

/**
 * The figures of many surveys in public, by id: of those still open as of their step (lib/survey/result/step), so that nobody can read
 * somebody's answers off figures that move with them. At most four statements, two where no step is due.
 */
export function listSurveyIndexes(actor: Actor, surveyIds: readonly string[], client: Db | Tx = db()): Promise<Map<string, ShownFigures>> {
  return shownIndexes(actor, surveyIds, () => false, client)
}

/** The figures of one survey in the office; null when there is none. */
export async function findOfficeIndex(actor: Actor, surveyId: string): Promise<ShownFigures | null> {
  return (await listOfficeIndexes(actor, [surveyId])).get(surveyId) ?? null
}

/** The same in the office: live of the surveys that the actor reads without serving at their counter, of others as in public. */
export function listOfficeIndexes(actor: Actor, surveyIds: readonly string[]): Promise<Map<string, ShownFigures>> {
  return shownIndexes(actor, surveyIds, (about) => readsLive(actor, about), db())
}

/** The figures of many surveys as of this moment, by id, in two statements. Asks no rights: for commands, and for queries that have asked. */
export async function readLiveIndexes(
  actor: Actor,
  surveyIds: readonly string[],
  filter: TallyFilter = {},
  client: Db | Tx = db(),
): Promise<Map<string, SurveyFigures>> {
  const asked = await readAsked(actor, surveyIds, client)
  const rows = groupedBy(await readTallies(surveyIds, filter, {}, client), ({ surveyId }) => surveyId)
  return new Map([...asked].map(([id, survey]) => [id, figuresOf(survey, withUnsur(survey, rows.get(id) ?? []))]))
}

/** The step is read before the counts: so these are never older than it. */
async function shownIndexes(
  actor: Actor,
  surveyIds: readonly string[],
  isLive: (survey: SurveyOf) => boolean,
  client: Db | Tx,
): Promise<Map<string, ShownFigures>> {
  const asked = await readAsked(actor, surveyIds, client)
  const live = groupedBy(await readTallies(surveyIds, {}, { axis: 'way' }, client), ({ surveyId }) => surveyId)
  const open = [...asked].filter(([, { about }]) => !about.isOver && !isLive(about))
  const steps = await readSteps(
    open.map(([surveyId, survey]) => ({ surveyId, was: survey.step, next: nextStep(survey, live.get(surveyId) ?? []) })),
    client,
  )
  return new Map(
    [...asked].map(([id, survey]) => {
      const step = steps.get(id)
      return [id, step === undefined ? shownAs(survey, live.get(id) ?? [], false) : shownAs(survey, step?.rows ?? [], true)]
    }),
  )
}

/** Where what is shown of a survey moves on to; null where it stays. */
function nextStep(survey: AskedSurvey, rows: readonly TallyRow[]): Step | null {
  const { spread, tally } = figuresOf(readAsOf(survey, rows), withUnsur(survey, rows))
  const shown = survey.step?.shown ?? {}
  if (!movesOn(shown, { spread, tally }, survey.smallest)) return null
  return { rows: rows.map(({ surveyId: _, ...row }) => row), shown: shownOnce(shown, spread) }
}

function shownAs(survey: AskedSurvey, rows: readonly StepRow[], isStepped: boolean): ShownFigures {
  const ways: Partial<Record<SurveyWay, number>> = {}
  for (const { by, n } of rows) ways[by as SurveyWay] = (ways[by as SurveyWay] ?? 0) + n
  const read = isStepped ? readAsOf(survey, rows) : survey
  return { ...figuresOf(read, withUnsur(read, rows)), isStepped, ways }
}

/** What a survey is about, and whether it takes no answers any more. */
type SurveyAbout = SurveyOf & { isOver: boolean }

/** What a survey asks, by its published versions, and the rules its latest is read by; `step` is where it is shown as of while it is not over, null before the first. */
export type AskedSurvey = Omit<SurveyFigures, keyof Counts | 'index'> & {
  unsurOf: ReadonlyMap<string, readonly Unsur[]>
  published: readonly AskedVersion[]
  about: SurveyAbout
  step: Step | null
}

type AskedVersion = Pick<AskedSurvey, 'elements' | 'elementsRule'> & { id: string }

/** What surveys ask and by which unsur they are read, by id; one statement. Asks no rights: what is asked is public. */
export async function readAsked(actor: Actor, surveyIds: readonly string[], client: Db | Tx = db()): Promise<Map<string, AskedSurvey>> {
  if (surveyIds.length === 0) return new Map()
  const rows = await client.$queryRaw<VersionRow[]>`
    SELECT v.id, v.survey_id AS "surveyId", trim_scale(v.min_answered_share)::text AS "minAnsweredShare",
      json_build_object('number', e.number, 'citation', e.citation, 'certainty', e.certainty) AS "elementsRule",
      json_build_object('number', b.number, 'citation', b.citation, 'certainty', b.certainty) AS "bandsRule", b.body AS bands,
      (SELECT json_agg(json_build_object('key', u.key, 'name', u.name, 'displayNumber', u.position, 'weight', u.weight::text) ORDER BY u.position)
        FROM survey_unsur u WHERE u.version_id = v.id) AS elements,
      CASE WHEN count(*) OVER (PARTITION BY v.survey_id) > 1 THEN ${answeredSql} END AS answered, g.smallest, p.tallies AS step,
      json_build_object('unitId', s.unit_id, 'serviceId', s.service_id, 'opensOn', s.opens_on, 'closesOn', s.closes_on, 'closedAt', s.closed_at) AS about
    FROM survey_version v JOIN survey s ON s.id = v.survey_id LEFT JOIN survey_step p ON p.survey_id = v.survey_id AND s.closed_at IS NULL AND s.closes_on >= ${actor.today}::date
      CROSS JOIN (${smallestSql(actor.today)}) g JOIN rule_version e ON e.id = v.elements_rule_id JOIN rule_version b ON b.id = v.bands_rule_id
    WHERE v.survey_id = ANY(${[...surveyIds]}::uuid[]) AND v.published_at IS NOT NULL ORDER BY v.survey_id, v.number`
  return new Map([...groupedBy(rows, ({ surveyId }) => surveyId)].map(([id, versions]) => [id, askedOf(versions, actor.today)]))
}

/** How many must have answered, as `findRule` tells it of SURVEY_SIGNALS today. */
export function smallestSql(today: Day): Prisma.Sql {
  return Prisma.sql`SELECT (x.body ->> 'smallestPublished')::int AS smallest FROM rule y JOIN rule_version x ON x.rule_id = y.id
    WHERE y.kind = 'SURVEY_SIGNALS' AND x.published_at IS NOT NULL AND x.valid_from <= ${today}::date AND x.employee_kinds = '{}'
    ORDER BY x.valid_from DESC, x.number DESC LIMIT 1`
}

/** Keys of the unsur that somebody answered, in all versions together; of those that a later version added, that enough people did. Only asked where a survey has several versions. */
const answeredSql = Prisma.sql`ARRAY(SELECT u.key FROM survey_version w JOIN survey_unsur u ON u.version_id = w.id
  LEFT JOIN survey_tally t ON t.version_id = w.id AND t.part = 'ALL' LEFT JOIN LATERAL unnest(t.answers[(u.position - 1) * 4 + 1 : u.position * 4]) AS a ON true
  WHERE w.survey_id = v.survey_id AND w.published_at IS NOT NULL GROUP BY u.key HAVING sum(a) >= CASE min(w.number) WHEN 1 THEN 1 ELSE g.smallest END)`

type VersionRow = Pick<AskedSurvey, 'minAnsweredShare' | 'bandsRule' | 'smallest' | 'step'> &
  AskedVersion & {
    about: SurveyOf & { opensOn: Day; closesOn: Day; closedAt: string | null }
    surveyId: string
    bands: unknown
    answered: readonly string[] | null
  }

/** Versions in their order. */
function askedOf(versions: readonly VersionRow[], today: Day): AskedSurvey {
  const latest = versions.at(-1)
  const read = readBy(versions.map((one) => ({ ...one, answered: one.answered ?? [] })))
  if (!latest || !read) throw new Error('a survey without versions')
  const { version, awaited } = read
  const { unitId, serviceId, closedAt, ...days } = latest.about
  const over = isOver({ ...days, closedAt: closedAt === null ? null : new Date(closedAt) }, today)
  return {
    ...{ about: { unitId, serviceId, isOver: over }, step: latest.step, published: versions },
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
export function figuresOf(survey: AskedSurvey, rows: readonly VersionCounts[]): SurveyFigures {
  const { unsurOf: _, published: __, about: ___, step: ____, ...facts } = survey
  const counts = poolCounts(facts.elements, rows)
  return { ...counts, ...facts, index: indexOf(counts, facts.elements, facts.bands) }
}

/** A survey by the unsur that enough had answered when its counts stood so. */
function readAsOf(survey: AskedSurvey, rows: readonly StepRow[]): AskedSurvey {
  const answered = answeredUnsur(survey.published, rows, survey.smallest)
  const read = readBy(survey.published.map((version) => ({ ...version, answered })))
  if (!read) throw new Error('a survey without versions')
  const { elements, elementsRule } = read.version
  return { ...survey, elements, elementsRule, awaited: read.awaited }
}
