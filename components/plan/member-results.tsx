import type { FormAction } from '@/lib/form-state'
import type { MemberResult, TeamFeedback } from '@/lib/plan/team/feedback/queries'
import type { FollowedTeam } from '@/lib/progress/member/queries'
import { MemberIndicatorView } from './member-indicator'
import { TeamFeedbackForm } from './team-feedback'
import { TeamFeedbackList } from './team-feedback-list'

type Props = {
  followed: FollowedTeam
  team: { id: string }
  action: FormAction
  newKey: () => string
}

/** For a ketua tim: the members' RHK that hang on the ketua's own, what was achieved, and what the ketua says of each. */
export function MemberResults({ followed: { results, periods, rule }, team, action, newKey }: Props) {
  return (
    <section aria-labelledby="rhk-anggota" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="rhk-anggota" className="font-bold text-xl">
          RHK anggota yang mendukung RHK Anda
        </h2>
        <p className="text-ink-soft">
          Anda melihat RHK ini dan realisasinya saja, bukan SKP selebihnya dan bukan predikatnya. Umpan balik Anda menjadi usulan bagi
          pejabat penilai.
        </p>
      </div>
      {results.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
          Belum ada RHK anggota yang terkait dengan RHK Anda dalam SKP yang disepakati. Usulkan peran hasil lewat matriks peran hasil tim.
        </p>
      ) : (
        <ul className="grid gap-4">
          {results.map(({ indicators, feedback, ...result }) => (
            <li
              key={result.workResultId}
              id={`rhk-${result.workResultId}`}
              className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:p-5"
            >
              <ResultHeading result={result} />
              <ul className="grid gap-4">
                {indicators.map((indicator) => (
                  <MemberIndicatorView key={indicator.id} indicator={indicator} rule={rule} />
                ))}
              </ul>
              <TeamFeedbackList feedback={feedback} withRating />
              {periods.length > 0 ? (
                <TeamFeedbackForm
                  key={timesGiven(feedback)}
                  {...{ action, formKey: newKey(), teamId: team.id, periods, seen: timesGiven(feedback) }}
                  workResultId={result.workResultId}
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

type Heading = Pick<MemberResult, 'text' | 'supports' | 'supportsOf' | 'name' | 'postTitle' | 'unitName'>

function ResultHeading({ result: { name, postTitle, unitName, text, supports, supportsOf } }: { result: Heading }) {
  return (
    <div className="grid gap-1">
      <p className="text-ink-soft text-sm">
        {name}, {postTitle}, {unitName}
      </p>
      <h3 className="font-semibold text-lg">{text}</h3>
      <p className="text-ink-soft">
        Mendukung RHK {supportsOf === null ? 'Anda' : `${supportsOf}, ketua sebelumnya`}: {supports}
      </p>
      {supportsOf === null ? null : (
        <p className="text-ink-soft text-sm">
          Kaitan ini tetap berlaku sampai anggota membuka perubahan SKP dan memilih RHK Anda. Sampaikan kepadanya bila perlu.
        </p>
      )}
    </div>
  )
}

/** Numbers rise by one in each period, so the newest of each tell how many there are. */
function timesGiven(feedback: readonly TeamFeedback[]): number {
  return feedback.reduce((count, { number }) => count + number, 0)
}
