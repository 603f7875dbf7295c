import type { Actor } from '../../../actor'
import { db } from '../../../db'
import type { ProfilePart, SurveyWay, TallyPart } from '../../../generated/prisma/enums'
import { servesIn } from '../../policy'
import { findSurvey, type ListedSurvey } from '../../queries'
import { profileFields } from '../../response/schema'
import { readTallies, type TallyAxis, type TallyFilter } from '../../tally/queries'
import { type AskedSurvey, figuresOf, findOfficeIndex, readAsked, type SurveyFigures, withUnsur } from '../queries'
import { listSampleTargets, type SampleTarget } from '../sample/queries'
import { type BreakdownAxis, type ResultFilter, resultFilter, tallyFilter } from '../schema'
import { type Crossable, type CrossTable, type ResultPart, readAskedProfile, readCrossing, valuesInOrder } from './profile/queries'
import { type Cell, type Dimension, isWithheld, valuesOf } from './rules'
import { type Aside, crossedParts, isPart, type SettledFilter, settled } from './settled/rules'

/** A survey's result as it is narrowed, its parts by one thing, and what it may be narrowed to. */
export type SurveyResult = {
  survey: ListedSurvey
  /** Counted respondents of the whole survey, and from how many on its figures are shown. */
  whole: number
  smallest: number
  /** Null where they would tell of one or two people, or the whole survey has too few. */
  figures: SurveyFigures | null
  /** What of the address it answers, and why something was left aside. */
  filter: SettledFilter
  aside: Aside
  parts: ResultPart[]
  /** Its parts by one thing told apart by another; null where that is not asked. */
  cross: CrossTable | null
  /** What may be chosen together of the chosen parts of the profile. */
  crossable: Crossable
  /** What the survey asks of oneself. */
  profile: ProfilePart[]
  /** How many to ask of each service. */
  targets: SampleTarget[]
  ways: SurveyWay[]
  /** First days, in order. */
  months: string[]
}

/** The live result of a survey, narrowed as its address says; null when there is none or it is not the actor's to read. */
export async function findResult(actor: Actor, surveyId: string, narrowed: ResultFilter): Promise<SurveyResult | null> {
  const survey = await findSurvey(actor, surveyId)
  if (!survey) return null
  if (servesIn(actor, survey)) return wholeResult(actor, survey)
  const [asked, profile, targets] = await Promise.all([
    readAsked(actor, [surveyId]),
    readAskedProfile(surveyId),
    listSampleTargets(actor, surveyId),
  ])
  const asks = asked.get(surveyId)
  if (!asks) return null
  const { filter, aside } = settled(narrowed, profile)
  const parts = crossedParts(filter)
  const cells = await readCells([surveyId], parts.length > 0 ? parts : ['ALL'])
  const cellsOf = new Map(parts.map((part) => [part, cells.filter((cell) => cell.part === part)]))
  const office = cellsOf.get(parts[0] ?? 'SEX') ?? cells
  const base = { survey, targets, profile, filter, aside, ...choicesOf(office), smallest: asks.smallest }
  if (parts.length > 1) return { ...base, ...(await readCrossing({ asks, filter, whole: base.whole, office: cellsOf })) }
  return { ...base, ...(await plainParts({ surveyId, asks, targets }, filter, cells)), cross: null, crossable: [] }
}

/** How many answered, and by what they may be narrowed. */
function choicesOf(cells: readonly Cell[]) {
  return {
    whole: cells.reduce((sum, { n }) => sum + n, 0),
    ways: [...new Set(cells.map(({ way }) => way))] as SurveyWay[],
    months: [...new Set(cells.map(({ month }) => month))].sort(),
  }
}

/** A result that running counts tell: narrowed and told apart by one part of the profile at most. */
async function plainParts(
  { surveyId, asks, targets }: { surveyId: string; asks: AskedSurvey; targets: readonly SampleTarget[] },
  settledTo: SettledFilter,
  cells: readonly Cell[],
) {
  const filter = tallyFilter(settledTo)
  const axis = settledTo.rinci ?? 'cara'
  const part = filter.group?.part ?? axes[axis].part ?? 'ALL'
  const split = await readTallies([surveyId], filter, { axis: axes[axis].by, part })
  const within = (narrower: TallyFilter, rows: typeof split) =>
    isWithheld(cells, narrower, asks.smallest) ? null : figuresOf(asks, withUnsur(asks, rows))
  const parts = orderOf(axis, valuesOf(cells, axes[axis].dimension, filter), targets).map((key) => {
    const rows = split.filter(({ by }) => by === key)
    return { key, figures: within({ ...filter, ...axes[axis].only(key) }, rows) }
  })
  return { figures: within(filter, split), parts: parts.filter(({ figures }) => figures === null || figures.tally.n > 0) }
}

/** What those get who serve at the counter: the whole as of its step, and no part of it. */
async function wholeResult(actor: Actor, survey: ListedSurvey): Promise<SurveyResult | null> {
  const shown = await findOfficeIndex(actor, survey.id)
  if (!shown) return null
  const whole = shown.tally.n
  const figures = whole < shown.smallest && (shown.isStepped || whole > 0) ? null : shown
  const filter = { ...resultFilter.parse({}), rinci: null }
  return {
    ...{ survey, whole, figures, smallest: shown.smallest, filter },
    targets: [],
    aside: null,
    cross: null,
    crossable: [],
    parts: [],
    profile: [],
    ways: [],
    months: [],
  }
}

type Axis = { by: TallyAxis; dimension: Dimension; part?: TallyPart; only: (key: string) => TallyFilter }

const partAxes = Object.fromEntries(
  profileFields.map(({ part }) => [part, { by: 'value', dimension: 'value', part, only: (value: string) => ({ group: { part, value } }) }]),
) as Record<Exclude<BreakdownAxis, 'layanan' | 'cara' | 'bulan'>, Axis>

const axes: Record<BreakdownAxis, Axis> = {
  layanan: { by: 'service', dimension: 'serviceId', only: (id) => ({ serviceIds: [id] }) },
  cara: { by: 'way', dimension: 'way', only: (way) => ({ ways: [way as SurveyWay] }) },
  bulan: { by: 'month', dimension: 'month', only: (month) => ({ from: month, to: month }) },
  ...partAxes,
}

/** The parts in the order in which they are shown: also those of a crossing that is withheld in which nobody is, so that this is not told. */
function orderOf(axis: BreakdownAxis, found: readonly string[], targets: readonly SampleTarget[]): string[] {
  if (isPart(axis)) return valuesInOrder(axis, found)
  const order: readonly string[] = axis === 'layanan' ? targets.map(({ serviceId }) => serviceId) : found
  return [...order.filter((key) => found.includes(key)), ...found.filter((key) => !order.includes(key))]
}

/**
 * How many counted respondents surveys have, by the things that a result is narrowed by, for each of some parts of the profile. One statement;
 * asks no rights: callers withhold.
 */
export function readCells(
  surveyIds: readonly string[],
  parts: readonly TallyPart[],
): Promise<(Cell & { surveyId: string; part: TallyPart })[]> {
  return db().$queryRaw`
    SELECT v.survey_id AS "surveyId", t.part, t.service_id AS "serviceId", t.way, t.month::text AS month, t.value, sum(t.n)::int AS n
    FROM survey_version v JOIN survey_tally t ON t.version_id = v.id AND t.part = ANY(${[...parts]}::tally_part[])
    WHERE t.version_id = ANY(ARRAY(SELECT o.id FROM survey_version o WHERE o.survey_id = ANY(${[...surveyIds]}::uuid[]))) GROUP BY 1, 2, 3, 4, 5, 6`
}
