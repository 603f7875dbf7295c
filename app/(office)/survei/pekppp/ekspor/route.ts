import { downloadRoute } from '@/lib/door/download-route'
import { listPekppp } from '@/lib/survey/pekppp/queries'
import { pekpppColumns } from '@/lib/survey/pekppp/sheet'
import { mayListSurveys } from '@/lib/survey/policy'
import { pekpppSearch } from '../search'

export const GET = downloadRoute({
  path: '/survei/pekppp',
  noun: 'pekppp',
  columns: pekpppColumns,
  list: async (actor, search) => (mayListSurveys(actor) ? listPekppp(actor, await pekpppSearch(actor, search)) : null),
})
