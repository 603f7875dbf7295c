import { uploadRoute } from '@/lib/door/route-action'
import { largestFile } from '@/lib/file/rules'
import { uploadedFile } from '@/lib/file/schema'
import { refusalInAddress } from '@/lib/refusals'
import { receiveBookFile } from '@/lib/survey/service-book/upload/commands'
import { uploadPlace } from '@/lib/survey/service-book/upload/schema'

/** Takes a file of days and leads to what it would change in the book. */
export const POST = uploadRoute(
  '/masuk?ke=%2Fsurvei%2Flayanan',
  async (actor, { form, key }) => {
    const place = uploadPlace.safeParse({ serviceId: form.get('serviceId') })
    if (!place.success) return '/survei/layanan'
    const page = `/survei/layanan/${place.data.serviceId}/buku/impor`
    const result = await receiveBookFile(actor, { serviceId: place.data.serviceId, file: uploadedFile(form) }, key ? { key } : {})
    if (result.ok) return `${page}?berkas=${result.value.fileId}`
    return `${page}?${new URLSearchParams(refusalInAddress(result))}`
  },
  '/survei/layanan?salah=tooLarge',
  largestFile + 1024 * 1024,
)
