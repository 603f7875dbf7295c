import Link from 'next/link'
import { ActionButton } from '@/components/ui/action-button'
import { Badge } from '@/components/ui/badge'
import { type Day, daysBetween } from '@/lib/day'
import type { FormAction } from '@/lib/form-state'
import { formatDay, formatNumber } from '@/lib/format'
import { notificationNames } from '@/lib/notification/labels'
import type { ListedNotification } from '@/lib/notification/queries'

type Props = {
  rows: readonly ListedNotification[]
  total: number
  today: Day
  putAside: FormAction
}

/** What waits for a person and by when, the most urgent first. */
export function WaitingList({ rows, total, today, putAside }: Props) {
  return (
    <section aria-labelledby="menunggu" className="grid gap-4">
      <h2 id="menunggu" className="font-bold text-xl">
        Menunggu Anda{total > 0 ? ` (${formatNumber(total)})` : ''}
      </h2>
      {total === 0 ? <p className="text-ink-soft">Tidak ada yang menunggu Anda sekarang.</p> : null}
      <ul className="grid gap-3">
        {rows.map(({ id, kind, subject, path, dueOn }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-xl border border-line bg-surface p-4">
            <div className="grid min-w-0 flex-1 basis-64 gap-1">
              <Link href={path} className="font-semibold text-accent underline underline-offset-4">
                {notificationNames[kind]}: {subject}
              </Link>
              {dueOn ? (
                <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
                  {formatDay(dueOn)} <Badge tone={daysBetween(today, dueOn) < 0 ? 'bad' : 'plain'}>{distance(today, dueOn)}</Badge>
                </p>
              ) : null}
            </div>
            <ActionButton action={putAside} values={{ notificationId: id }}>
              Sisihkan
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

function distance(today: Day, day: Day): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'hari ini'
  return days > 0 ? `${formatNumber(days)} hari lagi` : `${formatNumber(-days)} hari lalu`
}
