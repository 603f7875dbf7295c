import { z } from 'zod'
import type { Day } from '../../day'
import type { Questionnaire } from '../response/schema'
import type { Asked } from '../version/schema'

/** Forms on paper that are stored together. */
export const mostPaperRows = 100
/** Rows of the form as it is without scripts. */
export const plainPaperRows = 10
export const mostFileRows = 50_000
/** Bytes of a file of answers. */
export const largestAnswerFile = 20 * 1024 * 1024

/** What decides how a typed row is read: what is asked, of which services, and for which days. */
export type Frame = {
  asked: Asked
  services: readonly { id: string; name: string }[]
  /** First and last day an answer may tell; no day where `from` is later. */
  from: Day
  to: Day
}

/** A typed row by name of the cell; what is absent is empty. */
export type Cells = Readonly<Record<string, string | undefined>>

/** A typed row, read. It has no visit yet. */
export type Entry = Omit<Questionnaire, 'visitKey'> & { day: Day }

export const cellProblemCodes = [
  'badScore',
  'badDay',
  'dayMissing',
  'dayOutside',
  'serviceMissing',
  'serviceUnknown',
  'badCode',
  'badChoice',
  'nothingAnswered',
  'textTooLong',
] as const
export type CellProblemCode = (typeof cellProblemCodes)[number]
export type CellProblem = { cell: string; code: CellProblemCode }

export const dayCell = 'hari'
export const serviceCell = 'layanan'
export const commentCell = 'saran'
/** Holds the row's own random key: the same row sent twice is stored once. */
export const rowKeyCell = 'kunci'
export const scoreCell = (position: number) => `u${position}`
export const ownCell = (position: number) => `t${position}`

/** Forms on paper as the grid posts them. `_key` names the sheet, by which the browser knows which one was stored. */
export const paperSheet = z.object({
  surveyId: z.uuid(),
  versionId: z.uuid(),
  _key: z.string().max(36).optional(),
  rows: z
    .array(z.record(z.string().max(40), z.string().max(100_000).optional()).optional(), 'Belum ada lembar yang diisi.')
    .max(mostPaperRows + 1, `Paling banyak ${mostPaperRows} lembar sekali simpan. Simpan dulu, lalu lanjutkan.`),
})

/** Which survey and version a file is for. */
export const filePlace = z.object({ surveyId: z.uuid(), versionId: z.uuid() })

/** A file as the page sends it to be looked at before it is stored. */
export const fileToJudge = z.object({ surveyId: z.uuid(), versionId: z.uuid(), text: z.string() })

/** The file of a posted form; null where none was chosen. */
export function uploadedAnswers(form: FormData): File | null {
  const entry = form.get('berkas')
  return entry instanceof File && entry.size > 0 ? entry : null
}
