'use server'

import { formAction } from '@/lib/door/form-action'
import { writeBookLine } from '@/lib/survey/service-book/commands'
import { refusals } from '@/lib/survey/service-book/labels'
import { bookLine } from '@/lib/survey/service-book/schema'
import { applyBookFile, discardBookFile } from '@/lib/survey/service-book/upload/commands'
import { refusals as uploadRefusals } from '@/lib/survey/service-book/upload/labels'
import { shownFile } from '@/lib/survey/service-book/upload/schema'

export const write = formAction({
  schema: bookLine,
  perform: writeBookLine,
  refusals,
  next: ({ serviceId, day }) => `/survei/layanan/${serviceId}/buku?bulan=${day.slice(0, 7)}&ditulis=${day}`,
})

export const apply = formAction({
  schema: shownFile,
  perform: applyBookFile,
  refusals: uploadRefusals,
  next: ({ serviceId, added, changed, same }) => `/survei/layanan/${serviceId}/buku?baru=${added}&diperbaiki=${changed}&sama=${same}`,
})

export const discard = formAction({
  schema: shownFile,
  perform: discardBookFile,
  refusals: uploadRefusals,
  next: ({ serviceId }) => `/survei/layanan/${serviceId}/buku/impor?dibuang=1`,
})
