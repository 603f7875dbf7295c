import type { IndicatorKind } from '../../generated/prisma/enums'
import { refusalOfAddress, sentenceOf } from '../../refusals'
import { refusals } from '../labels'
import type { TypedTexts } from '../returned/rules'
import { unreadableTexts } from '../schema'

type Told = { form: string[]; fields: Partial<Record<'value' | 'note' | 'reason' | 'files', string>> }

const fieldOf: Readonly<Record<string, keyof Told['fields']>> = {
  dateAhead: 'value',
  dateTooEarly: 'value',
  valueWrong: 'value',
  evidenceNeeded: 'note',
  reasonNeeded: 'reason',
  tooManyFiles: 'files',
  fileEmpty: 'files',
  fileTooLarge: 'files',
  fileTypeRefused: 'files',
}

/** The sentences for a form that came back, from the code in its address; and of each text in it that cannot be read. */
export function describeReturned(search: Record<string, string | undefined>, kind: IndicatorKind, texts: TypedTexts): Told {
  const told = refusalOfAddress(search)
  if (told?.code === 'unreadable') return { form: [], fields: unreadableTexts(kind, texts) }
  const sentence = told && sentenceOf(refusals, told)
  if (told === null || sentence === null) return { form: [], fields: {} }
  const field = fieldOf[told.code]
  const file = told.params?.file
  return field ? { form: [], fields: { [field]: file ? `${file}: ${sentence}` : sentence } } : { form: [sentence], fields: {} }
}
