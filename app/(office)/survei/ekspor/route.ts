import { downloadRoute } from '@/lib/door/download-route'
import { largestList, listParams } from '@/lib/list-params'
import { mayListSurveys } from '@/lib/survey/policy'
import { listSurveyResults } from '@/lib/survey/result/list/queries'
import { surveyColumns } from '@/lib/survey/result/list/sheet'
import { surveyListFilter, surveySorts } from '@/lib/survey/result/schema'

export const GET = downloadRoute({
  path: '/survei',
  noun: 'survey',
  columns: surveyColumns,
  list: async (actor, search) => {
    if (!mayListSurveys(actor)) return null
    const params = { ...listParams(search, surveySorts), page: 1 }
    return (await listSurveyResults(actor, params, surveyListFilter.parse(search), largestList)).rows
  },
})
