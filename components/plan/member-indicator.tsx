import { AchievementFigure } from '@/components/progress/achievement-figure'
import { writtenAmount, writtenTarget } from '@/lib/plan/measure/labels'
import type { FollowedTeam } from '@/lib/progress/member/queries'

type Props = { indicator: FollowedTeam['results'][number]['indicators'][number]; rule: FollowedTeam['rule'] }

/** An indicator of a member's RHK, for the ketua tim: its target, its achievement so far, and each period that has a figure. */
export function MemberIndicatorView({ indicator, rule }: Props) {
  const { text, periods, periodCount, achievement } = indicator
  const inputs = periods.flatMap(({ name, value }) => (value === null ? [] : [{ period: name, value }]))
  return (
    <li className="grid gap-2">
      <p>
        {text}: <span className="font-semibold">{writtenTarget(indicator)}</span>
      </p>
      {achievement ? <AchievementFigure measure={indicator} {...{ achievement, inputs, periodCount, rule }} /> : null}
      {periods.length > 0 ? (
        <dl className="grid gap-3 border-line border-l-2 pl-4 sm:grid-cols-2">
          {periods.map(({ id, name, target, value, note }) => (
            <div key={id} className="grid content-start gap-0.5">
              <dt className="font-semibold text-ink-soft text-sm">{name}</dt>
              <dd className="tabular-nums">
                {value === null ? 'Belum dicatat' : writtenAmount(indicator, value)}
                {target === null ? null : <span className="text-ink-soft"> (target {writtenAmount(indicator, target)})</span>}
              </dd>
              {note ? <dd className="whitespace-pre-line wrap-anywhere text-ink-soft text-sm">{note}</dd> : null}
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  )
}
