'use server'

import { formAction } from '@/lib/door/form-action'
import { addOfficer, correctOfficerEnd, endOfficer } from '@/lib/survey/service-officer/commands'
import { refusals as officerRefusals } from '@/lib/survey/service-officer/labels'
import { newOfficer, officerEnd, officerEndCorrection } from '@/lib/survey/service-officer/schema'
import { countUsers } from '@/lib/survey/service-users/commands'
import { refusals as usersRefusals } from '@/lib/survey/service-users/labels'
import { usersCount } from '@/lib/survey/service-users/schema'
import { setStandard } from '@/lib/survey/standard/commands'
import { refusals as standardRefusals } from '@/lib/survey/standard/labels'
import { newStandard } from '@/lib/survey/standard/schema'

export const decideStandard = formAction({
  schema: newStandard,
  perform: setStandard,
  refusals: standardRefusals,
  next: ({ serviceId, number }) => `/survei/layanan/${serviceId}?standar=${number}`,
})

export const saveUsers = formAction({
  schema: usersCount,
  perform: countUsers,
  refusals: usersRefusals,
  next: ({ serviceId }, { periodId }) => `/survei/layanan/${serviceId}?pengguna=${periodId}#pengguna`,
})

export const nameOfficer = formAction({
  schema: newOfficer,
  perform: addOfficer,
  refusals: officerRefusals,
  next: ({ serviceId }) => `/survei/layanan/${serviceId}?petugas=ditambah#petugas`,
})

export const releaseOfficer = formAction({
  schema: officerEnd,
  perform: endOfficer,
  refusals: officerRefusals,
  next: ({ serviceId }, { officerId }) => `/survei/layanan/${serviceId}?petugas=${officerId}#petugas`,
})

export const correctRelease = formAction({
  schema: officerEndCorrection,
  perform: correctOfficerEnd,
  refusals: officerRefusals,
  next: ({ serviceId }, { officerId, was }) => `/survei/layanan/${serviceId}?petugas=${officerId}&semula=${was}#petugas`,
})
