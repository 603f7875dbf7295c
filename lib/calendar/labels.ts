import type { HolidayKind, PeriodKind } from '../generated/prisma/enums'

export const holidayKindNames: Record<HolidayKind, string> = {
  NATIONAL: 'Libur nasional',
  JOINT_LEAVE: 'Cuti bersama',
  LOCAL: 'Libur daerah',
}

export const periodKindNames: Record<PeriodKind, string> = {
  YEAR: 'Tahunan',
  SEMESTER: 'Semester',
  QUARTER: 'Triwulan',
  MONTH: 'Bulanan',
}

/** "Triwulan III 2026", "September 2026", "Tahun 2026". */
export function periodName({ kind, year, number }: { kind: PeriodKind; year: number; number: number }): string {
  if (kind === 'YEAR') return `Tahun ${year}`
  if (kind === 'MONTH') return `${months[number - 1] ?? number} ${year}`
  return `${kind === 'SEMESTER' ? 'Semester' : 'Triwulan'} ${['I', 'II', 'III', 'IV'][number - 1] ?? number} ${year}`
}

const months = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember']
