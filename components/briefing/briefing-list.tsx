import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { briefingKindNames } from '@/lib/briefing/labels'
import type { ListedBriefing } from '@/lib/briefing/queries'
import type { Day } from '@/lib/day'
import { formatDay, formatNumber } from '@/lib/format'

/** Sessions, the latest first. */
export function BriefingList({ rows, today }: { rows: readonly ListedBriefing[]; today: Day }) {
  if (rows.length === 0)
    return (
      <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
        Belum ada sesi pada tahun ini. Pilih tahun lain, atau tunggu jadwalnya.
      </p>
    )
  return (
    <ul className="grid gap-3">
      {rows.map(({ id, kind, title, heldOn, hours, place, audience, cancelled, attended }) => (
        <li key={id} className="grid gap-1 rounded-xl border border-line bg-surface p-5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-sm">
            {briefingKindNames[kind]}
            {cancelled ? <Badge tone="bad">Dibatalkan</Badge> : heldOn >= today ? <Badge tone="good">Akan datang</Badge> : null}
          </p>
          <h3 className="font-semibold text-lg">
            <Link href={`/sosialisasi/${id}`} className="text-accent underline underline-offset-4">
              {title}
            </Link>
          </h3>
          <p>
            {formatDay(heldOn)}, {hours}. {place}
          </p>
          <p className="text-ink-soft text-sm">
            Untuk {audience ?? 'seluruh pegawai'}
            {attended > 0 ? ` · ${formatNumber(attended)} hadir` : ''}
          </p>
        </li>
      ))}
    </ul>
  )
}
