import { v7 as uuidv7 } from 'uuid'
import { BookLineForm, type TypedLine } from '@/components/survey/book-line-form'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { periodName } from '@/lib/calendar/labels'
import { type Day, isDay, yearOf } from '@/lib/day'
import { writtenDecimal } from '@/lib/decimal'
import { formatDay, formatNumber } from '@/lib/format'
import { bookColumns, toldChanges } from '@/lib/survey/service-book/labels'
import type { StoredLine } from '@/lib/survey/service-book/queries'
import { write } from './actions'
import { monthAfter } from './month'

type Search = Record<string, string | string[] | undefined>

const link = 'inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4'
const titles = Object.fromEntries(Object.entries(bookColumns).map(([name, { title }]) => [name, title])) as TypedLine
const empty = { received: '', finished: '', finishedInTime: '', medianDays: '', reissued: '0' }

/** What was just done, from the address. */
export function BookNotice({ search }: { search: Search }) {
  const { ditulis, baru, diperbaiki, sama } = search
  if (typeof ditulis === 'string' && isDay(ditulis)) return <Notice>Baris {formatDay(ditulis)} sudah disimpan.</Notice>
  const [added, changed, same] = [baru, diperbaiki, sama].map(Number)
  if (added === undefined || changed === undefined || same === undefined || [added, changed, same].some(Number.isNaN)) return null
  return <Notice>Berkas sudah diterapkan: {toldChanges({ added, changed, same })}</Notice>
}

type WriteProps = {
  lines: readonly StoredLine[]
  serviceId: string
  day: string | string[] | undefined
  today: Day
  writtenUntil: Day | null
  path: string
}

/** The form of one line: of the day in the address where it stands in the month, else a new one of today. */
export function WriteLine({ lines, serviceId, day, today, writtenUntil, path }: WriteProps) {
  const stored = lines.find((line) => line.day === day)
  return (
    <section className="grid gap-4" aria-labelledby="tulis">
      <div className="grid max-w-3xl gap-1">
        <h2 id="tulis" className="font-bold text-xl">
          {stored ? `Perbaiki ${formatDay(stored.day)}` : 'Tulis satu hari'}
        </h2>
        <p className="text-ink-soft">
          {writtenUntil ? `Hari terakhir yang sudah ditulis: ${formatDay(writtenUntil)}.` : 'Buku ini masih kosong.'} Banyak hari sekaligus?{' '}
          <Link href={`${path}/impor`} className={link}>
            Ambil dari berkas sistem antrean
          </Link>
        </p>
      </div>
      <BookLineForm
        key={stored?.day ?? ''}
        action={write}
        formKey={uuidv7()}
        serviceId={serviceId}
        revision={stored?.revision ?? 0}
        line={stored ? typedLine(stored) : { ...empty, day: today }}
        titles={titles}
        today={today}
      />
      {stored ? (
        <p>
          <Link href={`${path}?bulan=${stored.day.slice(0, 7)}`} className={link}>
            Batal, tulis hari lain
          </Link>
        </p>
      ) : null}
    </section>
  )
}

function typedLine({ day, received, finished, finishedInTime, medianDays, reissued }: StoredLine): TypedLine {
  const written = { received: formatNumber(received), finished: formatNumber(finished), finishedInTime: formatNumber(finishedInTime) }
  return { ...written, day, reissued: formatNumber(reissued), medianDays: medianDays === null ? '' : writtenDecimal(medianDays) }
}

/** To the months beside. */
export function MonthLinks({ path, month, today }: { path: string; month: Day; today: Day }) {
  const to = (count: number) => {
    const other = monthAfter(month, count)
    return {
      href: `${path}?bulan=${other.slice(0, 7)}`,
      name: periodName({ kind: 'MONTH', year: yearOf(other), number: Number(other.slice(5, 7)) }),
    }
  }
  const [before, after] = [to(-1), to(1)]
  return (
    <p className="flex flex-wrap gap-x-6">
      <Link href={before.href} className={link}>
        ← {before.name}
      </Link>
      {monthAfter(month, 1) <= today ? (
        <Link href={after.href} className={link}>
          {after.name} →
        </Link>
      ) : null}
    </p>
  )
}
