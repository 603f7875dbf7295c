import type { Role } from '../../lib/generated/prisma/enums'

/** The password of everyone named below, in the demo city only. */
export const demoPassword = 'tera demo kota'

/** A person of the demo city who can sign in at once: by NIP as in the files, or by a name of their own where they are no employee. */
export type Player = {
  username: string
  name: string
  part: string
  /** `unit` names the SIASN id the role reaches; without it the whole government. */
  role?: { role: Role; unit?: string }
  /** No employee: made by the demo, not by the files. */
  apart?: true
}

const dukcapil = '575C6E65-3C66-03FC-1723-0155FCE47A04'

/** The cast of the demo city, the browser tests and the README. */
export const cast: readonly Player[] = [
  { username: 'walikota', name: 'Bagus Wiryawan', part: 'Wali Kota, menilai Sekretaris Daerah', apart: true },
  { username: 'admin.sistem', name: 'Rendra Wicaksana', part: 'Administrator sistem', role: { role: 'SYSTEM_ADMIN' }, apart: true },
  { username: '197102201995012029', name: 'Sri Tanjung', part: 'Sekretaris Daerah, pimpinan', role: { role: 'LEADER' } },
  { username: '197010041993041095', name: 'Dedi Santoso', part: 'Administrator kepegawaian di BKPSDM', role: { role: 'HR_ADMIN' } },
  { username: '197612021999012034', name: 'Tuti Tanjung', part: 'Inspektur pembantu, auditor', role: { role: 'AUDITOR' } },
  { username: '197203071998032074', name: 'Novita Anwar', part: 'Kepala Dinas Kependudukan dan Pencatatan Sipil' },
  { username: '197906022001031063', name: 'Galih Utami', part: 'Pengelola kinerja Disdukcapil', role: { role: 'UNIT_HR', unit: dukcapil } },
  {
    username: '199409132017122014',
    name: 'Marlina Wibowo',
    part: 'Petugas survei Disdukcapil',
    role: { role: 'SURVEY_OFFICER', unit: dukcapil },
  },
  { username: '198001042012042067', name: 'Lestari Saputra', part: 'Kepala bidang, menilai stafnya' },
  { username: '197607142001031006', name: 'Teguh Suharto', part: 'Staf, pranata komputer' },
]
