import type { Column } from '../table-file'
import { reasonWithheld, recommendationStateNames, trainingFormNames } from './labels'
import type { ListedRecommendation } from './queries'

/** The list of recommendations as a file. */
export const recommendationColumns: readonly Column<ListedRecommendation>[] = [
  { title: 'Tahun', value: ({ year }) => year, width: 8 },
  { title: 'NIP', value: ({ nip }) => nip, width: 22 },
  { title: 'Nama', value: ({ name }) => name, width: 32 },
  { title: 'Unit', value: ({ unitName }) => unitName, width: 40 },
  { title: 'Kode pelatihan', value: ({ courseCode }) => courseCode, width: 14 },
  { title: 'Pelatihan', value: ({ courseTitle }) => courseTitle, width: 40 },
  { title: 'Bentuk', value: ({ form }) => trainingFormNames[form], width: 24 },
  { title: 'Penyelenggara', value: ({ provider }) => provider, width: 28 },
  { title: 'JP', value: ({ hours }) => hours, width: 6 },
  { title: 'Keadaan', value: ({ state }) => recommendationStateNames[state], width: 12 },
  { title: 'Mengapa', value: ({ reason }) => reason ?? reasonWithheld, width: 60 },
  { title: 'Alasan keputusan', value: ({ decisionReason }) => decisionReason, width: 40 },
]
