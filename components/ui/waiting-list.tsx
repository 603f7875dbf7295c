import type { Day } from '@/lib/day'
import { formatNumber } from '@/lib/format'
import type { Waiting } from '@/lib/waiting'
import { Due } from './due'
import { Link } from './link'

/** What waits for a person and by when, the soonest first. */
export function WaitingList({ rows, today }: { rows: readonly (Waiting & { label: string })[]; today: Day }) {
  return (
    <section aria-labelledby="menunggu" className="grid gap-4">
      <h2 id="menunggu" className="font-bold text-xl">
        Menunggu Anda{rows.length > 0 ? ` (${formatNumber(rows.length)})` : ''}
      </h2>
      {rows.length === 0 ? <p className="text-ink-soft">Tidak ada yang menunggu Anda sekarang.</p> : null}
      <ul className="grid gap-3">
        {rows.map(({ kind, subject, href, dueOn, label }) => (
          <li key={`${kind} ${href} ${subject}`} className="grid gap-1 rounded-xl border border-line bg-surface p-4">
            <Link href={href} className="font-semibold text-accent underline underline-offset-4">
              {subject === '' ? label : `${label}: ${subject}`}
            </Link>
            {dueOn ? <Due on={dueOn} today={today} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
