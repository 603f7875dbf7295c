import type { Headings, Problem, Table } from '../../siasn/schema'
import type { PinStep } from '../line/queries'
import type { Pin } from '../line/rules'

/** The table of appraisers that HR uploads. The superior and the day may be empty; a head of government is named by their title. */
export const appraiserHeadings = {
  nip: ['NIP', 'NIP PEGAWAI'],
  appraiser: ['NIP PENILAI', 'NIP PEJABAT PENILAI'],
  superior: ['NIP ATASAN PENILAI', 'NIP ATASAN PEJABAT PENILAI'],
  since: ['TMT', 'MULAI BERLAKU'],
} as const satisfies Headings<string>

export type AppraiserColumn = keyof typeof appraiserHeadings
export type AppraiserTable = Table<AppraiserColumn>

export type JudgedPin = Pin & { row: number; personId: string; unitId: string }
export type JudgedAppraisers = { pins: JudgedPin[]; rejected: number; problems: Problem[] }

/** What taking a table in would do: `steps` are the rows that change anything. */
export type ComparedAppraisers = {
  judged: JudgedAppraisers
  steps: PinStep[]
  counts: { updated: number; unchanged: number; rejected: number }
}
