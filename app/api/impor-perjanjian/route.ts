import { uploadRoute } from '@/lib/door/route-action'
import { largestFile } from '@/lib/file/rules'
import { uploadedFile } from '@/lib/file/schema'
import { pledgePath } from '@/lib/plan/pledge/labels'
import { receivePledgeFile } from '@/lib/plan/pledge/upload/commands'
import { uploadPlace } from '@/lib/plan/pledge/upload/schema'
import { refusalInAddress } from '@/lib/refusals'

/** Takes the file of a pledge and leads to what it would change. */
export const POST = uploadRoute(
  '/masuk?ke=%2Fkinerja-unit',
  async (actor, { form, key }) => {
    const place = uploadPlace.safeParse({ unitId: form.get('unitId'), year: form.get('year') })
    if (!place.success) return '/kinerja-unit'
    const page = pledgePath(place.data, '/unggah')
    const result = await receivePledgeFile(actor, { place: place.data, file: uploadedFile(form) }, key ? { key } : {})
    if (result.ok) return `${page}&berkas=${result.value.fileId}`
    return `${page}&${new URLSearchParams(refusalInAddress(result))}`
  },
  '/kinerja-unit?salah=tooLarge',
  largestFile + 1024 * 1024,
)
