import { Link } from '@/components/ui/link'
import { formatDay } from '@/lib/format'
import { planFormNames } from '@/lib/plan/labels'
import type { PlanWriting } from '@/lib/plan/reading/queries'
import { PlanBadge } from './plan-badge'
import { ReturnedNote } from './returned-note'

/** What is being written: which SKP, which version and why, and why it came back. */
export function WritingHeading({ plan: { id, year, number, state, form, startsOn, endsOn, reason, returned } }: { plan: PlanWriting }) {
  return (
    <header className="grid gap-3">
      <h1 className="font-bold text-3xl tracking-tight">Susun SKP {year}</h1>
      <PlanBadge standing={state} />
      <p className="text-ink-soft">
        {planFormNames[form]} · {formatDay(startsOn)} sampai {formatDay(endsOn)}
      </p>
      {number > 1 ? (
        <p>
          Versi {number}, dibuka karena: {reason}. Versi sebelumnya tetap berlaku sampai yang ini disepakati.
        </p>
      ) : null}
      {returned ? <ReturnedNote {...returned} /> : null}
      <p>
        <Link href={`/skp/${id}`} className="text-accent underline underline-offset-4">
          Lihat sebagai formulir
        </Link>
      </p>
    </header>
  )
}
