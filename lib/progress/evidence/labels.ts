import type { IndicatorKind } from '../../generated/prisma/enums'
import { describeRefusal } from '../labels'
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
  const code = search.salah
  if (code === undefined) return { form: [], fields: {} }
  if (code === 'unreadable') return { form: [], fields: unreadableTexts(kind, texts) }
  const params = Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => (name.startsWith('p_') && value ? [[name.slice(2), value]] : [])),
  )
  const sentence = describeRefusal(code, params)
  const field = fieldOf[code]
  if (sentence === null) return { form: [], fields: {} }
  return field
    ? { form: [], fields: { [field]: params.file ? `${params.file}: ${sentence}` : sentence } }
    : { form: [sentence], fields: {} }
}
