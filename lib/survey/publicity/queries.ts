import type { Actor } from '../../actor'
import { type Day, dayOf } from '../../day'
import { db } from '../../db'
import type { PublicityMedium } from '../../generated/prisma/enums'
import { type SurveyReach, surveysVisibleTo } from '../policy'

/** Where the result of a survey was published. */
export type Publicity = { id: string; medium: PublicityMedium; publishedOn: Day; place: string }

/** The publications of a survey's result that stand, by day; none for a survey the actor does not read. */
export async function listPublicity(actor: Actor, surveyId: string): Promise<Publicity[]> {
  const reach: SurveyReach = surveysVisibleTo(actor)
  const survey = { id: surveyId, ...(reach === 'all' ? {} : { unitId: { in: [...reach] } }) }
  const rows = await db().surveyPublicity.findMany({
    where: { survey, withdrawnAt: null },
    orderBy: [{ publishedOn: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, medium, publishedOn, place }) => ({ id, medium, publishedOn: dayOf(publishedOn), place }))
}
