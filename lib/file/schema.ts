/** Where a stored file lies: its id, the noun it is for, and which of them. */
export type FilePlace = { id: string; noun: string; nounId: string }

/** What is wrong with a row of an uploaded table: `row` as the spreadsheet numbers it, `column` its heading, null for the whole row. */
export type RowProblem = { row: number; column: string | null; message: string }

/** A file of a posted form; null when none was chosen. */
export function uploadedFile(form: FormData, name = 'berkas'): File | null {
  const entry = form.get(name)
  return entry instanceof File && entry.size > 0 ? entry : null
}
