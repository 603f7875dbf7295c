import { z } from 'zod'
import { versionNumber } from '../schema'

/** The version that a signed paper is of. */
export const signedVersion = z.object({ planId: z.uuid(), number: versionNumber })

/** The file of the form; null when none was chosen. */
export function signedScan(form: FormData): File | null {
  const entry = form.get('berkas')
  return entry instanceof File && entry.size > 0 ? entry : null
}
