import { type Day, yearOf } from '@/lib/day'
import { formatDay } from '@/lib/format'
import type { CarriedTarget } from '@/lib/plan/start/queries'

type Props = { rows: readonly CarriedTarget[]; startsOn: Day; endsOn: Day }

/** Targets that were meant for a longer stretch of the year than this SKP has. */
export function CarriedTargets({ rows, startsOn, endsOn }: Props) {
  if (rows.length === 0) return null
  const from = yearOf(startsOn) === yearOf(endsOn) ? formatDay(startsOn).replace(/ \d{4}$/, '') : formatDay(startsOn)
  return (
    <section aria-labelledby="target-terbawa" className="grid gap-2 rounded-xl border border-warn bg-warn-ground p-4">
      <h2 id="target-terbawa" className="font-semibold">
        Target dari masa yang lebih panjang
      </h2>
      <p>
        SKP ini untuk {from} sampai {formatDay(endsOn)}. Target di bawah ini dijumlahkan, dan masih sama dengan SKP asalnya yang masanya
        lebih panjang. Sesuaikan sebelum disepakati, atau isi target tiap periode.
      </p>
      <ul className="grid list-disc gap-1 pl-5">
        {rows.map(({ indicatorId, text, target }) => (
          <li key={indicatorId} className="wrap-anywhere">
            {text}: <span className="font-semibold tabular-nums">{target}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
