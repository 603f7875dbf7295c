import type { Actor } from '../../../actor'
import { db } from '../../../db'
import type { SurveyWay, TallyPart } from '../../../generated/prisma/enums'
import { findSurvey, type ListedSurvey } from '../../queries'
import { profileFields } from '../../response/schema'
import { readTallies, type TallyAxis, type TallyFilter } from '../../tally/queries'
import { figuresOf, readAsked, type SurveyFigures, withUnsur } from '../queries'
import { listSampleTargets, type SampleTarget } from '../sample/queries'
import { type BreakdownAxis, type ResultFilter, tallyFilter } from '../schema'
import { type Cell, type Dimension, isWithheld, valuesOf } from './rules'

/** Figures of a part of a survey; null where they would tell of one or two people. */
export type ResultPart = { key: string; figures: SurveyFigures | null }

/** A survey's result as it is narrowed, its parts by one thing, and what it may be narrowed to. */
export type SurveyResult = {
  survey: ListedSurvey
  /** Counted respondents of the whole survey, and from how many on its figures are shown. */
  whole: number
  smallest: number
  /** Null where they would tell of one or two people, or the whole survey has too few. */
  figures: SurveyFigures | null
  axis: BreakdownAxis
  parts: ResultPart[]
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
  const filter = tallyFilter(narrowed)
  const axis = axisFor(narrowed)
  const part = filter.group?.part ?? axes[axis].part ?? 'ALL'
  const [asked, all, split, cells, targets] = await Promise.all([
    readAsked(actor, [surveyId]),
    readTallies([surveyId], filter),
    readTallies([surveyId], filter, { axis: axes[axis].by, part }),
    readCells([surveyId], part),
    listSampleTargets(actor, surveyId),
  ])
  const asks = asked.get(surveyId)
  if (!asks) return null
  const within = (narrower: TallyFilter, rows: typeof all) =>
    isWithheld(cells, narrower, asks.smallest) ? null : figuresOf(asks, withUnsur(asks, rows))
  const parts = orderOf(axis, valuesOf(cells, axes[axis].dimension, filter), targets).map((key) => {
    const rows = split.filter(({ by }) => by === key)
    return { key, figures: within({ ...filter, ...axes[axis].only(key) }, rows) }
  })
  return {
    ...{ survey, whole: cells.reduce((sum, { n }) => sum + n, 0), figures: within(filter, all), smallest: asks.smallest },
    ...{ axis, parts: parts.filter(({ figures }) => figures === null || figures.tally.n > 0), targets },
    ways: [...new Set(cells.map(({ way }) => way))] as SurveyWay[],
    months: [...new Set(cells.map(({ month }) => month))].sort(),
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

/** Running counts know one part of the profile at a time: within a group of it, its own part is told apart. */
function axisFor({ rinci, profil }: ResultFilter): BreakdownAxis {
  return profil && axes[rinci].part ? profil.part : rinci
}

/** The parts in the order in which they are shown: also those of a crossing that is withheld in which nobody is, so that this is not told. */
function orderOf(axis: BreakdownAxis, found: readonly string[], targets: readonly SampleTarget[]): string[] {
  const field = profileFields.find(({ part }) => part === axis)
  const order: readonly string[] = field ? [...field.values, ''] : axis === 'layanan' ? targets.map(({ serviceId }) => serviceId) : found
  return [...order.filter((key) => found.includes(key)), ...found.filter((key) => !order.includes(key))]
}

/** How many counted respondents surveys have, by the things that a result is narrowed by. One statement; asks no rights: callers withhold. */
export function readCells(surveyIds: readonly string[], part: TallyPart): Promise<(Cell & { surveyId: string })[]> {
  return db().$queryRaw`
    SELECT v.survey_id AS "surveyId", t.service_id AS "serviceId", t.way, t.month::text AS month, t.value, sum(t.n)::int AS n
    FROM survey_version v JOIN survey_tally t ON t.version_id = v.id AND t.part = ${part}::tally_part
    WHERE t.version_id = ANY(ARRAY(SELECT o.id FROM survey_version o WHERE o.survey_id = ANY(${[...surveyIds]}::uuid[]))) GROUP BY 1, 2, 3, 4, 5`
}
