import type { FormAction } from '@/lib/form-state'
import { writtenTarget } from '@/lib/plan/measure/labels'
import type { FeedbackPeriod, MemberResult, TeamFeedback } from '@/lib/plan/team/feedback/queries'
import { TeamFeedbackForm } from './team-feedback'
import { TeamFeedbackList } from './team-feedback-list'

type Props = {
  results: readonly MemberResult[]
  periods: readonly FeedbackPeriod[]
  team: { id: string }
  action: FormAction
  newKey: () => string
}

/** For a ketua tim: the members' RHK that hang on the ketua's own, and what the ketua says of each. */
export function MemberResults({ results, periods, team, action, newKey }: Props) {
  return (
    <section aria-labelledby="rhk-anggota" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="rhk-anggota" className="font-bold text-xl">
          RHK anggota yang mendukung RHK Anda
        </h2>
        <p className="text-ink-soft">
          Anda melihat RHK ini saja, bukan SKP selebihnya dan bukan predikatnya. Umpan balik Anda menjadi usulan bagi pejabat penilai.
        </p>
      </div>
      {results.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
          Belum ada RHK anggota yang terkait dengan RHK Anda dalam SKP yang disepakati. Usulkan peran hasil lewat matriks peran hasil tim.
        </p>
      ) : (
        <ul className="grid gap-4">
          {results.map(({ workResultId, text, supports, name, postTitle, unitName, indicators, feedback }) => (
            <li key={workResultId} id={`rhk-${workResultId}`} className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:p-5">
              <div className="grid gap-1">
                <p className="text-ink-soft text-sm">
                  {name}, {postTitle}, {unitName}
                </p>
                <h3 className="font-semibold text-lg">{text}</h3>
                <p className="text-ink-soft">Mendukung RHK Anda: {supports}</p>
              </div>
              <ul className="grid gap-1">
                {indicators.map((indicator) => (
                  <li key={indicator.id}>
                    {indicator.text}: <span className="font-semibold">{writtenTarget(indicator)}</span>
                  </li>
                ))}
              </ul>
              <TeamFeedbackList feedback={feedback} withRating />
              {periods.length > 0 ? (
                <TeamFeedbackForm
                  key={timesGiven(feedback)}
                  {...{ action, formKey: newKey(), teamId: team.id, workResultId, periods, seen: timesGiven(feedback) }}
                />
              ) : (
                <p className="text-ink-soft text-sm">Belum ada periode yang dimulai.</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Numbers rise by one in each period, so the newest of each tell how many there are. */
function timesGiven(feedback: readonly TeamFeedback[]): number {
  return feedback.reduce((count, { number }) => count + number, 0)
}
