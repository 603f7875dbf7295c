import { uploadRoute } from '@/lib/door/route-action'
import { previewUpload } from '@/lib/organization/siasn/upload/commands'
import { importForm } from '@/lib/organization/siasn/upload/schema'

export const POST = uploadRoute(
  '/masuk?ke=%2Fpegawai%2Fimpor',
  async (actor, { form, key }) => {
    const typed = importForm(form)
    const result = await previewUpload(actor, typed, key ? { key } : {})
    if (result.ok) return `/pegawai/impor/${result.value.importId}`
    const params = new URLSearchParams({ salah: result.code, berlaku: typed.day, cakupan: typed.scope ?? '', ...stringsOf(result.params) })
    return `/pegawai/impor?${params}`
  },
  '/pegawai/impor?salah=tooLarge',
)

function stringsOf(params: Record<string, string | number> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [`p_${name}`, String(value)]))
}
