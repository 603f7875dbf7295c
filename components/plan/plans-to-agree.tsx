import { Link } from '@/components/ui/link'
import { formatDay, formatMoment, formatNumber } from '@/lib/format'
import type { PlanToAgree } from '@/lib/plan/overview/queries'

/** Submitted SKP that wait for the actor as pejabat penilai. */
export function PlansToAgree({ rows, total }: { rows: readonly PlanToAgree[]; total: number }) {
  return (
    <section aria-labelledby="menunggu" className="grid gap-4">
      <h2 id="menunggu" className="font-bold text-xl">
        Menunggu persetujuan Anda ({formatNumber(total)})
      </h2>
      <ul className="grid gap-3">
        {rows.map(({ planId, name, postTitle, year, submittedAt, settleBy }) => (
          <li key={planId} className="grid gap-1 rounded-xl border border-line bg-surface p-4">
            <Link href={`/skp/${planId}`} className="font-semibold text-accent underline underline-offset-4">
              SKP {year}: {name}
            </Link>
            <p className="text-ink-soft">
              {postTitle}, diajukan {formatMoment(submittedAt)}
              {settleBy ? `. Jabatannya sudah berakhir; dapat disepakati sampai ${formatDay(settleBy)}.` : ''}
            </p>
          </li>
        ))}
      </ul>
      {rows.length > 1 ? (
        <p>
          <Link href="/skp/sepakati" className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
            Sepakati beberapa sekaligus{total > rows.length ? `, juga ${formatNumber(total - rows.length)} yang lain` : ''}
          </Link>
        </p>
      ) : null}
    </section>
  )
}
