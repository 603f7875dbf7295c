import type { ProfilePart, SurveyQuestionKind } from '../../generated/prisma/enums'

/** An unsur as a version asks it in one language; `answers` from the worst (1) to the best (4). */
export type SurveyElement = {
  key: string
  /** Its U-number: answers lie at this place, from 1. */
  displayNumber: number
  name: string
  /** Of 1, as decimal text with four places; null where all weigh the same. */
  weight: string | null
  question: string
  answers: readonly string[]
  /** Of its texts, where they are not in the language asked for. */
  language?: string
}

/** A question of the office's own; `choices` is empty for one that is answered in words. */
export type OwnQuestion = { id: string; kind: SurveyQuestionKind; question: string; choices: readonly string[]; language?: string }

/** What a version asks in one language; an unsur or question that is not wholly translated stands in Indonesian, and says so. */
export type Asked = {
  versionId: string
  /** In the order of the questionnaire. */
  elements: readonly SurveyElement[]
  questions: readonly OwnQuestion[]
  profile: readonly ProfilePart[]
  bestFirst: boolean
  /** A questionnaire with a smaller share of its unsur answered is not counted; decimal text. */
  minAnsweredShare: string
}
