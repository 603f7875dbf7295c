import { requireActor } from '@/lib/auth/session'
import { acceptedTypes, downloadHeaders } from '@/lib/file/rules'
import { templateColumns } from '@/lib/survey/service-book/sheet'
import { tableFile } from '@/lib/table-file'

/** A CSV to fill in. */
export async function GET(): Promise<Response> {
  await requireActor()
  const bytes = await tableFile('csv', templateColumns, [])
  const file = { name: 'templat-buku-layanan.csv', mediaType: acceptedTypes.csv.mediaType, bytes: bytes.length }
  return new Response(bytes, { headers: downloadHeaders(file) })
}
