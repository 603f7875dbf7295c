import type {
  AppraisalLineOrigin,
  EducationLevel,
  EmployeeKind,
  EmployeeStanding,
  HoldingMode,
  PostKind,
  PostLevel,
  RecordingSystem,
} from '../generated/prisma/enums'

export const employeeKindNames: Record<EmployeeKind, string> = {
  PNS: 'PNS',
  CPNS: 'CPNS',
  PPPK: 'PPPK',
  PPPK_PARUH_WAKTU: 'PPPK Paruh Waktu',
}

/** Kedudukan hukum. */
export const employeeStandingNames: Record<EmployeeStanding, string> = {
  ACTIVE: 'Aktif',
  ON_LEAVE: 'Sementara tidak menjalankan jabatan (cuti, tugas belajar, bebas tugas)',
  SUSPENDED: 'Diberhentikan sementara',
  RETIRED: 'Pensiun',
  TRANSFERRED: 'Pindah instansi',
  DISMISSED: 'Diberhentikan',
  DECEASED: 'Meninggal dunia',
}

export const educationLevelNames: Record<EducationLevel, string> = {
  SD: 'SD',
  SMP: 'SMP',
  SMA: 'SMA/SMK',
  D1: 'D-I',
  D2: 'D-II',
  D3: 'D-III',
  D4: 'D-IV',
  S1: 'S-1',
  S2: 'S-2',
  S3: 'S-3',
}

export const postKindNames: Record<PostKind, string> = {
  POLITICAL: 'Kepala daerah',
  STRUCTURAL: 'Jabatan manajerial',
  FUNCTIONAL: 'Jabatan fungsional',
  EXECUTIVE: 'Jabatan pelaksana',
}

export const postLevelNames: Record<PostLevel, string> = {
  JPT_UTAMA: 'JPT Utama',
  JPT_MADYA: 'JPT Madya',
  JPT_PRATAMA: 'JPT Pratama',
  ADMINISTRATOR: 'Administrator',
  PENGAWAS: 'Pengawas',
  AHLI_UTAMA: 'Ahli Utama',
  AHLI_MADYA: 'Ahli Madya',
  AHLI_MUDA: 'Ahli Muda',
  AHLI_PERTAMA: 'Ahli Pertama',
  PENYELIA: 'Penyelia',
  MAHIR: 'Mahir',
  TERAMPIL: 'Terampil',
  PEMULA: 'Pemula',
  PELAKSANA: 'Pelaksana',
}

export const holdingModeNames: Record<HoldingMode, string> = {
  DEFINITIVE: 'Definitif',
  PLT: 'Plt.',
  PLH: 'Plh.',
  PJ: 'Pj.',
}

export const appraisalLineOriginNames: Record<AppraisalLineOrigin, string> = {
  RULE: 'Menurut aturan',
  MANUAL: 'Ditetapkan satu per satu',
  FILE: 'Dari berkas impor',
}

export const recordingSystemNames: Record<RecordingSystem, string> = {
  TERA: 'Tera',
  E_KINERJA: 'e-Kinerja BKN',
  RUANG_GTK: 'Ruang GTK',
}

export const employeeSortNames: Record<'nama' | 'nip' | 'unit', string> = { nama: 'Nama', nip: 'NIP', unit: 'Unit' }
