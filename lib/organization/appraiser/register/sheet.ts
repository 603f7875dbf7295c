import type { Column } from '../../../table-file'
import { appraisalLineOriginNames } from '../../labels'
import { officerTitle } from '../labels'
import { appraiserHeadings } from '../table/schema'
import type { ListedAppraisal, NamedOfficer } from './queries'

/** The list of appraisers as a file; its first four columns are those of the table that can be uploaded again. */
export const appraisalColumns: readonly Column<ListedAppraisal>[] = [
  { title: appraiserHeadings.nip[0], value: ({ nip }) => nip, width: 22 },
  { title: appraiserHeadings.appraiser[0], value: ({ line }) => line && codeOf(line.appraiser), width: 22 },
  { title: appraiserHeadings.superior[0], value: ({ line }) => (line?.superior ? codeOf(line.superior) : null), width: 22 },
  { title: appraiserHeadings.since[0], value: ({ line }) => line?.from ?? null, width: 12 },
  { title: 'NAMA', value: ({ name }) => name, width: 36 },
  { title: 'JABATAN', value: officerTitle, width: 48 },
  { title: 'UNIT', value: ({ unitName }) => unitName, width: 48 },
  { title: 'NAMA PENILAI', value: ({ line }) => line?.appraiser.name ?? null, width: 36 },
  { title: 'ASAL', value: ({ line }) => line && appraisalLineOriginNames[line.origin], width: 24 },
]

/** The columns alone, to be filled in. */
export const templateColumns = appraisalColumns.slice(0, 4)

/** A head of government has no NIP and is named by their post. */
function codeOf({ nip, post }: NamedOfficer): string | null {
  return nip ?? post
}
