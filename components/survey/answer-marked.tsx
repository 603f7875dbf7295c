import { Badge } from '@/components/ui/badge'
import { formatNumber } from '@/lib/format'
import { partOfDayNames } from '@/lib/survey/exclusion/labels'
import type { MarkedGroup } from '@/lib/survey/exclusion/queries'
import { responseMarkNames, surveyWayNames } from '@/lib/survey/labels'
import { monthName } from '@/lib/survey/result/labels'

/** Marked answers that look alike: how many, when and how they came, what speaks against them, and their scores. */
export function MarkedAnswers({ row: { count, way, month, part, marks, scores, counted } }: { row: MarkedGroup }) {
  return (
    <span className="grid min-w-0 gap-2">
      <span className="font-semibold">{count === 1 ? 'Satu jawaban' : `${formatNumber(count)} jawaban yang sama`}</span>
      <span className="text-ink-soft text-sm">
        {surveyWayNames[way]}, {monthName(month)}, {partOfDayNames[part]}
      </span>
      <span className="flex flex-wrap gap-1.5">
        {marks.map((mark) => (
          <Badge key={mark} tone="warn">
            {responseMarkNames[mark]}
          </Badge>
        ))}
        {counted ? null : <Badge tone="plain">Tidak lengkap</Badge>}
      </span>
      <Scores scores={scores} />
    </span>
  )
}

function Scores({ scores }: { scores: readonly number[] }) {
  return (
    <span className="flex flex-wrap gap-1">
      {scores.map((score, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the unsur
        <span key={at} className="grid min-w-9 justify-items-center rounded-lg border border-line px-1 py-0.5">
          <span className="text-ink-soft text-xs">U{at + 1}</span>
          <span className="font-semibold tabular-nums">{score === 0 ? '–' : score}</span>
        </span>
      ))}
    </span>
  )
}
