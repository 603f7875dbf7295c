import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { formatNumber } from '@/lib/format'
import type { OwnText } from '@/lib/survey/own/queries'
import { type OwnResult, ownTextsOnPage } from '@/lib/survey/own/rules'
import { monthName } from '@/lib/survey/result/labels'

type Props = {
  texts: { questions: readonly Extract<OwnResult, { kind: 'TEXT' }>[]; rows: readonly OwnText[]; total: number }
  /** Id of the question whose answers are shown; null for all. */
  chosen: string | null
  page: number
  hrefOf: (change: Record<string, string | number>) => string
}

/** What was written to a survey's own questions, a page at a time; nothing where it asks none. */
export function OwnTexts({ texts: { questions, rows, total }, chosen, page, hrefOf }: Props) {
  if (questions.length === 0) return null
  const to = (change: { tanya?: string; hal?: string }) => `${hrefOf({ hal: '', ...change })}#tertulis`
  return (
    <section aria-labelledby="tertulis" className="grid grid-cols-1 gap-4">
      <header className="grid max-w-3xl gap-1">
        <h2 id="tertulis" className="scroll-mt-6 font-bold text-xl">
          Jawaban pertanyaan tambahan
        </h2>
        <p className="text-ink-soft">
          Yang ditulis warga pada pertanyaan tambahan, dengan nama dan nomor disamarkan. Hanya dibaca petugas dan tidak ditampilkan untuk
          umum. Urutannya dalam satu bulan diacak.
        </p>
      </header>
      {questions.length > 1 ? (
        <ul className="flex flex-wrap gap-2" aria-label="Pilih pertanyaan">
          <li>
            <Choice href={to({ tanya: '' })} isChosen={chosen === null}>
              Semua pertanyaan
            </Choice>
          </li>
          {questions.map(({ id, ids, text, written }) => (
            <li key={id}>
              <Choice href={to({ tanya: id })} isChosen={chosen !== null && ids.includes(chosen)}>
                {text} ({formatNumber(written)})
              </Choice>
            </li>
          ))}
        </ul>
      ) : null}
      {total === 0 ? <p className="text-ink-soft">Belum ada yang menulis jawaban.</p> : null}
      <ul className="grid gap-3">
        {rows.map(({ text, question, month }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer has nothing that names it
          <li key={at} className="grid gap-2 rounded-xl border border-line bg-surface p-4">
            <p className="wrap-anywhere text-ink-soft text-sm">
              {question} {monthName(month)}
            </p>
            <p className="wrap-anywhere whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ul>
      <Pagination page={page} pageSize={ownTextsOnPage} total={total} hrefOf={(hal) => to({ hal: hal === 1 ? '' : String(hal) })} />
    </section>
  )
}

function Choice({ href, isChosen, children }: { href: string; isChosen: boolean; children: ReactNode }) {
  const look = isChosen ? 'border-accent bg-accent-ground font-semibold' : 'border-line-strong bg-surface hover:bg-sunken'
  return (
    <Link
      href={href}
      aria-current={isChosen ? 'true' : undefined}
      className={`wrap-anywhere inline-flex min-h-11 items-center rounded-xl border px-4 py-1 ${look}`}
    >
      {children}
    </Link>
  )
}
