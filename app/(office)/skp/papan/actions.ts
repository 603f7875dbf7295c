'use server'

import { formAction } from '@/lib/door/form-action'
import { remindOfPlans } from '@/lib/plan/board/commands'
import { refusals } from '@/lib/plan/board/labels'
import { planReminder } from '@/lib/plan/board/schema'

export const remind = formAction({
  schema: planReminder,
  perform: remindOfPlans,
  refusals,
  next: ({ reminded, again, without, year, unitId }, { holdingId }) =>
    `/skp/papan?tahun=${year}${unitId ? `&unit=${unitId}` : ''}&diingatkan=${reminded}.${again}.${without}${holdingId ? `#pegawai` : ''}`,
})
