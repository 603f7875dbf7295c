import { formatMoment } from '@/lib/format'
import type { TeamFeedback } from '@/lib/plan/team/feedback/queries'
import { suggestedRating, teamTitle } from '@/lib/plan/team/labels'

type Props = {
  feedback: readonly TeamFeedback[]
  /** Whether to say which rating was suggested, or that none was. */
  withRating: boolean
}

/** What ketua tim said of an RHK: for which period, who and when. The pejabat penilai decides. */
export function TeamFeedbackList({ feedback, withRating }: Props) {
  if (feedback.length === 0) return null
  return (
    <ul className="grid gap-3">
      {feedback.map(({ id, teamName, periodName, number, rating, text, by, at }) => (
        <li key={id} className="grid gap-1 border-accent border-l-4 pl-4">
          <p className="text-ink-soft text-sm">
            Ketua {teamTitle(teamName)}, {periodName}
            {withRating ? (
              <>
                : <span className="font-semibold text-ink">{suggestedRating(rating)}</span>
              </>
            ) : null}
          </p>
          <p className="whitespace-pre-line">{text}</p>
          <p className="text-ink-soft text-sm">
            {by}, {formatMoment(at)}
            {number > 1 ? `, perbaikan ke-${number - 1}` : ''}
          </p>
        </li>
      ))}
    </ul>
  )
}
