import { EducationLevel, EmployeeKind, EmployeeStanding } from '@/lib/generated/prisma/enums'

/** KEDUDUKAN HUKUM as BKN's reference names them; the first pattern that matches decides. */
const standings: readonly [RegExp, EmployeeStanding][] = [
  [/meninggal|wafat|tewas/, EmployeeStanding.DECEASED],
  [/persiapan pensiun|\bmpp\b/, EmployeeStanding.ON_LEAVE],
  [/tanpa hak pensiun|tidak dengan hormat|\bptdh\b/, EmployeeStanding.DISMISSED],
  [/pensiun|\bbup\b|batas usia/, EmployeeStanding.RETIRED],
  [/(pemberhentian|diberhentikan) sementara|uang tunggu|hilang/, EmployeeStanding.SUSPENDED],
  [/diberhentikan|pemberhentian|pemutusan hubungan|mengundurkan diri|pembatalan nip/, EmployeeStanding.DISMISSED],
  [/penurunan jabatan|hukuman disiplin|banding|titipan/, EmployeeStanding.ACTIVE],
  [/mutasi|pindah/, EmployeeStanding.TRANSFERRED],
  [/\bcltn\b|cuti|tugas belajar|prajurit wajib|wajib militer|pejabat negara|kepala desa/, EmployeeStanding.ON_LEAVE],
  [/^(?!.*(tidak|non|belum)).*\baktif\b/, EmployeeStanding.ACTIVE],
]

const educations: readonly [RegExp, EducationLevel][] = [
  [/^d(iploma)? ?(iv|4)\b/, EducationLevel.D4],
  [/^d(iploma)? ?(iii|3)\b|^sarjana muda/, EducationLevel.D3],
  [/^d(iploma)? ?(ii|2)\b/, EducationLevel.D2],
  [/^d(iploma)? ?(i|1)\b/, EducationLevel.D1],
  [/^s ?3\b|^doktor\b/, EducationLevel.S3],
  [/^s ?2\b|^magister\b|^spesialis\b/, EducationLevel.S2],
  [/^s ?1\b|^sarjana\b/, EducationLevel.S1],
  [/^slta\b|^sma\b|^smk\b/, EducationLevel.SMA],
  [/^sltp\b|^smp\b/, EducationLevel.SMP],
  [/^sekolah dasar\b|^sd\b/, EducationLevel.SD],
]

const pppkRanks = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII']

/** The kind JENIS PEGAWAI NAMA tells; PNS may turn out to be CPNS by STATUS CPNS PNS. Undefined for anyone else, such as TNI. */
export function kindOf(text: string): EmployeeKind | undefined {
  const name = text.toLowerCase()
  if (/paruh waktu/.test(name)) return EmployeeKind.PPPK_PARUH_WAKTU
  if (/\bpppk\b|\bp3k\b|perjanjian kerja/.test(name)) return EmployeeKind.PPPK
  if (/\bcpns\b|calon pegawai negeri sipil/.test(name)) return EmployeeKind.CPNS
  return /\bpns\b|pegawai negeri sipil/.test(name) ? EmployeeKind.PNS : undefined
}

/** What STATUS CPNS PNS tells of a PNS: C or P. */
export function appointmentOf(status: string): EmployeeKind | undefined {
  if (/^(c|cpns)$/i.test(status)) return EmployeeKind.CPNS
  return /^(p|pns)$/i.test(status) ? EmployeeKind.PNS : undefined
}

/** The standing KEDUDUKAN HUKUM NAMA tells; undefined for an unknown one. */
export function standingOf(text: string): EmployeeStanding | undefined {
  return standings.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1]
}

/** "III/a" for PNS and CPNS (I/a to IV/e), "IX" for PPPK (I to XVII); undefined for anything the kind cannot have. */
export function rankOf(kind: EmployeeKind, text: string): string | undefined {
  const code = text.replaceAll(/\s/g, '').toUpperCase()
  if (kind.startsWith('PPPK')) return pppkRanks.find((rank) => rank === code)
  const match = /^(?:(I{1,3}|IV)[/.]([A-D])|(IV)[/.](E))$/.exec(code)
  return match ? `${match[1] ?? match[3]}/${(match[2] ?? match[4])?.toLowerCase()}` : undefined
}

/** The level TINGKAT PENDIDIKAN NAMA tells, "Diploma III/Sarjana Muda" or "S-1/Sarjana"; undefined for an unknown one. */
export function educationOf(text: string): EducationLevel | undefined {
  const name = text.toLowerCase().replaceAll(/[-.]/g, ' ').trim()
  return educations.find(([pattern]) => pattern.test(name))?.[1]
}
