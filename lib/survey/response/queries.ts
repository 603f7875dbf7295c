import type { Actor } from '../../actor'
import { db } from '../../db'
import { mayReadComments, type SurveyReach, surveysVisibleTo } from '../policy'
import { type GroupCount, withholdFew } from './rules'
import { type ProfileColumn, profileFields } from './schema'

export const commentsOnPage = 20

/** What the counted respondents of a survey told of themselves, by part; null where the actor may not see the survey. '' is not told. */
export async function countProfiles(actor: Actor, surveyId: string): Promise<Record<ProfileColumn, GroupCount[]> | null> {
  if (!(await isVisible(actor, surveyId))) return null
  const rows = await db().$queryRaw<{ part: ProfileColumn; value: string; count: number }[]>`
    SELECT p.part, coalesce(p.value, '') AS value, count(*)::int AS count
    FROM survey_version v JOIN survey_response r ON r.version_id = v.id AND r.counted
      CROSS JOIN LATERAL (VALUES ('sex', r.sex::text), ('ageBand', r.age_band::text), ('education', r.education::text), ('occupation', r.occupation::text)) AS p(part, value)
    WHERE v.survey_id = ${surveyId}::uuid GROUP BY 1, 2`
  const counts = profileFields.map(({ column, values }) => {
    const groups = [...values, ''].map((key) => ({
      key,
      count: rows.find(({ part, value }) => part === column && value === key)?.count ?? 0,
    }))
    return [column, withholdFew(groups)]
  })
  return Object.fromEntries(counts)
}

/** What citizens wrote, the latest day first and within a day in no order that tells anything; null where the actor may not read it. */
export async function listComments(actor: Actor, surveyId: string, page: number): Promise<{ rows: string[]; total: number } | null> {
  const survey = await db().survey.findUnique({ where: { id: surveyId }, include: { service: true } })
  if (!survey || !mayReadComments(actor, survey.service.unitId)) return null
  const where = { version: { surveyId }, comment: { not: null } }
  const [found, total] = await Promise.all([
    db().surveyResponse.findMany({
      where,
      select: { comment: true },
      orderBy: [{ day: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * commentsOnPage,
      take: commentsOnPage,
    }),
    db().surveyResponse.count({ where }),
  ])
  return { rows: found.flatMap(({ comment }) => (comment === null ? [] : [comment])), total }
}

async function isVisible(actor: Actor, surveyId: string): Promise<boolean> {
  const reach: SurveyReach = surveysVisibleTo(actor)
  const units = reach === 'all' ? {} : { service: { unitId: { in: [...reach] } } }
  return (await db().survey.count({ where: { id: surveyId, ...units } })) === 1
}
