import { z } from 'zod'
import { uploadRoute } from '@/lib/door/route-action'
import { largestFile } from '@/lib/file/rules'
import { uploadedFile } from '@/lib/file/schema'
import { keepSigned } from '@/lib/plan/signed/commands'
import { signedVersion } from '@/lib/plan/signed/schema'
import { refusalInAddress } from '@/lib/refusals'

/** Lays the scan of a signed SKP beside it. */
export const POST = uploadRoute(
  '/masuk?ke=%2Fskp',
  async (actor, { form, key }) => {
    const version = signedVersion.safeParse({ planId: form.get('planId'), number: form.get('number') })
    if (!version.success) return '/skp'
    const { planId, number } = version.data
    const result = await keepSigned(actor, { ...version.data, file: uploadedFile(form) }, key ? { key } : {})
    const told = result.ok ? { sudah: 'bertanda' } : refusalInAddress(result)
    return `/skp/${planId}?${new URLSearchParams({ versi: String(number), ...told })}#dokumen`
  },
  (request) => {
    const planId = z.uuid().safeParse(new URL(request.url).searchParams.get('skp'))
    return planId.success ? `/skp/${planId.data}?salah=tooLarge#dokumen` : '/skp'
  },
  largestFile + 1024 * 1024,
)
