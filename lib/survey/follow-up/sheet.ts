import type { Column } from '../../table-file'
import { followUpKindNames, followUpStateNames, surveyPeriodName } from '../labels'
import { quarterName } from './labels'
import type { FollowUpLine } from './queries'

/** A rencana tindak lanjut as rows. */
export const followUpColumns: readonly Column<FollowUpLine>[] = [
  { title: 'Unit', value: ({ unitName }) => unitName, width: 36 },
  { title: 'Survei', value: ({ surveyName }) => surveyName, width: 36 },
  { title: 'Periode', value: ({ period }) => surveyPeriodName(period), width: 22 },
  { title: 'Unsur', value: ({ unsurName }) => unsurName, width: 30 },
  { title: 'Sebab', value: ({ cause }) => cause, width: 50 },
  { title: 'Jenis tindakan', value: ({ kind }) => followUpKindNames[kind], width: 18 },
  { title: 'Tindakan', value: ({ action }) => action, width: 50 },
  { title: 'Penanggung jawab', value: ({ ownerName }) => ownerName, width: 30 },
  { title: 'Tenggat', value: ({ dueOn }) => dueOn, width: 12 },
  { title: 'Triwulan', value: ({ dueOn }) => quarterName(dueOn), width: 14 },
  { title: 'Keadaan', value: ({ state, late }) => (late ? 'Terlambat' : followUpStateNames[state]), width: 14 },
  { title: 'Selesai', value: ({ settledOn }) => settledOn, width: 12 },
  { title: 'Hasil', value: ({ outcome }) => outcome, width: 50 },
  { title: 'Anda bilang', value: ({ said }) => said, width: 40 },
  { title: 'Kami lakukan', value: ({ done }) => done, width: 40 },
]
