import { downloadRoute } from '@/lib/door/download-route'
import { largestList } from '@/lib/list-params'
import { mayOversee } from '@/lib/organization/appraiser/policy'
import { listAppraisals } from '@/lib/organization/appraiser/register/queries'
import { appraisalSearch } from '@/lib/organization/appraiser/register/schema'
import { appraisalColumns } from '@/lib/organization/appraiser/register/sheet'

export const GET = downloadRoute({
  path: '/pegawai/penilai',
  noun: 'appraisalLine',
  columns: appraisalColumns,
  list: async (actor, search) => {
    if (!mayOversee(actor)) return null
    return (await listAppraisals(actor, { ...appraisalSearch(search), page: 1 }, largestList)).rows
  },
})
