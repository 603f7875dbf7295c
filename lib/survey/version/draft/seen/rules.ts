import { seenDigest } from '../../../../seen'
import { type Content, type ContentQuestion, type ContentUnsur, wordsOf } from '../rules'

// Digests of parts of a draft, by which a form that is out of date is told. Apart from the other rules, which the browser needs too.

export const seenOrder = ({ unsur }: Pick<Content, 'unsur'>) => seenDigest(unsur.map(({ key }) => key))

export const seenWeights = ({ unsur }: Pick<Content, 'unsur'>) => seenDigest(unsur.map(({ key, weight }) => [key, weight]))

export const seenUnsur = (content: Pick<Content, 'texts'>, { key, name }: Pick<ContentUnsur, 'key' | 'name'>) =>
  seenDigest([name, wordsOf(content, key, 4)])

export const seenQuestion = (content: Pick<Content, 'texts'>, { id, kind, choices }: ContentQuestion) =>
  seenDigest([kind, wordsOf(content, id, choices)])

export const seenQuestionOrder = ({ questions }: Pick<Content, 'questions'>) => seenDigest(questions.map(({ id }) => id))

export const seenSettings = ({ bestFirst, minAnsweredShare, profile }: Pick<Content, 'bestFirst' | 'minAnsweredShare' | 'profile'>) =>
  seenDigest([bestFirst, Number(minAnsweredShare), [...profile].sort()])
