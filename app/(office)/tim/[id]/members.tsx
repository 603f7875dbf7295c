import { v7 as uuidv7 } from 'uuid'
import { CandidateSearch } from '@/components/organization/candidate-search'
import { AddMemberForm, EndMemberForm } from '@/components/plan/team-members'
import { addDays, type Day, yearOf } from '@/lib/day'
import { formatDay } from '@/lib/format'
import type { Colleague, TeamMemberRow, TeamRecord } from '@/lib/plan/team/queries'
import { addMember, endMember } from '../actions'

/** Who is or was in a team; who may change it says when someone leaves. */
export function Members({ team: { members, mayChange, running }, today }: { team: TeamRecord; today: Day }) {
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
                  {...{ action: endMember, formKey: uuidv7(), memberId: member.id, seen: member.to, name: member.name }}
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

/** Looks for someone of any unit, and takes them into a team. */
export function AddMember({ team, q, candidates, today }: AddProps) {
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
export function withinYear(day: Day, year: number): Day {
  if (yearOf(day) === year) return day
  return yearOf(day) < year ? `${year}-01-01` : `${year}-12-31`
}
