import { formatMoment, formatNumber } from '@/lib/format'
import { decisionNames, effectSentence } from '@/lib/survey/exclusion/labels'
import type { ListedDecision } from '@/lib/survey/exclusion/queries'

/** Who decided about answers, when, why, of how many, and what it did to the IKM. */
export function ExclusionHistory({ rows }: { rows: readonly ListedDecision[] }) {
  return (
    <ol className="grid gap-3">
      {rows.map(({ id, kind, reason, decidedBy, decidedAt, count, before, after }) => (
        <li key={id} className="grid gap-1 rounded-xl border border-line bg-surface p-4">
          <p className="font-semibold">
            {decisionNames[kind]}: {formatNumber(count)} jawaban
          </p>
          <p className="wrap-anywhere">{reason}</p>
          <p className="text-ink-soft text-sm">
            {decidedBy}, {formatMoment(decidedAt)}. {effectSentence(before, after)}
          </p>
        </li>
      ))}
    </ol>
  )
}
