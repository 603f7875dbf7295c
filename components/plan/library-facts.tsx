import { formatNumber } from '@/lib/format'
import { indicatorAspectNames, indicatorKindNames, indicatorPerspectiveNames } from '@/lib/plan/labels'
import { medianSentence } from '@/lib/plan/library/labels'
import type { LibraryRow } from '@/lib/plan/library/queries'

/** How an entry is measured, how often it is used, and what others promise. */
export function LibraryFacts({ row }: { row: LibraryRow }) {
  const { kind, unitName, aspect, perspective, uses } = row
  const parts = [
    aspect && indicatorAspectNames[aspect],
    perspective && indicatorPerspectiveNames[perspective],
    indicatorKindNames[kind],
    kind === 'BY_DATE' || kind === 'YES_NO' ? null : unitName,
  ]
  const median = medianSentence(row)
  return (
    <div className="grid gap-0.5 text-ink-soft">
      <p>{parts.filter(Boolean).join(' · ')}</p>
      <p>
        {uses === 0 ? 'Belum dipakai dalam SKP' : `Dipakai ${formatNumber(uses)} kali dalam SKP`}
        {median ? (
          <>
            {' '}
            · <span className="font-semibold text-ink">{median}</span>
          </>
        ) : null}
      </p>
    </div>
  )
}
