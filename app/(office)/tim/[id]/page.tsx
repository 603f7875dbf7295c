import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { CandidateSearch } from '@/components/organization/candidate-search'
import { MemberResults } from '@/components/plan/member-results'
import { TeamChangeForm } from '@/components/plan/team-form'
import { AddMemberForm, EndMemberForm, EndTeamForm } from '@/components/plan/team-members'
import { Badge } from '@/components/ui/badge'
import { Fact, Facts } from '@/components/ui/facts'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { addDays, type Day, yearOf } from '@/lib/day'
import { formatDay } from '@/lib/format'
import { listParams } from '@/lib/list-params'
import { findMemberResults } from '@/lib/plan/team/feedback/queries'
import { teamDoneSentences } from '@/lib/plan/team/labels'
import { type Colleague, findTeam, listTeamCandidates, type TeamMemberRow, type TeamRecord } from '@/lib/plan/team/queries'
import { teamWording } from '@/lib/plan/team/rules'
import { addMember, change, end, endMember, giveFeedback } from '../actions'

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
  const [candidates, led] = await Promise.all([
    isOpen ? listTeamCandidates(actor, q, 'MEMBER') : null,
    team.isLeader ? findMemberResults(actor, id) : null,
  ])
  const done = teamDoneSentences[String(search.sudah ?? '')]
  return (
    <div className="grid max-w-4xl gap-8">
      <Heading team={team} />
      {done ? <Notice>{done}</Notice> : null}
      <Facts>
        <Fact name="Ketua">
          {team.leader.name}
          <span className="block font-normal text-ink-soft text-sm">
            {team.leader.postTitle} · {team.leader.unitName}
          </span>
        </Fact>
        <Fact name="Dasar pembentukan">{team.basis}</Fact>
        <Fact name="Tujuan">
          <span className="whitespace-pre-line font-normal">{team.purpose}</span>
        </Fact>
      </Facts>
      {led ? <MemberResults {...{ ...led, team, action: giveFeedback, newKey: uuidv7 }} /> : null}
      <Members team={team} today={actor.today} />
      {isOpen ? <AddMember {...{ team, q, candidates: candidates ?? [], today: actor.today }} /> : null}
      {isOpen ? (
        <section aria-labelledby="kelola" className="grid gap-2">
          <h2 id="kelola" className="font-bold text-xl">
            Kelola tim
          </h2>
          <TeamChangeForm key={teamWording(team)} action={change} formKey={uuidv7()} teamId={id} seen={teamWording(team)} words={team} />
          <EndTeamForm action={end} formKey={uuidv7()} teamId={id} last={withinYear(actor.today, team.year)} />
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

function Members({ team: { members, mayChange, running }, today }: { team: TeamRecord; today: Day }) {
  return (
    <section aria-labelledby="anggota" className="grid gap-4">
      <h2 id="anggota" className="font-bold text-xl">
        Anggota
      </h2>
      {members.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">Belum ada anggota.</p>
      ) : (
        <ul className="grid gap-3">
          {members.map((member) => (
            <li key={member.id} className="grid gap-2 rounded-xl border border-line bg-surface p-4">
              <MemberLine member={member} />
              {mayChange && running && (member.to === null || member.to > today) ? (
                <EndMemberForm
                  key={member.to}
                  {...{ action: endMember, formKey: uuidv7(), memberId: member.id, name: member.name }}
                  last={member.from > today ? member.from : today}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function MemberLine({ member: { name, nip, postTitle, unitName, from, to } }: { member: TeamMemberRow }) {
  return (
    <div className="grid gap-0.5">
      <p className="font-semibold">{name}</p>
      <p className="text-ink-soft">
        {nip ? `NIP ${nip} · ` : ''}
        {postTitle} · {unitName}
      </p>
      <p className="text-ink-soft text-sm">
        Sejak {formatDay(from)}
        {to ? ` sampai ${formatDay(addDays(to, -1))}` : ''}
      </p>
    </div>
  )
}

type AddProps = { team: TeamRecord; q: string; candidates: readonly Colleague[]; today: Day }

function AddMember({ team, q, candidates, today }: AddProps) {
  return (
    <section aria-labelledby="tambah" className="grid gap-4">
      <h2 id="tambah" className="font-bold text-xl">
        Tambah anggota
      </h2>
      <p className="text-ink-soft">Dari unit mana pun. Orangnya mendapat pemberitahuan, dan pejabat penilainya melihatnya pada SKP.</p>
      <CandidateSearch fields={[{ name: 'q', label: 'Nama atau NIP', value: q }]} />
      {q !== '' && candidates.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
          Tidak ada pegawai dengan nama atau NIP itu. Periksa ejaannya, lalu cari lagi.
        </p>
      ) : null}
      {candidates.length > 0 ? (
        <AddMemberForm
          key={q}
          {...{ action: addMember, formKey: uuidv7(), teamId: team.id, candidates, from: withinYear(today, team.year) }}
        />
      ) : null}
    </section>
  )
}

/** The day itself, or the nearest one of the year. */
function withinYear(day: Day, year: number): Day {
  if (yearOf(day) === year) return day
  return yearOf(day) < year ? `${year}-01-01` : `${year}-12-31`
}
