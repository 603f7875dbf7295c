import { findOwnResults, listOwnTexts } from '@/lib/survey/own/queries'
import { surveyOf } from './cycle'
import { nobody, row, same, type Who } from './row'

const readers: Who = ['HR_ADMIN', 'UNIT_HR', 'SURVEY_OFFICER', 'LEADER', 'AUDITOR']
const readersOfWords: Who = readers.filter((role) => role !== 'AUDITOR')

export const surveyOwnRows = [
  row(findOwnResults, async (actor, subject, town) => (await findOwnResults(actor, (await surveyOf(town, subject)).surveyId)) !== null, {
    ...same(readers),
    otherUnit: nobody,
  }),
  row(
    listOwnTexts,
    async (actor, subject, town) => (await listOwnTexts(actor, (await surveyOf(town, subject)).surveyId, null, 1)) !== null,
    { ...same(readersOfWords), otherUnit: nobody },
  ),
]
