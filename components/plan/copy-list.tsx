import { Badge } from '@/components/ui/badge'
import type { FormAction } from '@/lib/form-state'
import { copyNames, partTitle } from '@/lib/plan/copying/labels'
import type { CopyField, CopyPart } from '@/lib/plan/copying/rules'
import { ActionButton } from '../ui/action-button'
import { CopyButton } from './copy-field'

type Props = {
  parts: readonly CopyPart[]
  copied: ReadonlySet<string>
  valueNames: Readonly<Record<string, string>>
  values: { planId: string; number: string }
  action: FormAction
  newKey: () => string
}

/** Every field of an SKP with its button, in the order of e-Kinerja. */
export function CopyList({ parts, ...rest }: Props) {
  return (
    <div className="grid gap-8">
      {parts.map((part) => (
        <section key={partTitle(part)} aria-label={partTitle(part)} className="grid gap-3">
          <h2 className="font-bold text-xl">{partTitle(part)}</h2>
          <ol className="grid gap-2">
            {part.fields.map((field) => (
              <Field key={field.key} field={field} {...rest} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

/** What a field is called: a value by its name. */
export function fieldTitle({ key, name }: CopyField, valueNames: Readonly<Record<string, string>>): string {
  const value = name === 'expectation' ? valueNames[key.replace('value ', '')] : undefined
  return value ? `${copyNames[name]}: ${value}` : copyNames[name]
}

function Field({ field, copied, valueNames, values, action, newKey }: Omit<Props, 'parts'> & { field: CopyField }) {
  const isCopied = copied.has(field.key)
  const title = fieldTitle(field, valueNames)
  return (
    <li
      id={field.key.replaceAll(' ', '-')}
      className={`grid scroll-mt-28 gap-3 rounded-xl border p-4 sm:grid-cols-[1fr_auto] sm:items-start ${isCopied ? 'border-good' : 'border-line bg-surface'}`}
    >
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
          {title} {isCopied ? <Badge tone="good">Sudah disalin</Badge> : null}
        </p>
        <p className="select-all whitespace-pre-line">{field.text}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <CopyButton
          action={action}
          values={{ ...values, field: field.key, copied: 'ya', from: 'isian' }}
          formKey={newKey()}
          text={field.text}
          copied={isCopied}
          about={title}
        />
        {isCopied ? (
          <ActionButton action={action} values={{ ...values, field: field.key, copied: 'tidak', from: 'isian' }} formKey={newKey()}>
            Belum disalin
          </ActionButton>
        ) : null}
      </div>
    </li>
  )
}
