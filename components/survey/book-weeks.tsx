import { Details } from '@/components/ui/details'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatDay, formatNumber } from '@/lib/format'
import type { BookWeek } from '@/lib/survey/service-book/queries'

/** What came in each week beside the week of the same number a year before: bars, and a table that says the same. */
export function BookWeeks({ weeks }: { weeks: readonly BookWeek[] }) {
  const most = Math.max(1, ...weeks.flatMap(({ now, lastYear }) => [now?.received ?? 0, lastYear?.received ?? 0]))
  return (
    <div className="grid gap-3">
      <div className="rounded-xl border border-line bg-surface p-4">
        <p className="flex flex-wrap gap-x-5 text-ink-soft text-sm">
          <span className="inline-flex items-center gap-2">
            <span aria-hidden="true" className="size-3 rounded-sm bg-accent" /> Tahun ini
          </span>
          <span className="inline-flex items-center gap-2">
            <span aria-hidden="true" className="size-3 rounded-sm border border-ink-soft bg-sunken" /> Tahun lalu
          </span>
        </p>
        <div aria-hidden="true" className="mt-3 flex h-40 items-end gap-1.5 sm:gap-3">
          {weeks.map(({ year, number, now, lastYear }) => (
            <div key={`${year}-${number}`} className="flex h-full min-w-0 flex-1 flex-col justify-end gap-1">
              <div className="flex min-h-0 flex-1 items-end gap-px sm:gap-1">
                <WeekBar count={lastYear?.received ?? 0} most={most} look="border border-ink-soft bg-sunken" />
                <WeekBar count={now?.received ?? 0} most={most} look="bg-accent" />
              </div>
              <span className="text-center text-ink-soft text-xs">{number}</span>
            </div>
          ))}
        </div>
      </div>
      <Details className="min-w-0">
        <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent underline underline-offset-4">
          Angka tiap minggu
        </summary>
        <Table caption="Permohonan diterima tiap minggu" head={['Minggu', 'Mulai', 'Diterima', 'Minggu yang sama tahun lalu', 'Selisih']}>
          {weeks.map(({ year, number, startsOn, isRunning, now, lastYear }) => (
            <Row key={`${year}-${number}`} title={`Minggu ${number}${isRunning ? ', masih berjalan' : ''}`}>
              <Cell>{formatDay(startsOn)}</Cell>
              <Cell>{now ? formatNumber(now.received) : '–'}</Cell>
              <Cell>{lastYear ? formatNumber(lastYear.received) : '–'}</Cell>
              <Cell>{now && lastYear && !isRunning ? difference(now.received - lastYear.received) : '–'}</Cell>
            </Row>
          ))}
        </Table>
      </Details>
    </div>
  )
}

function WeekBar({ count, most, look }: { count: number; most: number; look: string }) {
  return (
    <div className={`flex-1 rounded-t-sm ${count === 0 ? 'border-0' : look}`} style={{ height: `${Math.round((100 * count) / most)}%` }} />
  )
}

function difference(count: number): string {
  return count > 0 ? `+${formatNumber(count)}` : formatNumber(count)
}
