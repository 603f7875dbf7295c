import { uploadRoute } from '@/lib/door/route-action'
import { uploadedFile } from '@/lib/file/schema'
import { previewAppraiserFile } from '@/lib/organization/appraiser/upload/commands'
import { refusalInAddress } from '@/lib/refusals'

export const POST = uploadRoute(
  '/masuk?ke=%2Fpegawai%2Fpenilai%2Funggah',
  async (actor, { form, key }) => {
    const result = await previewAppraiserFile(actor, uploadedFile(form), key ? { key } : {})
    if (result.ok) return `/pegawai/penilai/unggah/${result.value.uploadId}`
    return `/pegawai/penilai/unggah?${new URLSearchParams(refusalInAddress(result))}`
  },
  '/pegawai/penilai/unggah?salah=tooLarge',
)
