import { formatDay } from '@/lib/format'
import type { PublicChange } from '@/lib/transparency/queries'

/** Anda bilang, kami lakukan. */
export function Changes({ changes, withUnit = false }: { changes: readonly PublicChange[]; withUnit?: boolean }) {
  if (changes.length === 0) return <p className="text-ink-soft">Belum ada perbaikan yang selesai dan diumumkan.</p>
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {changes.map(({ unitName, name, unsur, said, done, day }) => (
        <li
          key={`${unitName} ${name} ${unsur} ${day} ${said}`}
          className="grid content-start gap-3 rounded-2xl border border-line bg-surface p-5"
        >
          <p className="text-ink-soft text-sm">
            {withUnit && unitName !== name ? `${unitName}, ` : ''}
            {name}
          </p>
          <dl className="grid gap-3">
            <div>
              <dt className="font-semibold text-accent">Anda bilang</dt>
              <dd>{said}</dd>
            </div>
            <div>
              <dt className="font-semibold text-good">Kami lakukan</dt>
              <dd>{done}</dd>
            </div>
          </dl>
          <p className="text-ink-soft text-sm">
            {unsur}. Selesai {formatDay(day)}.
          </p>
        </li>
      ))}
    </ul>
  )
}
