import { v7 as uuidv7 } from 'uuid'
import { CandidateSearch } from '@/components/organization/candidate-search'
import { ChangeLeaderForm } from '@/components/plan/team-leader'
import { Details } from '@/components/ui/details'
import { Fact } from '@/components/ui/facts'
import { addDays, type Day } from '@/lib/day'
import { formatDay } from '@/lib/format'
import type { Colleague, TeamRecord } from '@/lib/plan/team/queries'
import { changeLeader } from '../actions'

/** Who leads a team, and who led it before. */
export function LeaderFact({ team: { leader, leaderSince, formerLeaders } }: { team: TeamRecord }) {
  return (
    <Fact name="Ketua">
      {leader.name}
      <span className="block font-normal text-ink-soft text-sm">
        {leader.postTitle} · {leader.unitName}
      </span>
      {formerLeaders.length > 0 ? <span className="block font-normal text-sm">Sejak {formatDay(leaderSince)}</span> : null}
      {formerLeaders.map(({ id, name, from, to, reason }) => (
        <span key={id} className="mt-2 block font-normal text-ink-soft text-sm">
          Sebelumnya {name}, {formatDay(from)} sampai {formatDay(addDays(to, -1))}. Alasan penggantian: {reason}
        </span>
      ))}
    </Fact>
  )
}

type Props = { team: TeamRecord; sought: string; candidates: readonly Colleague[]; today: Day }

/** Looks for another ketua in the units where the actor may set up teams, and puts them at the head. */
export function ChangeLeader({ team, sought, candidates, today }: Props) {
  return (
    <Details
      id="ganti-ketua"
      open={sought !== '' ? true : undefined}
      className="open:rounded-xl open:border open:border-line open:bg-sunken"
    >
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent underline underline-offset-4 in-open:px-4">
        Ganti ketua tim
      </summary>
      <div className="grid gap-4 px-4 pb-4">
        <p className="max-w-3xl">
          RHK anggota yang terkait dengan RHK ketua sekarang tetap terkait dan tetap terbaca oleh ketua yang baru. Anggota memilih RHK ketua
          yang baru bila ia membuka perubahan SKP. Usulan peran hasil yang belum dijawab ditarik.
        </p>
        <CandidateSearch fields={[{ name: 'ketua', label: 'Nama atau NIP ketua yang baru', value: sought }]} />
        {sought !== '' && candidates.length === 0 ? (
          <p>Tidak ada pegawai dengan nama atau NIP itu di unit yang Anda kelola. Periksa ejaannya, lalu cari lagi.</p>
        ) : null}
        {candidates.length > 0 ? (
          <ChangeLeaderForm
            key={`${team.leader.holdingId} ${sought}`}
            {...{ action: changeLeader, formKey: uuidv7(), teamId: team.id, seen: team.leader.holdingId, candidates, today }}
          />
        ) : null}
      </div>
    </Details>
  )
}
