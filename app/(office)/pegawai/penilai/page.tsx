import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AppraisalTable } from '@/components/organization/appraisal-table'
import { type AppraiserTab, AppraiserTabs, appraiserTabs } from '@/components/organization/appraiser-tabs'
import { VacancyList } from '@/components/organization/vacancy-list'
import { WithoutAppraiserTable } from '@/components/organization/without-appraiser-table'
import { ExportLinks } from '@/components/ui/export-links'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { UnitSearch } from '@/components/ui/unit-search'
import type { Actor } from '@/lib/actor'
import { requireActor } from '@/lib/auth/session'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { mayCorrectLines, mayOversee } from '@/lib/organization/appraiser/policy'
import { listVacancies, listWithoutAppraiser } from '@/lib/organization/appraiser/queries'
import { listAppraisals, listUnitsOverseen } from '@/lib/organization/appraiser/register/queries'
import { appraisalSearch } from '@/lib/organization/appraiser/register/schema'
import { countOpenRequests } from '@/lib/organization/appraiser/request/queries'
import { listVacanciesWithStandIn } from '@/lib/organization/appraiser/vacancy/queries'
import { mayAppointIn, mayNameHeadOfGovernment } from '@/lib/organization/holding/policy'

export const metadata: Metadata = { title: 'Pejabat penilai' }

type Search = Record<string, string | string[] | undefined>

export default async function Appraisers({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor()
  if (!mayOversee(actor)) notFound()
  const search = await searchParams
  const here = appraiserTabs.find((tab) => tab === search.bagian) ?? 'tanpa'
  const [without, vacant, open] = await Promise.all([
    listWithoutAppraiser(actor, { limit: 1 }),
    listVacancies(actor, { limit: 1 }),
    countOpenRequests(actor),
  ])
  const requests = mayCorrectLines(actor) ? { permohonan: open } : {}
  return (
    <div className="grid gap-6">
      <header className="grid gap-3">
        <h1 className="font-bold text-3xl tracking-tight">Pejabat penilai</h1>
        <p className="max-w-3xl text-ink-soft">
          Pejabat penilai dipilih menurut{' '}
          <Link href="/aturan" className="text-accent underline underline-offset-4">
            aturan
          </Link>
          : atasan langsung, dan selama jabatannya kosong pelaksananya atau pejabat satu tingkat di atasnya. Yang ditetapkan satu per satu
          atau dari berkas selalu mengalahkan aturan.
        </p>
        <Steps actor={actor} />
      </header>
      <AppraiserTabs here={here} counts={{ tanpa: without.total, kosong: vacant.total, ...requests }} />
      <Part actor={actor} here={here} search={search} />
    </div>
  )
}

function Steps({ actor }: { actor: Actor }) {
  const steps = [
    ...(mayCorrectLines(actor) ? [{ href: '/pegawai/penilai/unggah', label: 'Unggah berkas pejabat penilai' }] : []),
    ...(mayNameHeadOfGovernment(actor) ? [{ href: '/pegawai/penilai/kepala-daerah', label: 'Kepala daerah' }] : []),
  ]
  if (steps.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-3">
      {steps.map(({ href, label }) => (
        <li key={href}>
          <Link
            href={href}
            className="inline-flex min-h-11 items-center rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken"
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  )
}

async function Part({ actor, here, search }: { actor: Actor; here: AppraiserTab; search: Search }) {
  const { page } = listParams(search, ['nama'])
  const hrefOf = (to: number) => listHref('/pegawai/penilai', search, { page: to })
  const slice = { offset: (page - 1) * pageSize, limit: pageSize }
  if (here === 'tanpa') {
    const { rows, total } = await listWithoutAppraiser(actor, slice)
    return (
      <>
        <WithoutAppraiserTable rows={rows} mayCorrect={mayCorrectLines(actor)} />
        <Pagination page={page} pageSize={pageSize} total={total} hrefOf={hrefOf} />
      </>
    )
  }
  if (here === 'kosong') {
    const { rows, total } = await listVacanciesWithStandIn(actor, slice)
    return (
      <>
        <VacancyList rows={rows} mayAppoint={(unitId) => mayAppointIn(actor, unitId)} />
        <Pagination page={page} pageSize={pageSize} total={total} hrefOf={hrefOf} />
      </>
    )
  }
  const wanted = appraisalSearch(search)
  const [{ rows, total }, units] = await Promise.all([listAppraisals(actor, wanted), listUnitsOverseen(actor)])
  return (
    <>
      <UnitSearch label="Nama atau NIP pegawai atau penilai" q={wanted.q} unit={wanted.unit} units={units} kept={{ bagian: 'daftar' }} />
      <AppraisalTable rows={rows} />
      <ExportLinks path="/pegawai/penilai" search={search} total={total} />
      <Pagination page={page} pageSize={pageSize} total={total} hrefOf={hrefOf} />
    </>
  )
}
