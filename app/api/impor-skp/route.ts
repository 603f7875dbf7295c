import { uploadRoute } from '@/lib/door/route-action'
import { largestFile } from '@/lib/file/rules'
import { uploadedFile } from '@/lib/file/schema'
import { keepTransfer } from '@/lib/plan/transfer/commands'
import { transferPlace } from '@/lib/plan/transfer/schema'
import { refusalInAddress } from '@/lib/refusals'

/** Takes in a printed SKP of another program and shows what was read of it. */
export const POST = uploadRoute(
  '/masuk?ke=%2Fskp',
  async (actor, { form, key }) => {
    const place = transferPlace.safeParse({ holdingId: form.get('holdingId'), year: form.get('year') })
    if (!place.success) return '/skp'
    const { holdingId, year } = place.data
    const back = (more: Record<string, string>) => `/skp/impor?${new URLSearchParams({ jabatan: holdingId, tahun: String(year), ...more })}`
    const result = await keepTransfer(actor, { ...place.data, file: uploadedFile(form) }, key ? { key } : {})
    if (result.ok) return back({ berkas: result.value.fileId })
    return back(refusalInAddress(result))
  },
  (request) => {
    const { searchParams } = new URL(request.url)
    const place = transferPlace.safeParse({ holdingId: searchParams.get('jabatan'), year: searchParams.get('tahun') })
    return place.success ? `/skp/impor?jabatan=${place.data.holdingId}&tahun=${place.data.year}&salah=tooLarge` : '/skp'
  },
  largestFile + 1024 * 1024,
)
