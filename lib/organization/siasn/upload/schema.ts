import { z } from 'zod'
import { uploadedFile } from '../../../file/schema'

export const importRef = z.object({ importId: z.uuid() })

/** What the import page's form says. Files that were not chosen are null. */
export type ImportForm = { unitFile: File | null; employeeFile: File | null; day: string; scope: string | null }

/** Reads the form as it was posted; what it says is judged later. */
export function importForm(form: FormData): ImportForm {
  return {
    unitFile: uploadedFile(form, 'unor'),
    employeeFile: uploadedFile(form, 'pegawai'),
    day: textOf(form.get('berlaku')),
    scope: textOf(form.get('cakupan')) || null,
  }
}

function textOf(entry: FormDataEntryValue | null): string {
  return typeof entry === 'string' ? entry.trim() : ''
}
