import type { Actor } from '../../actor'
import type { Day } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { PlannedIndicator } from '../../plan/content/queries'
import { serviceUsersSql } from '../../survey/queries'
import { listSurveyIndexes, type ShownFigures } from '../../survey/result/queries'
import type { Interval } from '../../survey/result/rules'
import { isOver } from '../../survey/rules'
import { bookBasis, emptyBasis, surveyBasis } from './labels'
import { bookFigure, bookSources, type Sampled, type ServiceSum, surveyFigure, surveySources } from './rules'

/**
 * What the source of an indicator says for a period: `value` as decimal text, null where it has none that is sufficient; `basis` tells how it
 * was found, or why there is none. `surveys` are those it rests on and those that were left out.
 */
export type SourceFigure = {
  value: string | null
  basis: string
  sufficient: boolean
  respondents: number | null
  interval: Interval | null
  surveys: SurveyPart[]
}

/** A survey behind a figure: how its answers came in. `slug` leads to its public result. */
export type SurveyPart = Sampled & {
  slug: string
  isCounted: boolean
  questionnaires: number
  /** By one-visit addresses, with an officer's help, and with marks. */
  visit: number
  assisted: number
  marked: number
}

export type SourceFigures = ReadonlyMap<string, ReadonlyMap<string, SourceFigure>>

type Sourced = Pick<PlannedIndicator, 'id' | 'source' | 'sourceUnitId' | 'sourceElement'>
type Stretch = { id: string; startsOn: Day; endsOn: Day }

/**
 * By indicator, then by period: what the sources of indicators say; indicators that are typed have none. A survey belongs to the
 * period in which its own period ends; a book to the days of the period. Results of surveys are public, and of one still open they are
 * as of its step. Four statements at most beside those of a step that is due, none where all is typed.
 */
export async function readSourceFigures(
  actor: Actor,
  indicators: readonly Sourced[],
  periods: readonly Stretch[],
  client: Db | Tx = db(),
): Promise<SourceFigures> {
  const sourced = indicators.filter(({ source }) => source !== 'TYPED')
  const unitsOf = (sources: typeof surveySources) => [
    ...new Set(sourced.flatMap(({ source, sourceUnitId }) => (sources.includes(source) && sourceUnitId ? [sourceUnitId] : []))),
  ]
  const found: Found = {
    actor,
    surveys: await readSurveys(actor, unitsOf(surveySources), periods, client),
    books: await readBooks(actor, unitsOf(bookSources), periods, client),
  }
  return new Map(
    sourced.map((indicator) => [indicator.id, new Map(periods.map((period) => [period.id, figureOf(indicator, period, found)]))]),
  )
}

type Found = { actor: Actor; surveys: ReadonlyMap<string, UnitSurveys>; books: ReadonlyMap<string, UnitBooks> }

function figureOf({ source, sourceUnitId, sourceElement }: Sourced, period: Stretch, { actor, surveys, books }: Found): SourceFigure {
  const unitId = sourceUnitId ?? ''
  if (surveySources.includes(source))
    return figureOfSurveys(surveys.get(unitId), source === 'SURVEY_ELEMENT' ? (sourceElement ?? '') : null, period, actor)
  const nothing = { respondents: null, interval: null, surveys: [] }
  if (!bookSources.includes(source)) return { ...nothing, value: null, basis: emptyBasis(source), sufficient: false }
  const { unitName, services } = books.get(unitId) ?? { unitName: 'unit sumber', services: [] }
  const figure = bookFigure(
    source,
    services.filter(({ periodId }) => periodId === period.id),
  )
  return {
    ...nothing,
    value: figure.value,
    basis: bookBasis(source, figure, unitName, period, actor.today),
    sufficient: figure.value !== null,
  }
}

function figureOfSurveys(
  ofUnit: UnitSurveys | undefined,
  element: string | null,
  { startsOn, endsOn }: Stretch,
  actor: Actor,
): SourceFigure {
  const asked = (ofUnit?.surveys ?? []).filter(({ periodEndsOn }) => startsOn <= periodEndsOn && periodEndsOn <= endsOn)
  const answered = asked.map(({ figures, ...survey }) => ({ ...survey, ...figures, isOver: isOver(survey, actor.today) }))
  const figure = surveyFigure(element, answered)
  const unsur = answered.flatMap(({ elements }) => elements).find(({ key }) => key === element)
  const { value, interval, respondents } = figure
  const parts = answered.flatMap((survey) => {
    const { counted, lacking } = surveyFigure(element, [survey])
    return [...counted, ...lacking].map((sampled) => ({ ...sampled, ...partOf(survey), isCounted: counted.length > 0 }))
  })
  const basis = surveyBasis(figure, ofUnit?.unitName ?? 'unit sumber', element === null ? null : (unsur?.name ?? element))
  return { value, basis, sufficient: value !== null, respondents, interval, surveys: parts }
}

function partOf({ slug, tally, ways, marked }: { slug: string } & Pick<ShownFigures, 'tally' | 'ways' | 'marked'>) {
  return { slug, questionnaires: tally.n, visit: ways.VISIT ?? 0, assisted: ways.ASSISTED ?? 0, marked }
}

type SurveyOfUnit = {
  surveyId: string
  slug: string
  serviceName: string
  serviceUsers: number | null
  opensOn: Day
  closesOn: Day
  closedAt: Date | null
  periodEndsOn: Day
}

type UnitSurveys = { unitName: string; surveys: (SurveyOfUnit & { figures: ShownFigures })[] }

/** By unit its name and its surveys with what was answered, as the public sees it: those who are appraised by it look. Three statements, five where a step is due, none for no unit. */
async function readSurveys(
  actor: Actor,
  unitIds: readonly string[],
  periods: readonly Stretch[],
  client: Db | Tx,
): Promise<Map<string, UnitSurveys>> {
  const rows = await readSurveyRows(actor, unitIds, periods, client)
  const ids = rows.flatMap(({ surveyId }) => surveyId ?? [])
  const figures = await listSurveyIndexes(actor, ids, client)
  const units = new Map<string, UnitSurveys>()
  for (const { unitId, unitName, surveyId, ...survey } of rows) {
    const unit = units.get(unitId) ?? { unitName, surveys: [] }
    units.set(unitId, unit)
    const found = surveyId === null ? undefined : figures.get(surveyId)
    if (surveyId === null || !found) continue
    unit.surveys.push({ ...survey, surveyId, figures: found })
  }
  return units
}

/** A survey of a unit; a row without one for a unit that has none, so that its name is known. */
type SurveyRow = Omit<SurveyOfUnit, 'surveyId'> & { surveyId: string | null; unitId: string; unitName: string }

async function readSurveyRows(
  actor: Actor,
  unitIds: readonly string[],
  periods: readonly Stretch[],
  client: Db | Tx,
): Promise<SurveyRow[]> {
  const days = periods.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).sort()
  if (unitIds.length === 0 || days.length === 0) return []
  return client.$queryRaw<SurveyRow[]>`
    SELECT u.unit_id AS "unitId", u.name AS "unitName", s.id AS "surveyId", s.slug, s.name AS "serviceName", s.users AS "serviceUsers",
      s.opens_on::text AS "opensOn", s.closes_on::text AS "closesOn", s.closed_at AS "closedAt", s.ends_on::text AS "periodEndsOn"
    FROM ${namedUnits(unitIds, actor.today)}
      LEFT JOIN LATERAL (
        SELECT s.*, coalesce(c.name, u.name) AS name, p.ends_on, ${serviceUsersSql} AS users
        FROM survey s LEFT JOIN service c ON c.id = s.service_id JOIN period p ON p.id = s.period_id
        WHERE s.unit_id = u.unit_id AND p.ends_on BETWEEN ${days[0]}::date AND ${days.at(-1)}::date) s ON true
    ORDER BY s.ends_on, s.name, s.id`
}

/** SQL: units as `u`, with the name they have or had last: what a unit did stays when it is no more. */
function namedUnits(unitIds: readonly string[], today: Day): Prisma.Sql {
  return Prisma.sql`(SELECT DISTINCT ON (v.unit_id) v.unit_id, v.name FROM unit_version v
      WHERE v.unit_id = ANY(${[...unitIds]}::uuid[]) AND v.voided_at IS NULL AND v.valid_from <= ${today}::date
      ORDER BY v.unit_id, v.valid_from DESC) u`
}

type UnitBooks = { unitName: string; services: (ServiceSum & { periodId: string })[] }

/** By unit its name and what its services did in each period, until today. One statement, none for no unit. */
async function readBooks(
  actor: Actor,
  unitIds: readonly string[],
  periods: readonly Stretch[],
  client: Db | Tx,
): Promise<Map<string, UnitBooks>> {
  if (unitIds.length === 0 || periods.length === 0) return new Map()
  const rows = await client.$queryRaw<(ServiceSum & { periodId: string | null; unitId: string; unitName: string })[]>`
    SELECT u.unit_id AS "unitId", u.name AS "unitName", p.id AS "periodId", c.name AS "serviceName", count(*)::int AS days, sum(d.received)::int AS received,
      sum(d.finished)::int AS finished, sum(d.finished_in_time)::int AS "finishedInTime", sum(d.reissued)::int AS reissued
    FROM ${namedUnits(unitIds, actor.today)} LEFT JOIN (service c JOIN service_day d ON d.service_id = c.id AND d.day <= ${actor.today}::date
      JOIN jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) AS p(id text, "startsOn" date, "endsOn" date) ON d.day BETWEEN p."startsOn" AND p."endsOn")
      ON c.unit_id = u.unit_id
    GROUP BY u.unit_id, u.name, p.id, c.id, c.name ORDER BY c.name, c.id`
  const units = new Map<string, UnitBooks>()
  for (const { unitId, unitName, periodId, ...sum } of rows) {
    const unit = units.get(unitId) ?? { unitName, services: [] }
    units.set(unitId, unit)
    if (periodId !== null) unit.services.push({ ...sum, periodId })
  }
  return units
}
