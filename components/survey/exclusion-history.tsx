import { formatMoment, formatNumber } from '@/lib/format'
import { decisionNames, effectSentence } from '@/lib/survey/exclusion/labels'
import type { Exclusions, ListedDecision } from '@/lib/survey/exclusion/queries'

/** Who decided about answers, when, why, of how many, and what it did to the IKM, where that is told. */
export function ExclusionHistory({ rows, smallest }: { rows: readonly ListedDecision[]; smallest: number }) {
  return (
    <ol className="grid gap-3">
      {rows.map((decision) => (
        <li key={decision.id} className="grid gap-1 rounded-xl border border-line bg-surface p-4">
          <p className="font-semibold">
            {decisionNames[decision.kind]}: {formatNumber(decision.count)} jawaban
          </p>
          <p className="wrap-anywhere">{decision.reason}</p>
          <p className="text-ink-soft text-sm">
            {decision.decidedBy}, {formatMoment(decision.decidedAt)}. {effectSentence(decision, smallest)}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** Why answers were taken out, as the public reads it: for those who must not see more. */
export function ExclusionReasons({ exclusions: { excluded, reasons } }: { exclusions: Exclusions }) {
  if (excluded === 0) return <p className="text-ink-soft">Tidak ada jawaban yang dikeluarkan dari hitungan.</p>
  return (
    <ul className="grid gap-3">
      {reasons.map(({ reason, count }) => (
        <li key={reason} className="grid gap-1 rounded-xl border border-line bg-surface p-4">
          <p className="font-semibold">Dikeluarkan dari hitungan: {formatNumber(count)} jawaban</p>
          <p className="wrap-anywhere">{reason}</p>
        </li>
      ))}
    </ul>
  )
}
