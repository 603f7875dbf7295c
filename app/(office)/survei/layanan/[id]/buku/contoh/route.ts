import { requireActor } from '@/lib/auth/session'
import { acceptedTypes, downloadHeaders } from '@/lib/file/rules'
import { templateColumns } from '@/lib/survey/service-book/sheet'
import { tableFile } from '@/lib/table-file'

/** A CSV to fill in, with one line as an example. */
export async function GET(): Promise<Response> {
  const { today } = await requireActor()
  const example = { day: today, received: 42, finished: 40, finishedInTime: 38, medianDays: '2.5', reissued: 1 }
  const bytes = await tableFile('csv', templateColumns, [example])
  const file = { name: 'contoh-buku-layanan.csv', mediaType: acceptedTypes.csv.mediaType, bytes: bytes.length }
  return new Response(bytes, { headers: downloadHeaders(file) })
}
