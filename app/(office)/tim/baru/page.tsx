import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { CandidateSearch } from '@/components/organization/candidate-search'
import { TeamForm } from '@/components/plan/team-form'
import { Link } from '@/components/ui/link'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { listParams } from '@/lib/list-params'
import { planYear } from '@/lib/plan/schema'
import { listTeamCandidates } from '@/lib/plan/team/queries'
import { form } from '../actions'

export const metadata: Metadata = { title: 'Bentuk tim kerja' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewTeam({ searchParams }: Props) {
  const actor = await requireActor()
  const search = await searchParams
  const { q } = listParams(search, ['nama'])
  const thisYear = yearOf(actor.today)
  const year = planYear.catch(thisYear).parse(search.tahun)
  const candidates = await listTeamCandidates(actor, q, 'LEADER')
  if (candidates === null) notFound()
  return (
    <div className="grid max-w-3xl gap-6">
      <header className="grid gap-2">
        <p>
          <Link href="/tim" className="text-accent underline underline-offset-4">
            Tim kerja
          </Link>
        </p>
        <h1 className="font-bold text-3xl tracking-tight">Bentuk tim kerja</h1>
        <p className="text-ink-soft">
          Cari ketuanya dulu. Ketua dipilih dari unit yang Anda pimpin atau kelola; anggotanya boleh dari unit mana pun.
        </p>
      </header>
      <CandidateSearch fields={[{ name: 'q', label: 'Nama atau NIP calon ketua', value: q }]} />
      {q !== '' && candidates.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
          Tidak ada pegawai dengan nama atau NIP itu di unit yang Anda pimpin atau kelola. Periksa ejaannya, lalu cari lagi.
        </p>
      ) : null}
      {candidates.length > 0 ? (
        <TeamForm action={form} formKey={uuidv7()} candidates={candidates} years={[thisYear, thisYear + 1]} year={year} />
      ) : null}
    </div>
  )
}
