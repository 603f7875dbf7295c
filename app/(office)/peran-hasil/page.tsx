import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { Guide } from '@/components/plan/guide'
import { RoleCell } from '@/components/plan/role-cell'
import { RoleMatrix } from '@/components/plan/role-matrix'
import { YearLinks } from '@/components/plan/year-links'
import { ExportLinks } from '@/components/ui/export-links'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { matrixDoneSentences } from '@/lib/plan/matrix/labels'
import { findMatrix, type Matrix } from '@/lib/plan/matrix/queries'
import { cellKey } from '@/lib/plan/matrix/rules'
import { matrixAddress } from '@/lib/plan/matrix/schema'
import { teamTitle } from '@/lib/plan/team/labels'
import { propose, withdraw } from './actions'

export const metadata: Metadata = { title: 'Matriks peran hasil' }

type Search = Record<string, string | string[] | undefined>

export default async function RolesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor()
  const search = await searchParams
  const { tahun, tim, jabatan, isi } = matrixAddress.parse(search)
  const thisYear = yearOf(actor.today)
  const year = tahun ?? thisYear
  const { page } = listParams(search, ['nama'])
  const matrix = await findMatrix(actor, { year, teamId: tim, holdingId: jabatan, page })
  if (!matrix) notFound()
  const done = matrixDoneSentences[String(search.sudah ?? '')]
  const kept = { tahun: String(year), ...(tim ? { tim } : {}), ...(jabatan ? { jabatan } : {}) }
  const row = isi && matrix.rows.find(({ holdingId }) => holdingId === isi.holdingId)
  const column = isi && matrix.columns.find(({ id }) => id === isi.workResultId)
  const open = row && column ? cellKey(row.holdingId, column.id) : null
  return (
    <div className="grid gap-6">
      <Heading matrix={matrix} year={year} thisYear={thisYear} />
      {done ? <Notice>{done}</Notice> : null}
      {matrix.columns.length > 0 ? <Guide about="peran" /> : null}
      {row && column && open ? (
        <RoleCell
          {...{ row, column, actions: { propose, withdraw }, newKey: uuidv7, teamId: matrix.chosen?.team?.id ?? null }}
          roles={matrix.expected.get(open) ?? []}
          hanging={matrix.hanging.get(open) ?? []}
          closeHref={listHref('/peran-hasil', kept, { page })}
        />
      ) : null}
      <MatrixOrWhy matrix={matrix} year={year} open={open} hrefOf={(key) => `${listHref('/peran-hasil', kept, { page, isi: key })}#isi`} />
      <Pagination page={page} pageSize={pageSize} total={matrix.total} hrefOf={(one) => listHref('/peran-hasil', kept, { page: one })} />
      {matrix.columns.length > 0 ? <ExportLinks path="/peran-hasil" search={kept} total={matrix.total} /> : null}
    </div>
  )
}

function Heading({ matrix: { posts, teams, chosen }, year, thisYear }: { matrix: Matrix; year: number; thisYear: number }) {
  const places = [
    ...posts.map(({ holdingId, title }) => ({ key: 'jabatan', id: holdingId, name: title })),
    ...teams.map(({ id, name }) => ({ key: 'tim', id, name: teamTitle(name) })),
  ]
  const chosenId = chosen?.team?.id ?? chosen?.holdingId
  return (
    <header className="grid gap-4">
      <h1 className="font-bold text-3xl tracking-tight">Matriks peran hasil {year}</h1>
      <p className="max-w-3xl text-ink-soft">
        Kolomnya RHK Anda yang disepakati, barisnya orang yang Anda {chosen?.team ? 'pimpin dalam tim' : 'nilai'}. Isi sel dengan hasil yang
        Anda harapkan dari orang itu. Ia menjadikannya RHK, atau menolaknya dengan alasan.
      </p>
      <YearLinks year={year} thisYear={thisYear} hrefOf={(one) => `/peran-hasil?tahun=${one}`} />
      {places.length > 1 ? (
        <nav aria-label="Jabatan dan tim">
          <ul className="flex flex-wrap gap-2">
            {places.map(({ key, id, name }) => (
              <li key={id}>
                <Link
                  href={`/peran-hasil?tahun=${year}&${key}=${id}`}
                  aria-current={id === chosenId ? 'page' : undefined}
                  className="inline-flex min-h-11 items-center rounded-xl border border-line-strong bg-surface px-4 py-2 font-semibold hover:bg-sunken aria-[current=page]:border-accent aria-[current=page]:bg-accent-ground"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  )
}

type MatrixProps = { matrix: Matrix; year: number; open: string | null; hrefOf: (key: string) => string }

/** The table; where there is none, what to do first. */
function MatrixOrWhy({ matrix, year, open, hrefOf }: MatrixProps) {
  const { chosen, own, rows, columns } = matrix
  if (!chosen) return <Why>Anda tidak menilai siapa pun dan tidak memimpin tim pada tahun {year}, jadi tidak ada matriks untuk diisi.</Why>
  if (own.withoutPlan) return <Why>Jabatan {chosen.title} tidak menyusun SKP, jadi tidak ada RHK yang menjadi kolom matriks.</Why>
  if (columns.length === 0)
    return (
      <Why>
        {own.planId === null
          ? `SKP Anda tahun ${year} belum ada. Susun dan sepakati SKP Anda dulu; RHK di dalamnya menjadi kolom matriks.`
          : 'SKP Anda belum disepakati. Selesaikan dialog kinerjanya dulu; RHK di dalamnya menjadi kolom matriks.'}{' '}
        <Link href={own.planId === null ? `/skp?tahun=${year}` : `/skp/${own.planId}`} className="text-accent underline underline-offset-4">
          Buka SKP Anda
        </Link>
      </Why>
    )
  if (rows.length === 0)
    return <Why>{chosen.team ? 'Tim ini belum mempunyai anggota hari ini.' : 'Tidak ada pegawai yang Anda nilai dalam jabatan ini.'}</Why>
  const caption = chosen.team ? `Peran hasil anggota ${teamTitle(chosen.team.name)}` : `Peran hasil yang dinilai ${chosen.title}`
  return <RoleMatrix {...{ matrix, hrefOf, open, caption }} />
}

function Why({ children }: { children: React.ReactNode }) {
  return <p className="max-w-3xl rounded-xl border border-line bg-surface p-6">{children}</p>
}
