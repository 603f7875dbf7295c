import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FairnessLoad } from '@/components/plan/fairness-load'
import { FairnessWording } from '@/components/plan/fairness-wording'
import { YearLinks } from '@/components/plan/year-links'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { formatNumber } from '@/lib/format'
import type { PostLevel } from '@/lib/generated/prisma/enums'
import { listHref } from '@/lib/list-params'
import { postLevelNames } from '@/lib/organization/labels'
import { mayCompareTargets } from '@/lib/plan/fairness/policy'
import { findComparison, wordingsOnPage } from '@/lib/plan/fairness/queries'
import { comparedPost } from '@/lib/plan/fairness/schema'
import { planYear } from '@/lib/plan/schema'

export const metadata: Metadata = { title: 'Target satu jabatan' }

export default async function ComparedTitle({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  const search = await searchParams
  const { title, level, page } = comparedPost.parse({ title: search.nama, level: search.jenjang ?? null, page: search.page })
  if (title === '' || !mayCompareTargets(actor)) redirect('/kewajaran')
  const thisYear = yearOf(actor.today)
  const year = planYear.catch(thisYear).parse(search.tahun)
  const found = await findComparison(actor, { title, level, page, year })
  const hrefOf = (change: Record<string, string | number>) => listHref('/kewajaran/jabatan', search, change)
  return (
    <div className="grid gap-8">
      <header className="grid gap-4">
        <p>
          <Link href={`/kewajaran?tahun=${year}`} className="text-accent underline underline-offset-4">
            Kewajaran target
          </Link>
        </p>
        <h1 className="font-bold text-3xl tracking-tight">{found?.title ?? title}</h1>
        {found ? (
          <p className="text-ink-soft">
            {formatNumber(found.people)} pegawai dengan SKP {year} yang disepakati
            {level ? `, jenjang ${postLevelNames[level].toLowerCase()}` : ''}
          </p>
        ) : null}
        <YearLinks year={year} thisYear={thisYear} hrefOf={(one) => hrefOf({ tahun: one, page: 1 })} />
        {level !== null || (found && found.levels.length > 1) ? (
          <Levels
            here={level}
            levels={level === null ? (found?.levels ?? []) : [level]}
            hrefOf={(one) => hrefOf({ jenjang: one, page: 1 })}
          />
        ) : null}
      </header>
      {found ? (
        <>
          <FairnessLoad load={found.load} people={found.people} />
          <section aria-labelledby="target" className="grid min-w-0 gap-4">
            <h2 id="target" className="font-bold text-xl">
              Target menurut indikator
            </h2>
            {found.rows.length === 0 ? (
              <p className="rounded-xl border border-line bg-surface p-5">
                Tidak ada rumusan indikator yang sama pada cukup banyak orang, jadi tidak ada target yang dapat dibandingkan.
              </p>
            ) : (
              <ul className="grid gap-4">
                {found.rows.map((wording) => (
                  <FairnessWording key={`${wording.text} ${wording.unitName} ${wording.kind}`} wording={wording} />
                ))}
              </ul>
            )}
            <Pagination page={page} pageSize={wordingsOnPage} total={found.total} hrefOf={(to) => hrefOf({ page: to })} />
          </section>
        </>
      ) : (
        <p className="rounded-xl border border-line bg-surface p-5">
          Pemangku jabatan ini dengan SKP {year} yang disepakati terlalu sedikit untuk dibandingkan.
        </p>
      )}
    </div>
  )
}

type LevelsProps = { here: PostLevel | null; levels: readonly PostLevel[]; hrefOf: (level: string) => string }

function Levels({ here, levels, hrefOf }: LevelsProps) {
  const link =
    'inline-flex min-h-11 items-center rounded-xl border border-line-strong bg-surface px-4 font-semibold hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-accent-ground'
  return (
    <nav aria-label="Jenjang">
      <ul className="flex flex-wrap gap-2">
        <li>
          <Link href={hrefOf('')} aria-current={here === null ? 'true' : undefined} className={link}>
            Semua jenjang
          </Link>
        </li>
        {levels.map((level) => (
          <li key={level}>
            <Link href={hrefOf(level)} aria-current={here === level ? 'true' : undefined} className={link}>
              {postLevelNames[level]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
