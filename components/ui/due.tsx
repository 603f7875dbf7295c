import { type Day, daysBetween } from '@/lib/day'
import { formatDay, formatNumber } from '@/lib/format'
import { Badge } from './badge'

/** The last day to act, and how far off it is. */
export function Due({ on, today }: { on: Day; today: Day }) {
  const days = daysBetween(today, on)
  return (
    <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
      {formatDay(on)} <Badge tone={days < 0 ? 'bad' : days <= 7 ? 'warn' : 'plain'}>{distance(days)}</Badge>
    </p>
  )
}

function distance(days: number): string {
  if (days === 0) return 'hari ini'
  return days > 0 ? `${formatNumber(days)} hari lagi` : `lewat ${formatNumber(-days)} hari`
}
