import { z } from 'zod'
import { uploadedFile } from '../../file/schema'

export const materialRef = z.object({ fileId: z.uuid() })

/** The one file of a posted form and the session it is for. */
export function materialOf(form: FormData): { briefingId: string | null; file: File | null } {
  const briefingId = z.uuid().safeParse(form.get('briefingId'))
  return { briefingId: briefingId.success ? briefingId.data : null, file: uploadedFile(form) }
}
