import type { ReactNode } from 'react'
import { MutuBadge } from '@/components/survey/survey-figures'
import { formatDecimal } from '@/lib/format'

type Props = { title: string; ikm: string | null; mutu?: string; kinerja?: string; children: ReactNode }

/** The one figure that people came for, large, with what it rests on below. */
export function IndexCard({ title, ikm, mutu, kinerja, children }: Props) {
  return (
    <section aria-labelledby="ikm" className="grid gap-3 rounded-2xl border border-line bg-surface p-6">
      <h2 id="ikm" className="font-semibold text-ink-soft">
        {title}
      </h2>
      {ikm === null ? null : (
        <p className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
          <span className="font-bold text-6xl tabular-nums tracking-tight">{formatDecimal(ikm)}</span>
          <span className="text-ink-soft">dari 100</span>
          {mutu && kinerja ? <MutuBadge mutu={mutu} kinerja={kinerja} /> : null}
        </p>
      )}
      <div className="grid gap-2 text-ink-soft">{children}</div>
    </section>
  )
}
