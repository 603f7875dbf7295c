import { z } from 'zod'

export const uploadRef = z.object({ uploadId: z.uuid() })

export type UploadCounts = { updated: number; unchanged: number; rejected: number }

/** The file of the upload page's form; null when none was chosen. */
export function uploadedFile(form: FormData): File | null {
  const entry = form.get('berkas')
  return entry instanceof File && entry.size > 0 ? entry : null
}
