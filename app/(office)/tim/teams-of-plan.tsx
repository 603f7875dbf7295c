import { TeamFeedbackList } from '@/components/plan/team-feedback-list'
import { Link } from '@/components/ui/link'
import type { Actor } from '@/lib/actor'
import { addDays } from '@/lib/day'
import { formatDay } from '@/lib/format'
import { findPlanTeams, type TeamOfPlan } from '@/lib/plan/team/feedback/queries'

type Props = {
  actor: Actor
  planId: string
  /** How the RHK of the SKP read, by id. */
  results: readonly { id: string; text: string }[]
}

/** The teams that the SKP's holder is in, and what their ketua said of its RHK; nothing where there are none. */
export async function TeamsOfPlan({ actor, planId, results }: Props) {
  const found = await findPlanTeams(actor, planId)
  if (!found || found.teams.length === 0) return null
  const { teams, feedback, isOwner } = found
  const spoken = results.flatMap(({ id, text }) => {
    const of = feedback.filter(({ workResultId }) => workResultId === id)
    return of.length > 0 ? [{ id, text, of }] : []
  })
  return (
    <section aria-labelledby="tim-kerja" className="grid gap-4">
      <h2 id="tim-kerja" className="font-bold text-xl">
        Tim kerja
      </h2>
      <ul className="grid gap-2">
        {teams.map((team) => (
          <li key={`${team.id} ${team.from}`}>
            <TeamName team={team} linked={isOwner} />, ketua {team.leader}
            {team.formerLeaders.map(({ name, until }) => (
              <span key={`${name} ${until}`} className="text-ink-soft">
                {' '}
                (sampai {formatDay(until)}: {name})
              </span>
            ))}
            ,{' '}
            <span className="text-ink-soft">
              sejak {formatDay(team.from)}
              {team.to ? ` sampai ${formatDay(addDays(team.to, -1))}` : ''}
              {team.running ? '' : ' (tim sudah berakhir)'}
            </span>
          </li>
        ))}
      </ul>
      {spoken.map(({ id, text, of }) => (
        <div key={id} className="grid gap-3 rounded-xl border border-line bg-surface p-5">
          <h3 className="font-semibold">{text}</h3>
          <TeamFeedbackList feedback={of} withRating={!isOwner} />
        </div>
      ))}
      {spoken.length > 0 ? (
        <p className="text-ink-soft text-sm">
          {isOwner
            ? 'Umpan balik ketua tim menjadi masukan; yang menilai tetap pejabat penilai Anda.'
            : 'Umpan balik dan rating dari ketua tim adalah usulan; Anda yang menetapkan.'}
        </p>
      ) : null}
    </section>
  )
}

function TeamName({ team: { id, name }, linked }: { team: TeamOfPlan; linked: boolean }) {
  if (!linked) return <span className="font-semibold">{name}</span>
  return (
    <Link href={`/tim/${id}`} className="font-semibold text-accent underline underline-offset-4">
      {name}
    </Link>
  )
}
