import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { GoalTreeView } from '@/components/plan/goal-tree'
import { YearLinks } from '@/components/plan/year-links'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { SearchForm } from '@/components/ui/search-form'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { formatNumber } from '@/lib/format'
import { listHref, listParams } from '@/lib/list-params'
import { planYear } from '@/lib/plan/schema'
import { findingsOf, hitsSentence, startSentence } from '@/lib/plan/tree/labels'
import { findUnitTree } from '@/lib/plan/tree/queries'

export const metadata: Metadata = { title: 'Pohon kinerja' }

type Search = Record<string, string | string[] | undefined>
const link = 'inline-flex min-h-11 items-center text-accent underline underline-offset-4'

export default async function GoalTreePage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor()
  const search = await searchParams
  const thisYear = yearOf(actor.today)
  const year = planYear.catch(thisYear).parse(search.tahun)
  const { q } = listParams(search, ['nama'])
  const [unitId, root] = [idOf(search.unit), idOf(search.akar)]
  const found = await findUnitTree(actor, { year, unitId, q, root })
  if (!found) notFound()
  const { tree, path, below, unplanned } = found
  const opening = search.buka === '1' ? 'ALL' : search.buka === '0' ? 'NONE' : q === '' ? 'FIRST' : 'HITS'
  const here = (change: Record<string, string | number>) => listHref('/pohon', search, { unit: found.unitId, tahun: year, ...change })
  const unitHref = (unit: string) => here({ unit, akar: '', q: '' })
  const isEmpty = [...tree.objectives, ...tree.outside, tree.loose].every(({ below: count }) => count === 0)
  const begun = startSentence(found.start, { unitName: found.unitName, year, isPledged: tree.objectives.length > 0 })
  const isPart = root !== null && tree.outside.some(({ branches }) => branches[0]?.result.id === root)
  return (
    <div className="goal-tree-page grid gap-6 print:block print:space-y-4">
      <header className="grid gap-4">
        <nav aria-label="Letak unit" className="print:hidden">
          <ol className="flex flex-wrap gap-x-2">
            {path.map((unit) => (
              <li key={unit.unitId} className="flex items-center gap-2">
                <Link href={unitHref(unit.unitId)} className={link}>
                  {unit.name}
                </Link>
                <span aria-hidden="true">›</span>
              </li>
            ))}
            <li className="inline-flex min-h-11 items-center text-ink-soft">{found.unitName}</li>
          </ol>
        </nav>
        <div className="grid max-w-3xl gap-2">
          <h1 className="font-bold text-3xl tracking-tight">
            Pohon kinerja {found.unitName}, {year}
          </h1>
          <p className="text-ink-soft">
            Sasaran unit, lalu rencana hasil kerja (RHK) yang mendukungnya sampai ke setiap pegawai, menurut SKP yang sedang berlaku.
          </p>
          {begun === null ? null : <p className="text-ink-soft print:hidden">{begun}</p>}
        </div>
        <div className="print:hidden">
          <YearLinks year={year} thisYear={thisYear} hrefOf={(one) => here({ tahun: one, akar: '' })} />
        </div>
      </header>
      <div className="print:hidden">
        <SearchForm label="Cari sasaran, RHK, jabatan, atau nama" q={q} kept={{ tahun: String(year), unit: found.unitId }} />
      </div>
      {q === '' ? null : <p role="status">{hitsSentence(tree.hits, q)}</p>}
      {isPart ? null : (
        <ul aria-label="Yang terlihat dari pohon ini" className="grid gap-2">
          {findingsOf(tree, unplanned).map(({ tone, text }) => (
            <li key={text} className="flex flex-wrap items-center gap-2">
              <Badge tone={tone}>{toneNames[tone]}</Badge>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="flex flex-wrap gap-x-6 print:hidden">
        {isEmpty ? null : (
          <>
            <Link href={here({ buka: 1 })} className={link}>
              Buka semua
            </Link>
            <Link href={here({ buka: 0 })} className={link}>
              Tutup semua
            </Link>
          </>
        )}
        {isPart ? (
          <Link href={here({ akar: '' })} className={link}>
            Seluruh pohon
          </Link>
        ) : null}
      </p>
      <section aria-labelledby="pohon" className="grid gap-4 print:block print:space-y-2">
        <h2 id="pohon" className="font-bold text-xl">
          {isPart ? 'Bagian pohon' : 'Sasaran dan RHK'}
        </h2>
        {isEmpty ? (
          <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
            Belum ada RHK yang berlaku di sini untuk tahun {year}. RHK muncul dengan sendirinya sesudah SKP disepakati.
          </p>
        ) : null}
        <div className="overflow-x-auto pb-2 print:overflow-visible">
          <GoalTreeView tree={tree} isPart={isPart} opening={opening} unitHref={unitHref} rootHref={(akar) => here({ akar })} />
        </div>
      </section>
      {tree.looseHolders.length > 0 && !isPart ? (
        <section aria-labelledby="tak-terkait" className="grid gap-2">
          <h2 id="tak-terkait" className="font-bold text-xl">
            SKP yang tidak terkait
          </h2>
          <ul>
            {tree.looseHolders.map(({ planId, postTitle, name, results }) => (
              <li key={planId}>
                <Link href={`/skp/${planId}`} className={link}>
                  {name}
                </Link>
                , {postTitle}: {formatNumber(results)} RHK
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {below.length > 0 && !isPart ? (
        <section aria-labelledby="di-bawah" className="grid gap-2 print:hidden">
          <h2 id="di-bawah" className="font-bold text-xl">
            Unit di bawahnya yang mempunyai sasaran sendiri
          </h2>
          <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
            {below.map((unit) => (
              <li key={unit.unitId}>
                <Link href={unitHref(unit.unitId)} className={link}>
                  {unit.name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

const toneNames = { good: 'Baik', warn: 'Perlu perhatian', bad: 'Kosong', plain: 'Keterangan' } as const

function idOf(value: string | string[] | undefined): string | null {
  const parsed = z.uuid().safeParse(value)
  return parsed.success ? parsed.data : null
}
