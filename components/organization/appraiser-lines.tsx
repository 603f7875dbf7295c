import { Badge } from '@/components/ui/badge'
import { addDays, type Day } from '@/lib/day'
import { formatDay } from '@/lib/format'
import type { AppraisedLine } from '@/lib/organization/appraiser/register/queries'
import { Officer, OriginBadge } from './appraisal-table'

/** Everyone who appraises somebody in one post, the latest first, each with the reason. */
export function AppraiserLines({ lines, today }: { lines: readonly AppraisedLine[]; today: Day }) {
  if (lines.length === 0) return <p className="text-warn">Belum ada pejabat penilai untuk jabatan ini.</p>
  return (
    <ol className="grid gap-4">
      {lines.map(({ id, appraiser, superior, origin, reason, from, to }) => (
        <li key={id} className="grid gap-3 rounded-xl border border-line bg-surface p-5">
          <div className="flex flex-wrap items-center gap-2">
            <p className="font-semibold">
              {formatDay(from)} – {to ? formatDay(addDays(to, -1)) : 'seterusnya'}
            </p>
            {from <= today && (to === null || to > today) ? <Badge tone="good">Sekarang</Badge> : null}
            <OriginBadge origin={origin} />
          </div>
          <dl className="grid gap-3 sm:grid-cols-2">
            <div>
              <dt className="text-ink-soft text-sm">Pejabat penilai</dt>
              <dd>
                <Officer officer={appraiser} />
              </dd>
            </div>
            <div>
              <dt className="text-ink-soft text-sm">Atasan pejabat penilai</dt>
              <dd>{superior ? <Officer officer={superior} /> : 'Tidak ada'}</dd>
            </div>
          </dl>
          <p className="text-ink-soft">{reason}</p>
        </li>
      ))}
    </ol>
  )
}
