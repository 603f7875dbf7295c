import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import type { Day } from '../../day'
import { type Db, db, type Tx } from '../../db'
import type { PlannedIndicator } from '../../plan/content/queries'
import { listSurveyIndexes, type SurveyFigures } from '../../survey/result/queries'
import { isOver } from '../../survey/rules'
import { emptyBasis, surveyBasis } from './labels'
import { surveyFigure, surveySources } from './rules'

/**
 * What the source of an indicator says for a period: `value` as decimal text, null where it has none that is sufficient; `basis` tells how it
 * was found, or why there is none.
 */
export type SourceFigure = { value: string | null; basis: string; sufficient: boolean; respondents: number | null }

type Sourced = Pick<PlannedIndicator, 'id' | 'source' | 'sourceUnitId' | 'sourceElement'>
type Stretch = { id: string; startsOn: Day; endsOn: Day }

/**
 * By indicator, then by period: what the sources of indicators say as of now; indicators that are typed have none. A survey belongs to the
 * period in which its own period ends. Results of surveys are public. Three statements, none where nothing comes from a survey.
 */
export async function readSourceFigures(
  actor: Actor,
  indicators: readonly Sourced[],
  periods: readonly Stretch[],
  client: Db | Tx = db(),
): Promise<ReadonlyMap<string, ReadonlyMap<string, SourceFigure>>> {
  const sourced = indicators.filter(({ source }) => source !== 'TYPED')
  const unitIds = sourced.flatMap(({ source, sourceUnitId }) => (surveySources.includes(source) && sourceUnitId ? [sourceUnitId] : []))
  const surveys = await readSurveys(actor, [...new Set(unitIds)], periods, client)
  const figures = await listSurveyIndexes(
    actor,
    surveys.flatMap(({ surveyId }) => surveyId ?? []),
    {},
    client,
  )
  return new Map(
    sourced.map((indicator) => [
      indicator.id,
      new Map(periods.map((period) => [period.id, figureOf(indicator, period, surveys, figures, actor)])),
    ]),
  )
}

/** A survey of a unit; a row without one for a unit that has none, so that its name is known. */
type SurveyOfUnit = {
  unitId: string
  unitName: string
  surveyId: string | null
  serviceName: string
  serviceUsers: number | null
  opensOn: Day
  closesOn: Day
  closedAt: Date | null
  periodEndsOn: Day
}

async function readSurveys(
  actor: Actor,
  unitIds: readonly string[],
  periods: readonly Stretch[],
  client: Db | Tx,
): Promise<SurveyOfUnit[]> {
  const days = periods.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).sort()
  if (unitIds.length === 0 || days.length === 0) return []
  return client.$queryRaw<SurveyOfUnit[]>`
    SELECT u.unit_id AS "unitId", u.name AS "unitName", s.id AS "surveyId", s.name AS "serviceName", s.users AS "serviceUsers",
      s.opens_on::text AS "opensOn", s.closes_on::text AS "closesOn", s.closed_at AS "closedAt", s.ends_on::text AS "periodEndsOn"
    FROM unit_version u
      LEFT JOIN LATERAL (
        SELECT s.*, coalesce(c.name, u.name) AS name, p.ends_on, (SELECT sum(n.users)::int FROM service_users n JOIN service a ON a.id = n.service_id
            WHERE n.period_id = s.period_id AND a.unit_id = s.unit_id AND coalesce(s.service_id, a.id) = a.id) AS users
        FROM survey s LEFT JOIN service c ON c.id = s.service_id JOIN period p ON p.id = s.period_id
        WHERE s.unit_id = u.unit_id AND p.ends_on BETWEEN ${days[0]}::date AND ${days.at(-1)}::date) s ON true
    WHERE u.unit_id = ANY(${[...unitIds]}::uuid[]) AND ${holdsOn('u', actor.today)} ORDER BY s.ends_on, s.name, s.id`
}

function figureOf(
  { source, sourceUnitId, sourceElement }: Sourced,
  { startsOn, endsOn }: Stretch,
  surveys: readonly SurveyOfUnit[],
  figures: ReadonlyMap<string, SurveyFigures>,
  actor: Actor,
): SourceFigure {
  if (!surveySources.includes(source)) return { value: null, basis: emptyBasis(source), sufficient: false, respondents: null }
  const ofUnit = surveys.filter(({ unitId }) => unitId === sourceUnitId)
  const answered = ofUnit.flatMap(({ surveyId, periodEndsOn, ...survey }) => {
    const found = figures.get(surveyId ?? '')
    if (!found || periodEndsOn < startsOn || periodEndsOn > endsOn) return []
    return [{ ...survey, tally: found.tally, bands: found.bands, isOver: isOver(survey, actor.today), elements: found.elements }]
  })
  const element = source === 'SURVEY_ELEMENT' ? (sourceElement ?? '') : null
  const figure = surveyFigure(element, answered)
  const unsur = answered.flatMap(({ elements }) => elements).find(({ key }) => key === element)
  const basis = surveyBasis(figure, ofUnit[0]?.unitName ?? 'unit sumber', element === null ? null : (unsur?.name ?? element))
  return { value: figure.value, basis, sufficient: figure.value !== null, respondents: figure.respondents }
}
