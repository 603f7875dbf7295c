import { tableRefusals } from '../../../file/labels'
import { refusals as importRefusals, importStateNames } from '../../siasn/labels'

/** The sentence for each code with which a table of appraisers is refused. */
export const refusals = {
  ...tableRefusals,
  fileEmpty: () => 'Berkas tidak berisi data. Isi sedikitnya satu baris di bawah baris judul, lalu unggah lagi.',
  tooLarge: importRefusals.tooLarge,
  uploadDecided: () => 'Berkas ini sudah diterapkan atau dibuang.',
}

/** What became of an upload. */
export function uploadStateName(applied: boolean | null): string {
  return applied === null ? importStateNames.PREVIEWED : applied ? importStateNames.APPLIED : importStateNames.DISCARDED
}
