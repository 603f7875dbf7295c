import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { BookShares } from '@/components/survey/book-shares'
import { BookTable } from '@/components/survey/book-table'
import { BookWeeks } from '@/components/survey/book-weeks'
import { ServiceHeading } from '@/components/survey/service-heading'
import { ExportLinks } from '@/components/ui/export-links'
import { requireActor } from '@/lib/auth/session'
import { periodName } from '@/lib/calendar/labels'
import { yearOf } from '@/lib/day'
import { mayRunSurveysIn } from '@/lib/survey/policy'
import { type BookWeek, findBook } from '@/lib/survey/service-book/queries'
import { type BookSum, nothingDone, sumOf } from '@/lib/survey/service-book/rules'
import { monthOf } from './month'
import { BookNotice, MonthLinks, WriteLine } from './parts'

export const metadata: Metadata = { title: 'Buku layanan' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ServiceBook({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const search = await searchParams
  const month = monthOf(search.bulan, actor.today)
  const book = z.uuid().safeParse(id).success ? await findBook(actor, id, month) : null
  if (!book) notFound()
  const { service, lines, months, weeks } = book
  const path = `/survei/layanan/${id}/buku`
  const [year, number] = [yearOf(month), Number(month.slice(5, 7))]
  const title = periodName({ kind: 'MONTH', year, number })
  const runs = mayRunSurveysIn(actor, service.unitId)
  return (
    <div className="grid gap-8">
      <ServiceHeading service={service} here="/buku" />
      <BookNotice search={search} />
      {runs ? (
        <WriteLine lines={lines} serviceId={id} day={search.hari} today={actor.today} writtenUntil={service.writtenUntil} path={path} />
      ) : null}
      <section className="grid gap-4" aria-labelledby="bulan">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="bulan" className="font-bold text-xl">
            {title}
          </h2>
          <MonthLinks path={path} month={month} today={actor.today} />
        </div>
        <BookTable
          title={`Buku layanan ${title}`}
          lines={lines}
          total={months[number - 1] ?? nothingDone}
          editPath={runs ? `${path}?bulan=${month.slice(0, 7)}` : null}
        />
        <ExportLinks path={path} search={{ bulan: month.slice(0, 7) }} total={lines.length} />
      </section>
      {service.writtenUntil ? <Figures weeks={weeks} months={months} title={title} year={year} /> : null}
    </div>
  )
}

type FiguresProps = { weeks: readonly BookWeek[]; months: readonly BookSum[]; title: string; year: number }

function Figures({ weeks, months, title, year }: FiguresProps) {
  const rows = stretches(year, months)
  return (
    <>
      <section className="grid gap-4" aria-labelledby="minggu">
        <div className="grid max-w-3xl gap-1">
          <h2 id="minggu" className="font-bold text-xl">
            Permohonan tiap minggu
          </h2>
          <p className="text-ink-soft">Dibandingkan dengan minggu bernomor sama tahun lalu, 13 minggu terakhir sampai {title}.</p>
        </div>
        <BookWeeks weeks={weeks} />
      </section>
      {rows.length > 0 ? (
        <section className="grid gap-4" aria-labelledby="mutu">
          <div className="grid max-w-3xl gap-1">
            <h2 id="mutu" className="font-bold text-xl">
              Tepat waktu dan kesalahan {year}
            </h2>
            <p className="text-ink-soft">
              Tepat waktu: yang selesai dalam jangka waktu standar, dibagi yang selesai. Kesalahan: yang diterbitkan ulang, dibagi yang
              selesai.
            </p>
          </div>
          <BookShares rows={rows} />
        </section>
      ) : null}
    </>
  )
}

/** The months that have lines, each quarter after its own, then the year. */
function stretches(year: number, months: readonly BookSum[]) {
  const rows = [0, 1, 2, 3].flatMap((quarter) => {
    const own = months.slice(quarter * 3, quarter * 3 + 3)
    const named = own.map((sum, at) => ({ name: periodName({ kind: 'MONTH', year, number: quarter * 3 + at + 1 }), sum }))
    return [...named, { name: periodName({ kind: 'QUARTER', year, number: quarter + 1 }), sum: sumOf(own) }]
  })
  return [...rows, { name: periodName({ kind: 'YEAR', year, number: 1 }), sum: sumOf(months) }].filter(({ sum }) => sum.days > 0)
}
