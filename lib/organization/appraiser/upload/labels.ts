import { commonRefusals } from '../../../refusals'
import type { Refusal } from '../../../result'
import { refusals as fileRefusals, importStateNames } from '../../siasn/labels'

/** The sentence for each code with which a table of appraisers is refused. */
export const refusals: Record<string, (params: NonNullable<Refusal['params']>) => string> = {
  ...commonRefusals,
  fileEmpty: () => 'Berkas tidak berisi data. Isi sedikitnya satu baris di bawah baris judul, lalu unggah lagi.',
  fileMissing: () => 'Pilih berkasnya dahulu.',
  fileUnreadable: fileRefusals.fileUnreadable,
  columnMissing: ({ column = '' }) => `Kolom ini tidak ada dalam berkas: ${column}. Pakai judul kolom seperti pada berkas contoh.`,
  columnTwice: fileRefusals.columnTwice,
  tooLarge: fileRefusals.tooLarge,
  uploadDecided: () => 'Berkas ini sudah diterapkan atau dibuang.',
}

export function describeUploadRefusal({ code, params = {} }: Refusal): string {
  return refusals[code]?.(params) ?? code
}

/** What became of an upload. */
export function uploadStateName(applied: boolean | null): string {
  return applied === null ? importStateNames.PREVIEWED : applied ? importStateNames.APPLIED : importStateNames.DISCARDED
}
