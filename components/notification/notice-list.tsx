import { ActionButton } from '@/components/ui/action-button'
import { Due } from '@/components/ui/due'
import { Link } from '@/components/ui/link'
import type { Day } from '@/lib/day'
import type { FormAction } from '@/lib/form-state'
import { formatNumber } from '@/lib/format'
import { notificationNames } from '@/lib/notification/labels'
import type { ListedNotification } from '@/lib/notification/queries'

type Props = {
  rows: readonly ListedNotification[]
  total: number
  today: Day
  putAside: FormAction
}

/** What happened that a person should know of, until they put it aside. */
export function NoticeList({ rows, total, today, putAside }: Props) {
  return (
    <section aria-labelledby="pemberitahuan" className="grid gap-4">
      <h2 id="pemberitahuan" className="font-bold text-xl">
        Pemberitahuan{total > 0 ? ` (${formatNumber(total)})` : ''}
      </h2>
      {total === 0 ? <p className="text-ink-soft">Tidak ada pemberitahuan baru.</p> : null}
      <ul className="grid gap-3">
        {rows.map(({ id, kind, subject, path, dueOn }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-xl border border-line bg-surface p-4">
            <div className="grid min-w-0 flex-1 basis-64 gap-1">
              <Link href={path} className="font-semibold text-accent underline underline-offset-4">
                {notificationNames[kind]}: {subject}
              </Link>
              {dueOn ? <Due on={dueOn} today={today} /> : null}
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
