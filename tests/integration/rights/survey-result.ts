import { db } from '@/lib/db'
import { listCompared } from '@/lib/survey/result/comparison/queries'
import { comparisonFilter } from '@/lib/survey/result/comparison/schema'
import { findResult } from '@/lib/survey/result/group/queries'
import { findSurveyChoices, listSurveyResults } from '@/lib/survey/result/list/queries'
import { findOfficeIndex, listOfficeIndexes } from '@/lib/survey/result/queries'
import { listSampleTargets } from '@/lib/survey/result/sample/queries'
import { resultFilter } from '@/lib/survey/result/schema'
import { findTabulation, findWholeTabulation } from '@/lib/survey/result/tabulation/queries'
import { listTrend } from '@/lib/survey/result/trend/queries'
import { unsurKeys } from '@/lib/survey/schema'
import { recountSurvey } from '@/lib/survey/tally/recount/commands'
import { recountAll } from '@/lib/survey/tally/recount/queries'
import { pastSurvey } from '../../support/surveys'
import { surveyOf } from './cycle'
import { nobody, row, same, type Who } from './row'
import type { Subject, Town } from './town'

const runners: Who = ['HR_ADMIN', 'UNIT_HR', 'SURVEY_OFFICER']
const reading = { ...same([...runners, 'LEADER', 'AUDITOR']), otherUnit: nobody }
const tabulating = { ...same([...runners, 'AUDITOR']), otherUnit: nobody }

const openSurveys = new Map<string, Promise<string>>()

/** A survey of the subject's unit that still runs, with a few answers. */
function openSurveyOf({ year }: Town, { unitId }: Subject): Promise<string> {
  const make = async () => {
    const period = await db().period.findFirstOrThrow({ where: { kind: 'YEAR', year } })
    const good = unsurKeys.map(() => 4 as const)
    return (await pastSurvey({ unitId, name: 'Layanan loket', period }, [good, good])).surveyId
  }
  const made = openSurveys.get(unitId) ?? make()
  openSurveys.set(unitId, made)
  return made
}

export const surveyResultRows = [
  row(
    findOfficeIndex,
    async (actor, subject, town) => (await findOfficeIndex(actor, await openSurveyOf(town, subject)))?.isStepped === false,
    reading,
    { about: 'live' },
  ),
  row(
    listOfficeIndexes,
    async (actor, subject, town) => {
      const id = await openSurveyOf(town, subject)
      return (await listOfficeIndexes(actor, [id])).get(id)?.tally.n === 2
    },
    reading,
    { about: 'live' },
  ),
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
