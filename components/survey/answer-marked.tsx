import { Badge } from '@/components/ui/badge'
import { formatNumber } from '@/lib/format'
import { partOfDayNames } from '@/lib/survey/exclusion/labels'
import type { MarkedGroup } from '@/lib/survey/exclusion/queries'
import { responseMarkNames, surveyWayNames } from '@/lib/survey/labels'
import { monthName } from '@/lib/survey/result/labels'

export const markedListLook = 'divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface'

/** Marked answers that came alike: how many, how and when they came, and what speaks against them. Never what they answered. */
export function MarkedAnswers({ row: { count, incomplete, way, month, part, marks } }: { row: MarkedGroup }) {
  return (
    <span className="grid min-w-0 grow gap-x-6 gap-y-1.5 md:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_minmax(0,2fr)]">
      <span>
        <span className="font-semibold">{count === 1 ? 'Satu jawaban' : `${formatNumber(count)} jawaban`}</span>
        {incomplete > 0 ? (
          <span className="block text-ink-soft text-sm">
            {count === incomplete ? 'terlalu sedikit terisi' : `${formatNumber(incomplete)} terlalu sedikit terisi`}
          </span>
        ) : null}
      </span>
      <span>
        {surveyWayNames[way]}
        <span className="block text-ink-soft text-sm">
          {monthName(month)}, {partOfDayNames[part]}
        </span>
      </span>
      <span className="flex flex-wrap content-start gap-1.5">
        {marks.map((mark) => (
          <Badge key={mark} tone="warn">
            {responseMarkNames[mark]}
          </Badge>
        ))}
      </span>
    </span>
  )
}
