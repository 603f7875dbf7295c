import type { Actor } from '../../actor'
import { db } from '../../db'
import type { TallyPart } from '../../generated/prisma/enums'
import { readsLive } from '../policy'
import { type GroupCount, withholdFew } from './rules'
import { type ProfileColumn, profileFields } from './schema'

/**
 * What the counted respondents of a survey told of themselves, by part; null where the actor may not see the survey, or serves at its
 * counter. '' is not told.
 */
export async function countProfiles(actor: Actor, surveyId: string): Promise<Record<ProfileColumn, GroupCount[]> | null> {
  if (!(await mayCount(actor, surveyId))) return null
  const rows = await db().$queryRaw<{ part: TallyPart; value: string; count: number }[]>`
    SELECT t.part, t.value, sum(t.n)::int AS count FROM survey_version v JOIN survey_tally t ON t.version_id = v.id AND t.part <> 'ALL'
    WHERE v.survey_id = ${surveyId}::uuid GROUP BY 1, 2`
  const counts = profileFields.map(({ part: asked, column, values }) => {
    const groups = [...values, ''].map((key) => ({
      key,
      count: rows.find(({ part, value }) => part === asked && value === key)?.count ?? 0,
    }))
    return [column, withholdFew(groups)]
  })
  return Object.fromEntries(counts)
}

async function mayCount(actor: Actor, surveyId: string): Promise<boolean> {
  const survey = await db().survey.findUnique({ where: { id: surveyId }, select: { unitId: true, serviceId: true } })
  return survey !== null && readsLive(actor, survey)
}
