import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { TabulationTable } from '@/components/survey/compare-tabulation'
import { NotForServing } from '@/components/survey/serving-note'
import { SurveyHeading } from '@/components/survey/survey-heading'
import { SurveyTabs } from '@/components/survey/survey-tabs'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { formatDecimal, formatNumber } from '@/lib/format'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { servesIn } from '@/lib/survey/policy'
import { findSurvey } from '@/lib/survey/queries'
import { tabulationConvention } from '@/lib/survey/result/schema'
import { bandLines, conventionSentence, tabulationTitle } from '@/lib/survey/result/tabulation/labels'
import { findTabulation } from '@/lib/survey/result/tabulation/queries'
import { footOf, truncatedWeight } from '@/lib/survey/result/tabulation/rules'
import { hasOwnWeights } from '@/lib/survey/result/tabulation/sheet'

export const metadata: Metadata = { title: 'Tabulasi jawaban' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Tabulation({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const search = await searchParams
  const { page } = listParams(search, ['acak'])
  const read = z.uuid().safeParse(id).success ? await findSurvey(actor, id) : null
  if (read && servesIn(actor, read)) return <NotForServing here="jawaban" actor={actor} survey={read} />
  const found = read && (await findTabulation(actor, id, page))
  if (!found) notFound()
  const { survey, figures, rows } = found
  const { elements, bands, tally, excluded, notCounted } = figures
  const foot = footOf(tally, elements, bands, tabulationConvention.parse(search.bobot))
  const path = `/survei/${id}/jawaban/tabulasi`
  return (
    <div className="grid grid-cols-1 gap-6">
      <SurveyHeading survey={survey} />
      <SurveyTabs actor={actor} survey={survey} here="jawaban" />
      <section aria-labelledby="tabulasi" className="grid grid-cols-1 gap-4">
        <h2 id="tabulasi" className="font-bold text-xl">
          {tabulationTitle}
        </h2>
        <p className="max-w-3xl text-ink-soft">
          Nomor urutnya acak, sehingga tidak menunjukkan siapa menjawab kapan. {formatNumber(excluded)} jawaban yang dikeluarkan dan{' '}
          {formatNumber(notCounted)} yang terlalu sedikit terisi tidak masuk tabel ini.
        </p>
        <Options path={path} search={search} weight={truncatedWeight(elements)} isTruncated={foot.weight !== null} hasRows={tally.n > 0} />
        {tally.n === 0 ? (
          <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">Belum ada jawaban yang dihitung.</p>
        ) : (
          <TabulationTable caption={tabulationTitle} elements={elements} rows={rows} from={(page - 1) * pageSize + 1} foot={foot} />
        )}
        <Pagination page={page} pageSize={pageSize} total={tally.n} hrefOf={(to) => listHref(path, search, { page: to })} />
        <p>{conventionSentence(foot, elements.length, hasOwnWeights(elements))}</p>
        <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
          <ul className="grid content-start gap-1 text-ink-soft text-sm">
            {elements.map(({ key, displayNumber, name }) => (
              <li key={key}>
                U{displayNumber}: {name}
              </li>
            ))}
          </ul>
          <ul className="grid content-start gap-1 text-ink-soft text-sm">
            {bandLines(bands).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </section>
    </div>
  )
}

type OptionsProps = {
  path: string
  search: Record<string, string | string[] | undefined>
  weight: string | null
  isTruncated: boolean
  hasRows: boolean
}

/** The other convention, and the sheet as a file. */
function Options({ path, search, weight, isTruncated, hasRows }: OptionsProps) {
  const link = 'inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4'
  const other = isTruncated ? 'Pakai bobot tepat' : `Cetak dengan bobot ${formatDecimal(weight ?? '')}`
  const fileHref = (format: string) => listHref(`${path}/ekspor`, search, { page: 1, format })
  return (
    <ul className="flex flex-wrap gap-x-6">
      {weight === null ? null : (
        <li>
          <Link href={listHref(path, search, { bobot: isTruncated ? '' : 'potong' })} className={link}>
            {other}
          </Link>
        </li>
      )}
      {hasRows ? (
        <>
          <li>
            <a href={fileHref('xlsx')} className={link} download>
              Unduh XLSX
            </a>
          </li>
          <li>
            <a href={fileHref('csv')} className={link} download>
              Unduh CSV
            </a>
          </li>
        </>
      ) : null}
    </ul>
  )
}
