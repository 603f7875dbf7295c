import type { Metadata } from 'next'
import { BriefingList } from '@/components/briefing/briefing-list'
import { ReachTable } from '@/components/briefing/reach-table'
import { YearLinks } from '@/components/plan/year-links'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { mayHoldBriefings, mayReadReach } from '@/lib/briefing/policy'
import { listBriefings } from '@/lib/briefing/queries'
import { listReach } from '@/lib/briefing/reach/queries'
import { yearOf } from '@/lib/day'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { planYear } from '@/lib/plan/schema'

export const metadata: Metadata = { title: 'Sosialisasi' }

export default async function Briefings({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  const search = await searchParams
  const thisYear = yearOf(actor.today)
  const year = planYear.catch(thisYear).parse(search.tahun)
  const { page } = listParams(search, ['tanggal'])
  const [{ rows, total }, reach] = await Promise.all([
    listBriefings(actor, { year, page }),
    mayReadReach(actor) ? listReach(actor, year) : [],
  ])
  return (
    <div className="grid gap-10">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid max-w-3xl gap-4">
          <h1 className="font-bold text-3xl tracking-tight">Sosialisasi</h1>
          <p className="text-ink-soft">
            Sesi yang menjelaskan cara menetapkan indikator, menilai, dan mengajukan keberatan, beserta materi dan tanya jawabnya.
          </p>
          <YearLinks {...{ year, thisYear }} hrefOf={(one) => listHref('/sosialisasi', search, { tahun: one, page: 1 })} />
        </div>
        {mayHoldBriefings(actor) ? <LinkButton href="/sosialisasi/baru">Jadwalkan sesi</LinkButton> : null}
      </header>
      <section aria-labelledby="sesi" className="grid gap-4">
        <h2 id="sesi" className="font-bold text-xl">
          Sesi tahun {year}
        </h2>
        <BriefingList rows={rows} today={actor.today} />
        <Pagination {...{ page, pageSize, total }} hrefOf={(to) => listHref('/sosialisasi', search, { page: to })} />
      </section>
      {reach.length > 0 ? (
        <section aria-labelledby="jangkauan" className="grid gap-4">
          <h2 id="jangkauan" className="font-bold text-xl">
            Siapa yang sudah terjangkau
          </h2>
          <ReachTable rows={reach} year={year} />
        </section>
      ) : null}
    </div>
  )
}
