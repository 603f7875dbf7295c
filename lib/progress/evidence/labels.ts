import { describeRefusal } from '../labels'
import { realization } from '../schema'

type Told = { form: string[]; fields: Partial<Record<'value' | 'note' | 'reason' | 'files', string>> }

const fieldOf: Readonly<Record<string, keyof Told['fields']>> = {
  evidenceNeeded: 'note',
  reasonNeeded: 'reason',
  tooManyFiles: 'files',
  fileEmpty: 'files',
  fileTooLarge: 'files',
  fileTypeRefused: 'files',
}

/** The sentences for a form that came back, from what its address says: of the code, and of each text that cannot be read. */
export function describeReturned(search: Record<string, string | undefined>): Told {
  const code = search.salah
  if (code === undefined) return { form: [], fields: {} }
  if (code === 'unreadable') return { form: [], fields: unreadableTexts(search) }
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

function unreadableTexts(search: Record<string, string | undefined>): Told['fields'] {
  const { value, note, reason } = realization.shape
  const entries = Object.entries({ value, note, reason }).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(search[name] ?? '')
    return parsed.success ? [] : [[name, parsed.error.issues[0]?.message ?? 'Periksa isian ini.']]
  })
  return Object.fromEntries(entries)
}
