import type { ProfilePart, ResponseMark, SurveyWay } from '../../generated/prisma/enums'
import { RespondentAbility, RespondentAge, RespondentSchool, RespondentSex, RespondentWork } from '../../generated/prisma/enums'
import type { Answer } from '../schema'

/** A questionnaire as a form or a row of a file gives it, checked. Nothing in it tells who. */
export type Questionnaire = {
  /** The random key of the visit: the same visit is stored once. */
  visitKey: string
  versionId: string
  serviceId: string
  language: string
  /** By place of the unsur; 0 for one left open. */
  scores: readonly (Answer | 0)[]
  /** Whether enough unsur were answered to count. */
  counted: boolean
  sex: RespondentSex | null
  ageBand: RespondentAge | null
  education: RespondentSchool | null
  occupation: RespondentWork | null
  disability: RespondentAbility | null
  /** What was written, about an unsur or (null) as saran. */
  comments: readonly { unsur: string | null; text: string }[]
  /** To questions of the office's own: the number of a choice from 1, or words. */
  own: readonly ({ questionId: string; choice: number; text: null } | { questionId: string; choice: null; text: string })[]
}

/** How it came in, as only the door can say. `pass` is the digest of a one-visit address, in hexadecimal, to be used up by it. */
export type Arrival = { way: SurveyWay; hour: number | null; marks: readonly ResponseMark[]; pass: string | null }

/** Names of the form's fields. */
export const keyField = '_key'
/** Which published version the form asked: an old form is read by what it asked itself. */
export const versionField = '_versi'
/** What was chosen so far comes to be shown in another language, not to be stored. */
export const languageField = '_bahasa'
export const commentField = 'saran'
export const serviceField = 'layanan'
/** Shown to nobody; only what fills in every field fills it in. */
export const trapField = 'isian_lain'
export const answerField = (unsur: string) => `jawaban_${unsur}`
export const remarkField = (unsur: string) => `catatan_${unsur}`
export const ownField = (questionId: string) => `tanya_${questionId}`

/** What may be told of oneself, each part of it or nothing: the form's field, the column and its values. */
export const profileFields = [
  { part: 'SEX', field: 'jenis_kelamin', column: 'sex', values: Object.values(RespondentSex) },
  { part: 'AGE', field: 'usia', column: 'ageBand', values: Object.values(RespondentAge) },
  { part: 'EDUCATION', field: 'pendidikan', column: 'education', values: Object.values(RespondentSchool) },
  { part: 'WORK', field: 'pekerjaan', column: 'occupation', values: Object.values(RespondentWork) },
  { part: 'DISABILITY', field: 'disabilitas', column: 'disability', values: Object.values(RespondentAbility) },
] as const satisfies readonly { part: ProfilePart; field: string; column: keyof Questionnaire; values: readonly string[] }[]
export type ProfileColumn = (typeof profileFields)[number]['column']

export const longestComment = 2_000
/** Of a remark on one unsur, and of an own question answered in words. */
export const longestRemark = 500

/** Bytes a post may have; the longest comments of all have about 150,000. */
export const largestPost = 256 * 1024

export type FormProblemCode =
  | 'badAnswer'
  | 'badChoice'
  | 'serviceMissing'
  | 'nothingAnswered'
  | 'commentTooLong'
  | 'remarkTooLong'
  | 'visitKeyWrong'
/** What is wrong with a posted form; `field` is where, null for all of it. */
export type FormProblem = { field: string | null; code: FormProblemCode }

/** What a form shows again: by field, what was chosen or typed and makes sense. */
export type Typed = Readonly<Record<string, string>>
