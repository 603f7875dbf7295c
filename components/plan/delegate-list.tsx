import { ActionButton } from '@/components/ui/action-button'
import { Badge } from '@/components/ui/badge'
import type { FormAction } from '@/lib/form-state'
import { formatDay } from '@/lib/format'
import type { NamedDelegate } from '@/lib/plan/delegate/queries'

/** Those who draft an official's SKP, and until when. */
export function DelegateList({ rows, action, keys }: { rows: readonly NamedDelegate[]; action: FormAction; keys: readonly string[] }) {
  if (rows.length === 0) return <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">Belum ada penyiap.</p>
  return (
    <ul className="grid gap-3">
      {rows.map(({ id, name, nip, post, from, lastDay, begun }, index) => (
        <li key={id} className="flex flex-wrap items-center gap-x-8 gap-y-4 rounded-xl border border-line bg-surface p-5">
          <div className="grid min-w-0 flex-1 basis-64 gap-1">
            <p className="font-semibold">{name}</p>
            <p className="text-ink-soft">{[post, nip && `NIP ${nip}`].filter(Boolean).join(' · ')}</p>
            <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
              {formatDay(from)} sampai {lastDay ? formatDay(lastDay) : 'dicabut'}
              <Badge tone={begun ? 'good' : 'plain'}>{begun ? 'berlaku' : 'belum mulai'}</Badge>
            </p>
          </div>
          <ActionButton action={action} values={{ delegateId: id }} formKey={keys[index] ?? ''} tone="danger">
            Cabut
          </ActionButton>
        </li>
      ))}
    </ul>
  )
}
