import { RespondentAge, RespondentSchool, RespondentSex, RespondentWork } from '../../generated/prisma/enums'
import type { RuleBody } from '../../rule/schema'
import type { Answer } from '../schema'

export type SurveyElement = RuleBody<'SURVEY_ELEMENTS'>['elements'][number]

/** What a citizen sent, checked. Nothing in it tells who, where or at what time. */
export type Questionnaire = {
  /** The random key of the visit: the same visit is stored once. */
  visitKey: string
  versionId: string
  /** By key of the unsur; one left open is absent. */
  answers: Readonly<Partial<Record<string, Answer>>>
  /** Whether enough unsur were answered to count. */
  counted: boolean
  sex: RespondentSex | null
  ageBand: RespondentAge | null
  education: RespondentSchool | null
  occupation: RespondentWork | null
  comment: string | null
}

/** Names of the form's fields. */
export const keyField = '_key'
export const commentField = 'saran'
export const answerField = (unsur: string) => `jawaban_${unsur}`

/** What may be told of oneself, each part of it or nothing: the form's field and its values. */
export const profileFields = [
  { field: 'jenis_kelamin', column: 'sex', values: Object.values(RespondentSex) },
  { field: 'usia', column: 'ageBand', values: Object.values(RespondentAge) },
  { field: 'pendidikan', column: 'education', values: Object.values(RespondentSchool) },
  { field: 'pekerjaan', column: 'occupation', values: Object.values(RespondentWork) },
] as const
export type ProfileColumn = (typeof profileFields)[number]['column']

export const longestComment = 2_000

/** Bytes a post may have; the longest comment has about 24,000. */
export const largestPost = 64 * 1024

export type FormProblemCode = 'badAnswer' | 'badChoice' | 'nothingAnswered' | 'commentTooLong' | 'visitKeyWrong'
/** What is wrong with a posted form; `field` is where, null for all of it. */
export type FormProblem = { field: string | null; code: FormProblemCode }

/** What a form shows again: by field, what was chosen or typed and makes sense. */
export type Typed = Readonly<Record<string, string>>
