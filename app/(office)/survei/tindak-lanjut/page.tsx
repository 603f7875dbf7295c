import type { Metadata } from 'next'
import { FollowUpList } from '@/components/survey/follow-up-list'
import { ExportLinks } from '@/components/ui/export-links'
import { FilterChoice, FilterLine, FilterText } from '@/components/ui/filter-field'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { formatNumber } from '@/lib/format'
import { listHref, pageSize } from '@/lib/list-params'
import { listFollowUps } from '@/lib/survey/follow-up/queries'
import { followUpStateNames } from '@/lib/survey/labels'
import { mayListSurveys } from '@/lib/survey/policy'
import { followUpSearch } from './search'

export const metadata: Metadata = { title: 'Tindak lanjut survei' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const path = '/survei/tindak-lanjut'
const states = [['', 'Semua'], ['LATE', 'Terlambat'], ...Object.entries(followUpStateNames)] as const

export default async function FollowUps({ searchParams }: Props) {
  const actor = await requireActor()
  const search = await searchParams
  const asked = followUpSearch(search)
  const { rows, total } = await listFollowUps(actor, asked)
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Tindak lanjut survei</h1>
        <p className="max-w-3xl text-ink-soft">
          Yang direncanakan sesudah survei kepuasan: tindak lanjut yang menjadi tanggung jawab Anda, dan milik unit yang surveinya Anda
          baca.
        </p>
        {mayListSurveys(actor) ? (
          <p className="flex flex-wrap gap-x-5">
            <Link href="/survei" className="text-accent underline underline-offset-4">
              Daftar survei
            </Link>
            <Link href="/survei/pekppp" className="text-accent underline underline-offset-4">
              Butir PEKPPP
            </Link>
          </p>
        ) : null}
      </header>
      <FilterLine>
        <FilterText name="q" label="Layanan, unit, penanggung jawab, atau tindakan" value={asked.q} />
        <FilterChoice name="keadaan" label="Keadaan" value={asked.state ?? ''} options={states} narrow />
      </FilterLine>
      <p className="text-ink-soft">{formatNumber(total)} tindak lanjut</p>
      {rows.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
          {asked.q === '' && asked.state === null
            ? 'Belum ada tindak lanjut. Rencana dibuat dari halaman tindak lanjut sebuah survei.'
            : 'Tidak ada tindak lanjut yang cocok. Longgarkan pencariannya.'}
        </p>
      ) : (
        <FollowUpList lines={rows} today={actor.today} about />
      )}
      <Pagination page={asked.page} total={total} pageSize={pageSize} hrefOf={(page) => listHref(path, search, { page })} />
      <ExportLinks path={path} search={search} total={total} />
    </div>
  )
}
