import type { Day } from '@/lib/day'
import type { EducationLevel, EmployeeKind, EmployeeStanding, PostKind, PostLevel } from '@/lib/generated/prisma/enums'

/** The columns taken from a file: our key, and the headings it may stand under, the one SIASN writes first. All are required. */
export type Headings<K extends string> = Readonly<Record<K, readonly [string, ...string[]]>>

/** The unit reference ("unor"). */
export const unitHeadings = {
  siasnId: ['ID', 'UNOR ID', 'ID UNOR'],
  name: ['NAMA UNOR', 'UNOR NAMA'],
  parentId: ['DIATASAN ID', 'ID ATASAN'],
  echelon: ['ESELON NAMA', 'NAMA ESELON'],
  headTitle: ['NAMA JABATAN', 'JABATAN NAMA'],
  officeId: ['INDUK UNOR ID', 'UNOR INDUK ID'],
} as const satisfies Headings<string>

/**
 * The employees ("data utama"). What is not here is dropped at reading: NIK, religion, marriage, address, telephone, e-mail, tax
 * and BPJS numbers among them (UU 27/2022). `gender` is only held against the NIP and reaches no EmployeeRow.
 */
export const employeeHeadings = {
  siasnId: ['PNS ID', 'ID PNS'],
  nip: ['NIP BARU', 'NIP'],
  name: ['NAMA', 'NAMA PEGAWAI'],
  titleBefore: ['GELAR DEPAN'],
  titleAfter: ['GELAR BELAKANG'],
  birthDate: ['TANGGAL LAHIR', 'TGL LAHIR'],
  gender: ['JENIS KELAMIN'],
  kind: ['JENIS PEGAWAI NAMA', 'JENIS PEGAWAI'],
  standing: ['KEDUDUKAN HUKUM NAMA', 'KEDUDUKAN HUKUM'],
  status: ['STATUS CPNS PNS'],
  startDate: ['TMT CPNS'],
  pnsSince: ['TMT PNS'],
  rank: ['GOL AKHIR NAMA', 'GOLONGAN'],
  rankSince: ['TMT GOLONGAN', 'TMT GOL AKHIR'],
  postKind: ['JENIS JABATAN ID'],
  postTitle: ['JABATAN NAMA', 'NAMA JABATAN'],
  postSince: ['TMT JABATAN'],
  echelon: ['ESELON NAMA', 'NAMA ESELON'],
  education: ['TINGKAT PENDIDIKAN NAMA', 'TINGKAT PENDIDIKAN'],
  unitId: ['UNOR ID', 'ID UNOR'],
} as const satisfies Headings<string>

export type UnitColumn = keyof typeof unitHeadings
export type EmployeeColumn = keyof typeof employeeHeadings

/**
 * A row as the file has it. `row` is its number in the spreadsheet, where the heading is row 1. `numeric`: columns whose cell was a
 * number, not text. `overlong`: the row has more cells than the heading, so its cells cannot be trusted to be in their columns.
 */
export type Row<K extends string> = { row: number; cells: Record<K, string>; numeric: readonly K[]; overlong: boolean }

/** The wanted columns of a file, and the headings they stand under there. */
export type Table<K extends string> = { file: string; headings: Record<K, string>; rows: Row<K>[] }

/** A unit that may be taken in. Identifiers are upper case. */
export type UnitRow = {
  row: number
  siasnId: string
  name: string
  /** Null for the root, the government as a whole. */
  parentSiasnId: string | null
  officeSiasnId: string | null
  /** "III.a". */
  echelon: string | null
  headTitle: string | null
  /** Steps below the root. */
  depth: number
}

/** What judging employees needs to know of a unit, wherever the units come from. `siasnId` is upper case. */
export type KnownUnit = Pick<UnitRow, 'siasnId' | 'echelon' | 'headTitle'>

/** An employee who may be taken in. Null is an empty cell, or one whose value was set aside with a warning. */
export type EmployeeRow = {
  row: number
  siasnId: string | null
  nip: string
  name: string
  titleBefore: string | null
  titleAfter: string | null
  birthDate: Day | null
  educationLevel: EducationLevel | null
  kind: EmployeeKind
  standing: EmployeeStanding
  /** TMT CPNS; for PPPK the first day of the contract. */
  startDate: Day | null
  pnsSince: Day | null
  /** "III/a" for PNS and CPNS, "IX" for PPPK. */
  rank: string | null
  rankSince: Day | null
  unitSiasnId: string
  postTitle: string
  postKind: PostKind
  postLevel: PostLevel | null
  echelon: string | null
  postSince: Day | null
  /** Holds the post that heads the unit; at most one row a unit. */
  isHead: boolean
}

/** `rejected`: the row is not taken in. `warning`: taken in, a person should look. `repaired`: taken in as mended. */
export type Severity = 'rejected' | 'warning' | 'repaired'

export type ProblemCode =
  | 'cellsShifted'
  | 'valueMissing'
  | 'valueUnknown'
  | 'valueEmpty'
  | 'valueIgnored'
  | 'spacesRemoved'
  | 'dateUnreadable'
  | 'dateImpossible'
  | 'dateInFuture'
  | 'nipDigitsLost'
  | 'nipLength'
  | 'nipNotDigits'
  | 'nipSpaces'
  | 'nipApostrophe'
  | 'nipTwice'
  | 'nipBirthImpossible'
  | 'nipBirthDiffers'
  | 'nipGenderUnclear'
  | 'nipGenderDiffers'
  | 'nipMonthUnclear'
  | 'nipKindDiffers'
  | 'pnsIdTwice'
  | 'underAge'
  | 'notActive'
  | 'unitUnknown'
  | 'levelUnknown'
  | 'headTwice'
  | 'structuralNotHead'
  | 'unitTwice'
  | 'parentUnknown'
  | 'parentRejected'
  | 'unitCycle'
  | 'rootTwice'
  | 'officeUnclear'
  | 'outsideScope'
  | 'unitElsewhere'
  | 'employeeElsewhere'
  | 'pnsIdOfOther'
  | 'headSeatTaken'
  | 'employeeUnknown'
  | 'employeeWithoutPost'
  | 'officerUnknown'
  | 'officerWithoutPost'
  | 'officerIsSelf'
  | 'officersSame'
  | 'officersCircle'
  | 'dayBeforePost'
  | 'dayAfterPost'

/** What is wrong in one place of a file. Holds no cell's value; `column` is the heading as the file has it, null for the whole row. */
export type Problem = { file: string; row: number; column: string | null; code: ProblemCode; message: string; severity: Severity }

/** The rows that may be taken in, and what a person should know, in row order. A rejected row has no row and only its rejections. */
export type Outcome<R> = { rows: R[]; problems: Problem[] }
