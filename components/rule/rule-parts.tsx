import { SelectField, TextField } from '@/components/ui/field'
import { optionNames, partNames } from '@/lib/rule/edition/labels'
import type { Part } from '@/lib/rule/edition/schema'

type Props = { parts: readonly Part[]; typed: unknown }

/** The parts of a rule's body as fields, with what was typed in them. */
export function RuleParts({ parts, typed }: Props) {
  return parts.map((part) => <RulePart key={part.name} part={part} typed={typed} />)
}

function RulePart({ part, typed }: { part: Part; typed: unknown }) {
  const label = partNames[part.key] ?? `Nomor ${part.key}`
  if (part.kind === 'group' || part.kind === 'list') {
    return (
      <fieldset className="grid gap-4 rounded-xl border border-line p-4">
        <legend className="px-1 font-semibold">{label}</legend>
        <RuleParts parts={part.parts} typed={typed} />
      </fieldset>
    )
  }
  const field = { id: part.name, name: part.name, errorId: `${part.name}-salah`, descriptionId: `${part.name}-petunjuk`, errors: undefined }
  if (part.kind === 'flag')
    return <Flag name={part.name} label={label} ticked={typed ? typedAt(typed, part.name) === 'on' : part.value === 'on'} />
  const text = typed ? (typedAt(typed, part.name) ?? '') : part.value
  if (part.kind === 'choice') {
    const choices = part.options.map((value) => ({ value, label: optionNames[value] ?? value }))
    const isOptional = part.optional || part.value === ''
    return <SelectField field={{ ...field, typed: text }} label={label} choices={choices} {...(isOptional ? { empty: '(kosong)' } : {})} />
  }
  return <TextField field={{ ...field, typed: text }} label={label} inputMode={part.kind === 'number' ? 'numeric' : undefined} />
}

function Flag({ name, label, ticked }: { name: string; label: string; ticked: boolean }) {
  return (
    <label className="flex min-h-11 items-center gap-3 font-semibold">
      <input type="checkbox" name={name} defaultChecked={ticked} className="size-5 accent-accent" />
      {label}
    </label>
  )
}

/** The text at a name such as "body.cells[0].predikat" in what was posted. */
function typedAt(typed: unknown, name: string): string | undefined {
  const found = name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], typed)
  return typeof found === 'string' ? found : undefined
}
