import type { Role } from '../generated/prisma/enums'

export const roleNames: Record<Role, string> = {
  HR_ADMIN: 'Administrator kepegawaian',
  UNIT_HR: 'Pengelola kinerja unit',
  SURVEY_OFFICER: 'Petugas survei',
  LEADER: 'Pimpinan (pembaca)',
  AUDITOR: 'Auditor',
  SYSTEM_ADMIN: 'Administrator sistem',
}
