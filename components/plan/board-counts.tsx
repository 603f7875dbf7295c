import { formatNumber } from '@/lib/format'
import { boardStandingNames } from '@/lib/plan/board/labels'
import { agreedPercent, type BoardCounts, type BoardStanding, boardStandings } from '@/lib/plan/board/rules'

const tones: Record<BoardStanding, string> = {
  AGREED: 'bg-good',
  SUBMITTED: 'bg-accent',
  DRAFT: 'bg-warn',
  NOT_STARTED: 'bg-bad',
  ON_LEAVE: 'bg-line-strong',
  ELSEWHERE: 'bg-line',
}
const inOrder: readonly BoardStanding[] = ['AGREED', 'SUBMITTED', 'DRAFT', 'NOT_STARTED', 'ON_LEAVE', 'ELSEWHERE']

/** How many stand where, as figures and as one bar. `hrefOf` leads to those of a standing. */
export function BoardCountsView({ counts, hrefOf }: { counts: BoardCounts; hrefOf: (standing: BoardStanding | 'LATE') => string }) {
  const percent = agreedPercent(counts)
  return (
    <div className="grid gap-4">
      <p className="text-lg">
        {percent === null ? (
          'Tidak ada SKP yang dicatat di Tera.'
        ) : (
          <>
            <span className="font-bold text-3xl tabular-nums">{percent}%</span> disepakati dari{' '}
            {formatNumber(counts.total - counts.ELSEWHERE)} SKP yang dicatat di Tera
          </>
        )}
      </p>
      <div className="flex h-4 overflow-hidden rounded-full bg-sunken" aria-hidden="true">
        {inOrder.map((standing) =>
          counts[standing] === 0 ? null : <span key={standing} className={tones[standing]} style={{ flexGrow: counts[standing] }} />,
        )}
      </div>
      <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-4">
        {boardStandings.map((standing) => (
          <Figure
            key={standing}
            href={hrefOf(standing)}
            tone={tones[standing]}
            label={boardStandingNames[standing]}
            value={counts[standing]}
          />
        ))}
        <Figure href={hrefOf('LATE')} tone="bg-bad" label="Terlambat (bagian dari yang belum)" value={counts.late} />
      </ul>
    </div>
  )
}

function Figure({ href, tone, label, value }: { href: string; tone: string; label: string; value: number }) {
  return (
    <li>
      <a href={href} className="flex min-h-11 items-center gap-3 rounded-xl border border-line bg-surface px-4 py-2 hover:bg-sunken">
        <span className={`size-3 shrink-0 rounded-full ${tone}`} aria-hidden="true" />
        <span className="min-w-0 grow">{label}</span>
        <span className="shrink-0 font-bold tabular-nums">{formatNumber(value)}</span>
      </a>
    </li>
  )
}
