import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { BoardCountsView } from '@/components/plan/board-counts'
import { BoardFilters } from '@/components/plan/board-filters'
import { BoardTable } from '@/components/plan/board-table'
import { BoardUnitTable } from '@/components/plan/board-unit-table'
import { YearLinks } from '@/components/plan/year-links'
import { ActionButton } from '@/components/ui/action-button'
import { Details } from '@/components/ui/details'
import { ExportLinks } from '@/components/ui/export-links'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { env } from '@/lib/env'
import { formatNumber } from '@/lib/format'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { countedSentence, dueSentence, recapText, reminderNotice, whatsappAddress } from '@/lib/plan/board/labels'
import { mayReadBoard, mayRemind } from '@/lib/plan/board/policy'
import { boardSorts, findBoardUnitName, listBoardRows, listBoardUnits } from '@/lib/plan/board/queries'
import { addCounts, openStandings } from '@/lib/plan/board/rules'
import { readBoardAddress } from '@/lib/plan/board/schema'
import { endedWithoutAgreement } from '@/lib/plan/closing/labels'
import { countUnagreed } from '@/lib/plan/closing/queries'
import { remind } from './actions'

export const metadata: Metadata = { title: 'Papan SKP' }

type Search = Record<string, string | string[] | undefined>

export default async function Board({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor()
  if (!mayReadBoard(actor)) notFound()
  const search = await searchParams
  const thisYear = yearOf(actor.today)
  const { year, unitId, standing } = readBoardAddress(search, thisYear)
  const params = listParams(search, boardSorts)
  const [{ dueOn, rows: units }, people, unitName, unagreed] = await Promise.all([
    listBoardUnits(actor, year, unitId),
    listBoardRows(actor, { ...params, year, unitId, standing }),
    unitId === null ? null : findBoardUnitName(actor, unitId),
    countUnagreed(actor, { year, unitId }),
  ])
  if (unitId !== null && unitName === null) notFound()
  const counts = addCounts(units)
  const open = openStandings.reduce((sum, one) => sum + counts[one], 0)
  const url = env().TERA_URL
  const recap = recapText({ unitName: unitName ?? 'seluruh unit', year, counts, dueOn, today: actor.today, url })
  return (
    <div className="grid gap-10">
      <header className="grid gap-4">
        <h1 className="font-bold text-3xl tracking-tight">Papan penetapan SKP {year}</h1>
        <p className="max-w-3xl text-ink-soft">{dueSentence(dueOn, actor.today)}</p>
        <YearLinks
          year={year}
          thisYear={thisYear}
          hrefOf={(one) => listHref('/skp/papan', search, { tahun: one, page: 1, diingatkan: '' })}
        />
        {unitName ? (
          <p>
            <strong>{unitName}</strong>.{' '}
            <Link href={`/skp/papan?tahun=${year}`} className="text-accent underline underline-offset-4">
              Lihat semua unit
            </Link>
          </p>
        ) : null}
      </header>
      <ReminderNotice told={search.diingatkan} />
      <BoardCountsView
        counts={counts}
        hrefOf={(one) => `${listHref('/skp/papan', search, { status: one, page: 1, diingatkan: '' })}#pegawai`}
      />
      {unagreed > 0 ? (
        <p className="max-w-3xl">
          Di luar hitungan ini, {formatNumber(unagreed)} SKP {endedWithoutAgreement} karena jabatannya berakhir lebih dahulu.
        </p>
      ) : null}
      <section aria-labelledby="kabar" className="grid gap-3">
        <h2 id="kabar" className="font-bold text-xl">
          Sampaikan
        </h2>
        <div className="flex flex-wrap items-start gap-4">
          {mayRemind(actor) && open > 0 ? (
            <ActionButton action={remind} values={{ year: String(year), unitId: unitId ?? '' }} formKey={uuidv7()} tone="main">
              Ingatkan {open} yang belum
            </ActionButton>
          ) : null}
          <a href={whatsappAddress(recap)} target="_blank" rel="noreferrer" className={quiet}>
            Kirim rekap lewat WhatsApp
          </a>
          <a href={`/skp/papan/rekap?tahun=${year}${unitId ? `&unit=${unitId}` : ''}`} className={quiet}>
            Gambar rekap
          </a>
        </div>
        <Details className="max-w-3xl">
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent">Teks rekap</summary>
          <p className="whitespace-pre-line rounded-xl border border-line bg-surface p-4">{recap}</p>
        </Details>
      </section>
      <section aria-labelledby="unit" className="grid gap-4">
        <h2 id="unit" className="font-bold text-xl">
          {unitId === null ? 'Per perangkat daerah' : 'Per unit'}
        </h2>
        <p className="max-w-3xl text-ink-soft">{countedSentence}</p>
        {units.length === 0 ? (
          <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
            Tidak ada pegawai di unit yang menjadi kewenangan Anda.
          </p>
        ) : (
          <BoardUnitTable rows={units} hrefOf={(id) => listHref('/skp/papan', search, { unit: id, page: 1, diingatkan: '' })} />
        )}
      </section>
      <section aria-labelledby="pegawai" className="grid gap-4">
        <h2 id="pegawai" className="font-bold text-xl">
          Per pegawai
        </h2>
        <BoardFilters q={params.q} {...{ year, unitId, standing, sort: params.sort }} />
        <BoardTable rows={people.rows} {...{ year, dueOn, url, remind: mayRemind(actor) ? remind : null, newKey: uuidv7 }} />
        <Pagination
          {...{ page: params.page, pageSize, total: people.total }}
          hrefOf={(page) => `${listHref('/skp/papan', search, { page, diingatkan: '' })}#pegawai`}
        />
        <ExportLinks path="/skp/papan" search={search} total={people.total} />
      </section>
    </div>
  )
}

const quiet = 'inline-flex min-h-12 items-center rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken'

function ReminderNotice({ told }: { told: string | string[] | undefined }) {
  const sentence = reminderNotice(typeof told === 'string' ? told : '')
  return sentence === null ? null : <Notice>{sentence}</Notice>
}
