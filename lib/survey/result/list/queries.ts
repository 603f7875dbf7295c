import type { Actor } from '../../../actor'
import { holdsOn } from '../../../dated'
import { db } from '../../../db'
import { type ListParams, largestList, pageSize } from '../../../list-params'
import { surveysVisibleTo } from '../../policy'
import { reachSql } from '../../public-service/queries'
import { type ListedSurvey, listSurveys, type SurveyPeriod } from '../../queries'
import { listOfficeIndexes, type ShownFigures } from '../queries'
import { gated } from '../rules'
import type { SurveyListFilter, surveySorts } from '../schema'
import { readRanks } from './rank/queries'
import { inOrder, inRankOrder } from './rules'

/** A survey with its figures as the actor gets them, of too few respondents only their number; null while nothing it asks is published. */
export type SurveyWithFigures = { survey: ListedSurvey; figures: ShownFigures | null }

type Sorted = ListParams<(typeof surveySorts)[number]>

/**
 * The surveys of the units the actor reads with their figures, at most `size` a page. Four statements, six where a step is due. By IKM or respondents, all that
 * are found (at most `largestList`) are put in order by what ranks them, one statement more where they are more than a page.
 */
export async function listSurveyResults(
  actor: Actor,
  { q, page, sort }: Sorted,
  { periode, unit, keadaan }: SurveyListFilter,
  size = pageSize,
): Promise<{ rows: SurveyWithFigures[]; total: number }> {
  const whole = sort !== 'periode'
  const read = whole ? { page: 1, size: largestList } : { page, size }
  const { rows, total } = await listSurveys(actor, { q, page: read.page }, { periodId: periode, unitId: unit, state: keadaan }, read.size)
  if (!whole) return { rows: await withFigures(actor, rows), total }
  if (rows.length <= size) return { rows: inOrder(await withFigures(actor, rows), sort).slice((page - 1) * size, page * size), total }
  const ranks = await readRanks(actor, rows)
  const shown = inRankOrder(rows, sort, ({ id }) => ranks.get(id) ?? null).slice((page - 1) * size, page * size)
  return { rows: await withFigures(actor, shown), total }
}

async function withFigures(actor: Actor, surveys: readonly ListedSurvey[]): Promise<SurveyWithFigures[]> {
  const figures = await listOfficeIndexes(
    actor,
    surveys.map(({ id }) => id),
  )
  return surveys.map((survey) => {
    const told = figures.get(survey.id)
    return { survey, figures: told ? gated(told) : null }
  })
}

/** Periods and units that have surveys the actor reads, for narrowing a list of them. One statement. */
export async function findSurveyChoices(actor: Actor): Promise<SurveyChoices> {
  const [row] = await db().$queryRaw<SurveyChoices[]>`
    WITH own AS (SELECT s.period_id, s.unit_id FROM survey s WHERE ${reachSql(surveysVisibleTo(actor), 's')})
    SELECT coalesce((SELECT json_agg(json_build_object('id', p.id, 'kind', p.kind, 'number', p.number, 'year', p.year) ORDER BY p.ends_on DESC, p.starts_on)
        FROM period p WHERE p.id IN (SELECT period_id FROM own)), '[]') AS periods,
      coalesce((SELECT json_agg(json_build_object('id', u.unit_id, 'name', u.name) ORDER BY u.name)
        FROM unit_version u WHERE u.unit_id IN (SELECT unit_id FROM own) AND ${holdsOn('u', actor.today)}), '[]') AS units`
  return row ?? { periods: [], units: [] }
}

export type SurveyChoices = { periods: ({ id: string } & SurveyPeriod)[]; units: { id: string; name: string }[] }
