import { requireActor } from '@/lib/auth/session'
import { acceptedTypes, downloadHeaders } from '@/lib/file/rules'
import { templateColumns } from '@/lib/organization/appraiser/register/sheet'
import { tableFile } from '@/lib/table-file'

/** The headings of the table of appraisers, to be filled in. */
export async function GET(): Promise<Response> {
  await requireActor()
  const bytes = await tableFile('xlsx', templateColumns, [])
  const file = { name: 'pejabat-penilai.xlsx', mediaType: acceptedTypes.xlsx.mediaType, bytes: bytes.length }
  return new Response(bytes, { headers: downloadHeaders(file) })
}
