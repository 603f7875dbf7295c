import type { ActorKind } from '../generated/prisma/enums'
import type { TrailFault } from './queries'

export const actorKindNames: Record<ActorKind, string> = {
  PERSON: 'Pengguna',
  OPERATOR: 'Operator server',
  JOB: 'Sistem',
  CITIZEN: 'Pengunjung tanpa masuk',
}

export const faultSentences: Record<TrailFault['what'], string> = {
  gap: 'Ada tindakan yang hilang di tengah jejak.',
  changed: 'Catatan tindakan telah diubah.',
  valueChanged: 'Nilai yang dicatat telah diubah atau dihilangkan.',
  redactedWithoutAct: 'Nilai dihapus tanpa tindakan yang mencatat alasannya.',
  notSealed: 'Ada tindakan yang tidak pernah disegel.',
  headGone: 'Jejak telah dipotong: ujung yang dulu ditandatangani tidak ada lagi, atau berbeda.',
}

export const refusals: Record<string, () => string> = {
  headForged: () => 'Tanda tangan pada ujung jejak ini bukan dari pemasangan Tera ini, atau isinya telah diubah.',
  alreadyRedacted: () => 'Nilai tindakan ini sudah dihapus sebelumnya.',
}

/** What was done, in words, by the command's name in the trail. */
export const verbNames: Readonly<Record<string, string>> = {
  'account.activate': 'Membuat kata sandi dengan kode',
  'account.changePassword': 'Mengganti kata sandi',
  'account.create': 'Membuat akun',
  'account.endSession': 'Mengakhiri masuk',
  'account.forgetFormKeys': 'Menghapus kunci formulir lama',
  'account.grantRole': 'Memberi peran',
  'account.issueCode': 'Menerbitkan kode aktivasi',
  'account.issueUnitCodes': 'Menerbitkan kode aktivasi satu unit',
  'account.revokeRole': 'Mencabut peran',
  'account.setPassword': 'Menetapkan kata sandi (operator)',
  'account.signIn': 'Masuk',
  'appraiser.correct': 'Menetapkan pejabat penilai',
  'appraiser.import': 'Mengimpor pejabat penilai',
  'appraiser.refresh': 'Memilih pejabat penilai menurut aturan baru',
  'audit.read': 'Membaca nilai dalam jejak audit',
  'audit.redact': 'Menghapus nilai dari jejak audit',
  'calendar.makePeriods': 'Membuat periode kinerja',
  'employee.read': 'Membaca data pegawai',
  'holding.appointActing': 'Menunjuk Plt., Plh., atau Pj.',
  'holding.end': 'Mengakhiri jabatan',
  'holding.setHeadOfGovernment': 'Menetapkan kepala daerah',
  'notification.putAside': 'Menyingkirkan pemberitahuan',
  'rule.publish': 'Menerbitkan aturan',
  'siasnImport.apply': 'Menerapkan impor SIASN',
  'siasnImport.discard': 'Membuang impor SIASN',
  'siasnImport.discardForgotten': 'Membuang impor SIASN yang tertinggal',
  'siasnImport.preview': 'Membaca berkas SIASN',
}

/** On what it was done. */
export const nounNames: Readonly<Record<string, string>> = {
  account: 'Akun',
  appraisalLine: 'Pejabat penilai',
  audit: 'Jejak audit',
  employee: 'Pegawai',
  holding: 'Pemangkuan jabatan',
  notification: 'Pemberitahuan',
  period: 'Periode kinerja',
  rule: 'Aturan',
  siasnImport: 'Impor SIASN',
  unit: 'Unit organisasi',
}

/** Fields of values that auditors may read. */
export const fieldNames: Readonly<Record<string, string>> = {
  appraiser: 'Pejabat penilai',
  body: 'Isi',
  certainty: 'Kepastian',
  citation: 'Dasar hukum',
  corrected: 'Kolom yang dibetulkan',
  count: 'Jumlah',
  day: 'Berlaku mulai',
  device: 'Perangkat',
  echelon: 'Eselon',
  employeeKinds: 'Jenis pegawai',
  employees: 'Pegawai',
  ended: 'Berakhir',
  from: 'Mulai',
  headTitle: 'Jabatan kepala',
  holdingId: 'Pemangkuan jabatan',
  id: 'Id',
  kind: 'Jenis',
  level: 'Jenjang',
  lines: 'Pejabat penilai',
  made: 'Dibuat',
  mode: 'Cara memangku',
  name: 'Nama',
  nip: 'NIP',
  note: 'Catatan',
  number: 'Nomor',
  office: 'Perangkat daerah',
  opened: 'Dimulai',
  parent: 'Unit atasan',
  post: 'Jabatan',
  postKind: 'Jenis jabatan',
  rank: 'Golongan',
  role: 'Peran',
  rule: 'Aturan nomor',
  ruleId: 'Id aturan',
  standing: 'Kedudukan hukum',
  superior: 'Atasan pejabat penilai',
  to: 'Sampai',
  unit: 'Unit',
  unitId: 'Id unit',
  units: 'Unit',
  validFrom: 'Berlaku mulai',
  year: 'Tahun',
}
