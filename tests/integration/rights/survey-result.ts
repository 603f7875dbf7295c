import { db } from '@/lib/db'
import { listCompared } from '@/lib/survey/result/comparison/queries'
import { comparisonFilter } from '@/lib/survey/result/comparison/schema'
import { findResult } from '@/lib/survey/result/group/queries'
import { findSurveyChoices, listSurveyResults } from '@/lib/survey/result/list/queries'
import { listSampleTargets } from '@/lib/survey/result/sample/queries'
import { resultFilter } from '@/lib/survey/result/schema'
import { findTabulation, findWholeTabulation } from '@/lib/survey/result/tabulation/queries'
import { listTrend } from '@/lib/survey/result/trend/queries'
import { recountSurvey } from '@/lib/survey/tally/recount/commands'
import { recountAll } from '@/lib/survey/tally/recount/queries'
import { surveyOf } from './cycle'
import { nobody, row, same, type Who } from './row'

const runners: Who = ['HR_ADMIN', 'UNIT_HR', 'SURVEY_OFFICER']
const reading = { ...same([...runners, 'LEADER', 'AUDITOR']), otherUnit: nobody }
const tabulating = { ...same([...runners, 'AUDITOR']), otherUnit: nobody }

export const surveyResultRows = [
  row(
    findResult,
    async (actor, subject, town) => findResult(actor, (await surveyOf(town, subject)).surveyId, resultFilter.parse({})),
    reading,
  ),
  row(listSampleTargets, async (actor, subject, town) => listSampleTargets(actor, (await surveyOf(town, subject)).surveyId), reading),
  row(listTrend, async (actor, subject, town) => listTrend(actor, (await surveyOf(town, subject)).surveyId), reading),
  row(
    listSurveyResults,
    async (actor, subject, town) => listSurveyResults(actor, { q: (await surveyOf(town, subject)).serviceName, page: 1, sort: 'ikm' }, {}),
    reading,
  ),
  row(
    findSurveyChoices,
    async (actor, subject, town) => {
      await surveyOf(town, subject)
      return (await findSurveyChoices(actor)).units.some(({ id }) => id === subject.unitId)
    },
    reading,
  ),
  row(
    listCompared,
    async (actor, subject, town) => {
      const { surveyId } = await surveyOf(town, subject)
      const { periodId } = await db().survey.findUniqueOrThrow({ where: { id: surveyId } })
      return (await listCompared(actor, periodId, comparisonFilter.parse({}))).some(({ id }) => id === subject.unitId)
    },
    reading,
  ),
  row(findTabulation, async (actor, subject, town) => findTabulation(actor, (await surveyOf(town, subject)).surveyId, 1), tabulating),
  row(
    findWholeTabulation,
    async (actor, subject, town) => findWholeTabulation(actor, (await surveyOf(town, subject)).surveyId),
    tabulating,
  ),
  row(recountAll, (actor) => recountAll(actor), same(nobody)),
  row(
    recountSurvey,
    async (actor, subject, town) => recountSurvey(actor, { surveyId: (await surveyOf(town, subject)).surveyId }),
    same(nobody),
  ),
]
