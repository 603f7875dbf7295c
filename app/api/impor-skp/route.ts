import { uploadRoute } from '@/lib/door/route-action'
import { largestFile } from '@/lib/file/rules'
import { keepTransfer } from '@/lib/plan/transfer/commands'
import { transferPlace, uploadedPrint } from '@/lib/plan/transfer/schema'

/** Takes in a printed SKP of another program and shows what was read of it. */
export const POST = uploadRoute(
  '/masuk?ke=%2Fskp',
  async (actor, { form, key }) => {
    const place = transferPlace.safeParse({ holdingId: form.get('holdingId'), year: form.get('year') })
    if (!place.success) return '/skp'
    const { holdingId, year } = place.data
    const back = (more: Record<string, string>) => `/skp/impor?${new URLSearchParams({ jabatan: holdingId, tahun: String(year), ...more })}`
    const result = await keepTransfer(actor, { ...place.data, file: uploadedPrint(form) }, key ? { key } : {})
    if (result.ok) return back({ berkas: result.value.fileId })
    const told = Object.entries(result.params ?? {}).map(([name, value]) => [`p_${name}`, String(value)])
    return back({ salah: result.code, ...Object.fromEntries(told) })
  },
  (request) => {
    const { searchParams } = new URL(request.url)
    const place = transferPlace.safeParse({ holdingId: searchParams.get('jabatan'), year: searchParams.get('tahun') })
    return place.success ? `/skp/impor?jabatan=${place.data.holdingId}&tahun=${place.data.year}&salah=tooLarge` : '/skp'
  },
  largestFile + 1024 * 1024,
)
