import { downloadRoute } from '@/lib/door/download-route'
import { listAllFollowUps } from '@/lib/survey/follow-up/queries'
import { followUpColumns } from '@/lib/survey/follow-up/sheet'
import { followUpSearch } from '../search'

export const GET = downloadRoute({
  path: '/survei/tindak-lanjut',
  noun: 'followUp',
  columns: followUpColumns,
  list: (actor, search) => listAllFollowUps(actor, followUpSearch(search)),
})
