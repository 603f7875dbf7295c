import { uploadRoute } from '@/lib/door/route-action'
import { previewUpload } from '@/lib/organization/siasn/upload/commands'
import { importForm } from '@/lib/organization/siasn/upload/schema'
import { refusalInAddress } from '@/lib/refusals'

export const POST = uploadRoute(
  '/masuk?ke=%2Fpegawai%2Fimpor',
  async (actor, { form, key }) => {
    const typed = importForm(form)
    const result = await previewUpload(actor, typed, key ? { key } : {})
    if (result.ok) return `/pegawai/impor/${result.value.importId}`
    const params = new URLSearchParams({ berlaku: typed.day, cakupan: typed.scope ?? '', ...refusalInAddress(result) })
    return `/pegawai/impor?${params}`
  },
  '/pegawai/impor?salah=tooLarge',
)
