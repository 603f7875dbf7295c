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
  { username: '196912261999122074', name: 'Murni Dian Wijaya', part: 'Kepala bidang, ketua tim lintas unit' },
  { username: '197607142001031006', name: 'Teguh Suharto', part: 'Staf, pranata komputer' },
  { username: '197408091996122094', name: 'Mega Kusuma', part: 'Staf, SKP-nya menunggu kesepakatan' },
  { username: '197512162006122057', name: 'Murni Iskandar', part: 'Staf, mempertanyakan targetnya' },
]

/** Others who act in the year of the demo, by NIP. They are let in with it and are not told of when Tera starts. */
export const neighbours: readonly { nip: string; name: string }[] = [
  { nip: '197106012003032096', name: 'Yuni Halim' },
  { nip: '196706051999121007', name: 'Imam Eko Susanto' },
  { nip: '197309241995031079', name: 'Rudi Wibowo' },
  { nip: '198509112025211015', name: 'Wawan Nasution' },
  { nip: '199403042021032013', name: 'Euis Yulia Harahap' },
  { nip: '199002062020011007', name: 'Dedi Rendra Tarigan' },
  { nip: '197607262003121024', name: 'Rudi Hakim' },
  { nip: '198210252023212088', name: 'Kristina Mulyadi' },
  { nip: '197707062021211067', name: 'Imam Siregar' },
  { nip: '198009142005122032', name: 'Sri Basri' },
  { nip: '197210102024211006', name: 'Rudi Suharto' },
  { nip: '199106082025211083', name: 'Hendra Alatas' },
  { nip: '198706232022212007', name: 'Wati Prasetyo' },
  { nip: '199803082022032096', name: 'Dian Fitri Hidayat' },
  { nip: '198512072009021033', name: 'Hendra Lesmana' },
  { nip: '199501112022122084', name: 'Indah Mulyadi' },
]
