import { v7 as uuidv7 } from 'uuid'
import type { FormAction } from '@/lib/form-state'
import { formatDay } from '@/lib/format'
import type { Officer } from '@/lib/survey/service-officer/queries'
import { OfficerCorrectionForm, OfficerEndForm } from './service-officer-forms'

type Props = {
  officers: readonly Officer[]
  today: string
  /** Null for those who only read. */
  actions: { end: FormAction; correct: FormAction } | null
}

/** Who serves the public, and until when. */
export function ServiceOfficers({ officers, today, actions }: Props) {
  if (officers.length === 0)
    return <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">Belum ada petugas yang dicatat melayani.</p>
  return (
    <ul aria-label="Petugas layanan" className="grid max-w-3xl gap-3">
      {officers.map(({ id, name, postTitle, validFrom, validTo }) => (
        <li key={id} className="grid gap-1 rounded-xl border border-line bg-surface p-4">
          <p className="wrap-anywhere font-semibold">{name}</p>
          <p className="text-ink-soft">{postTitle ?? 'Tidak memangku jabatan'}</p>
          <p>{validTo ? `Melayani ${formatDay(validFrom)} sampai ${formatDay(validTo)}` : `Melayani sejak ${formatDay(validFrom)}`}</p>
          {actions === null ? null : validTo === null ? (
            <OfficerEndForm action={actions.end} formKey={uuidv7()} officerId={id} today={today} name={name} />
          ) : (
            <OfficerCorrectionForm action={actions.correct} formKey={uuidv7()} officerId={id} was={validTo} name={name} />
          )}
        </li>
      ))}
    </ul>
  )
}
