import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { MemberResults } from '@/components/plan/member-results'
import { TeamChangeForm } from '@/components/plan/team-form'
import { EndTeamForm } from '@/components/plan/team-members'
import { Badge } from '@/components/ui/badge'
import { Fact, Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { formatDay } from '@/lib/format'
import { listParams } from '@/lib/list-params'
import { teamDoneSentences } from '@/lib/plan/team/labels'
import { findTeam, listTeamCandidates, type TeamRecord } from '@/lib/plan/team/queries'
import { teamWording } from '@/lib/plan/team/rules'
import { findMemberProgress } from '@/lib/progress/member/queries'
import { change, end, giveFeedback } from '../actions'
import { ChangeLeader, LeaderFact } from './leader'
import { AddMember, Members, withinYear } from './members'

export const metadata: Metadata = { title: 'Tim kerja' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function TeamPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const search = await searchParams
  const team = z.uuid().safeParse(id).success ? await findTeam(actor, id) : null
  if (!team) notFound()
  const { q } = listParams(search, ['nama'])
  const isOpen = team.mayChange && team.running
  const sought = listParams({ q: search.ketua }, ['nama']).q
  const [candidates, leaders, led] = await Promise.all([
    isOpen ? listTeamCandidates(actor, q, 'MEMBER') : null,
    isOpen ? listTeamCandidates(actor, sought, 'LEADER') : null,
    team.isLeader ? findMemberProgress(actor, id) : null,
  ])
  const done = teamDoneSentences[String(search.sudah ?? '')]
  return (
    <div className="grid max-w-4xl gap-8">
      <Heading team={team} />
      {done ? <Notice>{done}</Notice> : null}
      <Facts>
        <LeaderFact team={team} />
        <Fact name="Dasar pembentukan">{team.basis}</Fact>
        <Fact name="Tujuan">
          <span className="whitespace-pre-line font-normal">{team.purpose}</span>
        </Fact>
      </Facts>
      {led ? <MemberResults {...{ followed: led, team, action: giveFeedback, newKey: uuidv7 }} /> : null}
      <Members team={team} today={actor.today} />
      {isOpen ? <AddMember {...{ team, q, candidates: candidates ?? [], today: actor.today }} /> : null}
      {isOpen ? (
        <section aria-labelledby="kelola" className="grid gap-2">
          <h2 id="kelola" className="font-bold text-xl">
            Kelola tim
          </h2>
          <TeamChangeForm key={teamWording(team)} action={change} formKey={uuidv7()} teamId={id} seen={teamWording(team)} words={team} />
          <ChangeLeader {...{ team, sought, candidates: leaders ?? [], today: actor.today }} />
          <EndTeamForm action={end} formKey={uuidv7()} teamId={id} seen={team.endedOn} last={withinYear(actor.today, team.year)} />
        </section>
      ) : null}
    </div>
  )
}

function Heading({ team: { name, year, running, endedOn, isLeader, id } }: { team: TeamRecord }) {
  return (
    <header className="grid gap-3">
      <p>
        <Link href={`/tim?tahun=${year}`} className="text-accent underline underline-offset-4">
          Tim kerja {year}
        </Link>
      </p>
      <h1 className="font-bold text-3xl tracking-tight">{name}</h1>
      <p>
        <Badge tone={running ? 'good' : 'plain'}>
          {running ? (endedOn ? `Sampai ${formatDay(endedOn)}` : 'Berjalan') : `Berakhir ${formatDay(endedOn ?? `${year}-12-31`)}`}
        </Badge>
      </p>
      {isLeader && running ? (
        <div>
          <LinkButton href={`/peran-hasil?tahun=${year}&tim=${id}`}>Matriks peran hasil tim</LinkButton>
        </div>
      ) : null}
    </header>
  )
}
