/** Why a line is so, where a table said it. */
export function fileReason(file: string, row: number): string {
  return `Ditetapkan dalam berkas ${file}, baris ${row}.`
}
