import { z } from 'zod'
import { uploadMaterial } from '@/lib/briefing/material/commands'
import { materialOf } from '@/lib/briefing/material/schema'
import { uploadRoute } from '@/lib/door/route-action'
import { largestFile } from '@/lib/file/rules'
import { refusalInAddress } from '@/lib/refusals'

export const POST = uploadRoute(
  '/masuk?ke=%2Fsosialisasi',
  async (actor, { form, key }) => {
    const { briefingId, file } = materialOf(form)
    if (briefingId === null) return '/sosialisasi'
    const back = (told: Record<string, string>) => `/sosialisasi/${briefingId}?${new URLSearchParams(told)}#materi`
    if (file === null) return back({ salah: 'fileMissing' })
    const result = await uploadMaterial(actor, { briefingId, file }, key ? { key } : {})
    return back(result.ok ? { sudah: 'diunggah' } : refusalInAddress(result))
  },
  (request) => {
    const briefingId = z.uuid().safeParse(new URL(request.url).searchParams.get('sesi'))
    return briefingId.success ? `/sosialisasi/${briefingId.data}?salah=tooLarge#materi` : '/sosialisasi'
  },
  largestFile + 1024 * 1024,
)
