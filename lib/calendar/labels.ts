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
