import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { Changes } from '@/components/transparency/changes'
import { Embed } from '@/components/transparency/embed'
import { IndexCard } from '@/components/transparency/index-card'
import { Months } from '@/components/transparency/months'
import { PublicObjectives } from '@/components/transparency/objectives'
import { PublicYears } from '@/components/transparency/public-years'
import { SurveyLinks } from '@/components/transparency/survey-links'
import { Trend } from '@/components/transparency/trend'
import { PublicUnsurTable } from '@/components/transparency/unsur-table'
import { Words } from '@/components/transparency/words'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { Why } from '@/components/ui/why'
import { addDays, yearOf } from '@/lib/day'
import { visitor } from '@/lib/door/visitor'
import { env } from '@/lib/env'
import { formatNumber } from '@/lib/format'
import { listHref, listParams } from '@/lib/list-params'
import { commentsOnPage, listPublicComments } from '@/lib/survey/comment/queries'
import { missingSentence, pooledSentence } from '@/lib/transparency/labels'
import { listPublicObjectives } from '@/lib/transparency/objective/queries'
import { findPublicUnit, listPublicChanges, listPublicMonths, listPublicYears } from '@/lib/transparency/queries'
import { readPublicYear, readUnitId } from '@/lib/transparency/schema'

export const metadata: Metadata = { title: 'Kinerja layanan unit' }

type Props = { params: Promise<{ unitId: string }>; searchParams: Promise<Record<string, string | undefined>> }

export default async function PublicUnit({ params, searchParams }: Props) {
  await connection()
  const actor = visitor()
  const unitId = readUnitId((await params).unitId)
  if (unitId === null) notFound()
  const years = [...new Set([...(await listPublicYears(actor)), yearOf(actor.today)])].sort((one, other) => other - one)
  const search = await searchParams
  const year = readPublicYear(search.tahun, years)
  const { page } = listParams(search, ['bulan'])
  const [unit, months, objectives, changes, comments] = await Promise.all([
    findPublicUnit(actor, unitId, year),
    listPublicMonths(actor, { year, unitId }),
    listPublicObjectives(actor, unitId, year),
    listPublicChanges(actor, { from: addDays(actor.today, -730), to: actor.today, unitId, most: 12 }),
    listPublicComments(actor, { unitId }, page),
  ])
  if (!unit) notFound()
  const { unitName, figure, smallest, surveys, trend } = unit
  const index = figure.index.ok && !figure.withheld ? figure.index.value : null
  return (
    <div className="grid gap-12">
      <header className="grid max-w-3xl gap-3">
        <p>
          <Link href="/transparansi" className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
            Semua unit
          </Link>
        </p>
        <h1 className="font-bold text-3xl tracking-tight sm:text-4xl">{unitName}</h1>
      </header>
      <PublicYears years={years} year={year} path={`/transparansi/${unitId}`} />
      <IndexCard
        title={`Indeks kepuasan masyarakat ${year}`}
        ikm={index?.ikm ?? null}
        {...(index ? { mutu: index.mutu, kinerja: index.kinerja } : {})}
      >
        <p>
          {missingSentence(figure, smallest) ??
            `Dari ${formatNumber(figure.n)} responden dalam ${formatNumber(surveys.filter(({ figures }) => figures.tally.n >= smallest).length)} survei.`}
        </p>
        {index ? (
          <Why label="Mengapa angkanya begitu?">
            <p>{pooledSentence(figure)}</p>
          </Why>
        ) : null}
      </IndexCard>
      {index ? <PublicUnsurTable elements={figure.elements} index={index} /> : null}
      <Trend trend={trend} />
      <SurveyLinks surveys={surveys} smallest={smallest} />
      <section aria-labelledby="tepat-waktu" className="grid gap-4">
        <h2 id="tepat-waktu" className="font-bold text-2xl">
          Selesai tepat waktu
        </h2>
        <Months months={months} year={year} />
      </section>
      <section aria-labelledby="janji" className="grid gap-4">
        <h2 id="janji" className="font-bold text-2xl">
          Janji kinerja {year} dan realisasinya
        </h2>
        <PublicObjectives objectives={objectives} year={year} />
      </section>
      <section aria-labelledby="kata-warga" className="grid gap-4">
        <h2 id="kata-warga" className="font-bold text-2xl">
          Kata warga
        </h2>
        <Words rows={comments.rows} />
        <Pagination
          page={page}
          pageSize={commentsOnPage}
          total={comments.total}
          hrefOf={(to) => `${listHref(`/transparansi/${unitId}`, search, { page: to })}#kata-warga`}
        />
      </section>
      <section aria-labelledby="perbaikan" className="grid gap-4">
        <h2 id="perbaikan" className="font-bold text-2xl">
          Anda bilang, kami lakukan
        </h2>
        <Changes changes={changes} />
        <p>
          <a
            href={`/transparansi/${unitId}/poster`}
            className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
          >
            Poster bulan ini (PDF)
          </a>
        </p>
      </section>
      <Embed unitId={unitId} unitName={unitName} origin={env().TERA_URL} />
    </div>
  )
}
