/** Names a cell of the matrix: whose row, and which RHK's column. */
export function cellKey(holdingId: string, workResultId: string): string {
  return `${holdingId}.${workResultId}`
}
