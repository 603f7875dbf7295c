import type { AppraisalState } from '../generated/prisma/enums'

export const appraisalStateNames: Record<AppraisalState, string> = {
  DRAFT: 'Belum dinilai',
  RATED: 'Sudah dinilai, belum disampaikan',
  RELEASED: 'Disampaikan',
  RECEIVED: 'Diterima pegawai',
  OBJECTED: 'Dalam keberatan',
  DECIDED: 'Keberatan diputuskan',
  FINAL: 'Final',
  REOPENED: 'Dibuka kembali',
}
