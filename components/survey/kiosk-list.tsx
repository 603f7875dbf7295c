import { ActionButton } from '@/components/ui/action-button'
import { Badge } from '@/components/ui/badge'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format'
import type { ListedKiosk } from '@/lib/survey/kiosk/queries'

type Props = { kiosks: readonly (ListedKiosk & { formKey: string })[]; close: FormAction }

/** The kiosks of a survey, each to be closed. */
export function KioskList({ kiosks, close }: Props) {
  if (kiosks.length === 0) return <p className="text-ink-soft">Belum ada kios.</p>
  return (
    <ul className="grid gap-3">
      {kiosks.map(({ id, place, createdAt, closedAt, formKey }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 rounded-xl border border-line bg-surface p-4">
          <div className="grid min-w-0 gap-1">
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              <span className="wrap-anywhere">{place}</span>
              <Badge tone={closedAt ? 'plain' : 'good'}>{closedAt ? 'Ditutup' : 'Terbuka'}</Badge>
            </p>
            <p className="text-ink-soft text-sm">
              Disiapkan {formatMoment(createdAt)}
              {closedAt ? `, ditutup ${formatMoment(closedAt)}` : ''}
            </p>
          </div>
          <ActionButton action={close} values={{ kioskId: id }} formKey={formKey} tone="danger" offered={closedAt === null}>
            Tutup kios <span className="sr-only">{place}</span>
          </ActionButton>
        </li>
      ))}
    </ul>
  )
}
