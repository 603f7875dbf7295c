'use server'

import { formAction } from '@/lib/door/form-action'
import { copyLibraryIndicator, retireLibraryIndicator, writeLibraryIndicator } from '@/lib/plan/library/commands'
import { refusals } from '@/lib/plan/library/labels'
import { libraryCopy, libraryEntry, libraryRetirement } from '@/lib/plan/library/schema'
import { prepareUnitDrafts } from '@/lib/plan/library/unit/commands'
import { refusals as unitRefusals } from '@/lib/plan/library/unit/labels'
import { unitDrafts } from '@/lib/plan/library/unit/schema'

export const write = formAction({
  schema: libraryEntry,
  perform: writeLibraryIndicator,
  refusals,
  next: ({ id }) => `/pustaka/${id}?sudah=ditulis`,
})

export const retire = formAction({
  schema: libraryRetirement,
  perform: retireLibraryIndicator,
  refusals,
  next: ({ id }) => `/pustaka/${id}?sudah=ditarik`,
})

export const copy = formAction({
  schema: libraryCopy,
  perform: copyLibraryIndicator,
  refusals,
  next: ({ planId, workResultId }, { libraryIndicatorId }) => `/skp/${planId}/susun?pustaka=${libraryIndicatorId}#rhk-${workResultId}`,
})

export const prepareUnit = formAction({
  schema: unitDrafts,
  perform: prepareUnitDrafts,
  refusals: unitRefusals,
  next: ({ unitId, year, below, made, hasPlan, elsewhere, empty }) =>
    `/pustaka/unit?${new URLSearchParams({
      ...{ unit: unitId, tahun: String(year), bawah: below ? 'ya' : '', dibuat: String(made) },
      ...{ punya: String(hasPlan), lain: String(elsewhere), kosong: String(empty) },
    })}`,
})
