import type {
  IndicatorAggregation,
  IndicatorAspect,
  IndicatorDirection,
  IndicatorPerspective,
  PartyRole,
  PlanForm,
  PlanVersionState,
  PledgeVersionState,
  WorkResultCategory,
} from '../generated/prisma/enums'

export const pledgeVersionStateNames: Record<PledgeVersionState, string> = { DRAFT: 'Draf', APPROVED: 'Disetujui' }

export const planFormNames: Record<PlanForm, string> = {
  LEADER: 'JPT dan pimpinan unit kerja mandiri',
  QUANTITATIVE: 'JA dan JF, pendekatan kuantitatif',
  QUALITATIVE: 'JA dan JF, pendekatan kualitatif',
}

export const planVersionStateNames: Record<PlanVersionState, string> = {
  DRAFT: 'Draf',
  SUBMITTED: 'Diajukan',
  RETURNED: 'Dikembalikan',
  AGREED: 'Disepakati',
}

export const partyRoleNames: Record<PartyRole, string> = {
  EMPLOYEE: 'Pegawai yang dinilai',
  APPRAISER: 'Pejabat penilai kinerja',
  SUPERIOR: 'Atasan pejabat penilai kinerja',
}

export const workResultCategoryNames: Record<WorkResultCategory, string> = { UTAMA: 'Utama', TAMBAHAN: 'Tambahan' }

export const indicatorAspectNames: Record<IndicatorAspect, string> = {
  KUANTITAS: 'Kuantitas',
  KUALITAS: 'Kualitas',
  WAKTU: 'Waktu',
  BIAYA: 'Biaya',
}

export const indicatorPerspectiveNames: Record<IndicatorPerspective, string> = {
  PENERIMA_LAYANAN: 'Penerima layanan',
  PROSES_BISNIS: 'Proses bisnis',
  PENGUATAN_INTERNAL: 'Penguatan internal',
  ANGGARAN: 'Anggaran',
}

export const indicatorDirectionNames: Record<IndicatorDirection, string> = {
  HIGHER_IS_BETTER: 'Makin tinggi makin baik',
  LOWER_IS_BETTER: 'Makin rendah makin baik',
}

export const indicatorAggregationNames: Record<IndicatorAggregation, string> = {
  SUM: 'Dijumlahkan',
  AVERAGE: 'Dirata-rata',
  LAST: 'Nilai terakhir',
  MAXIMUM: 'Nilai tertinggi',
}
