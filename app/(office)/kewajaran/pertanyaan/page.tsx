import type { Metadata } from 'next'
import { v7 as uuidv7 } from 'uuid'
import { FairnessQuestionList } from '@/components/plan/fairness-question-list'
import { FairnessTabs } from '@/components/plan/fairness-tabs'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { formatNumber } from '@/lib/format'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { listFairnessQuestions } from '@/lib/plan/fairness/question/queries'
import { answer } from '../actions'

export const metadata: Metadata = { title: 'Pertanyaan kewajaran' }

export default async function FairnessQuestionsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await requireActor()
  const search = await searchParams
  const answered = search.bagian === 'terjawab'
  const { page } = listParams(search, ['nama'])
  const { rows, total, counts } = await listFairnessQuestions(actor, { answered, page })
  const link =
    'inline-flex min-h-11 items-center rounded-xl border border-line-strong bg-surface px-4 font-semibold hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-accent-ground'
  return (
    <div className="grid gap-6">
      <header className="grid gap-4">
        <div className="grid max-w-3xl gap-2">
          <h1 className="font-bold text-3xl tracking-tight">Pertanyaan kewajaran</h1>
          <p className="text-ink-soft">
            Pegawai boleh mempertanyakan indikator yang menurutnya tidak wajar atau tidak relevan. Pejabat penilai menjawab dengan alasan,
            dan jawabannya tercatat.
          </p>
        </div>
        <FairnessTabs here="pertanyaan" waiting={counts.waiting} />
        <ul className="flex flex-wrap gap-2">
          <li>
            <Link href="/kewajaran/pertanyaan" aria-current={answered ? undefined : 'true'} className={link}>
              Menunggu ({formatNumber(counts.waiting)})
            </Link>
          </li>
          <li>
            <Link href="/kewajaran/pertanyaan?bagian=terjawab" aria-current={answered ? 'true' : undefined} className={link}>
              Terjawab ({formatNumber(counts.KEPT + counts.TO_REVISE)})
            </Link>
          </li>
        </ul>
      </header>
      {search.baru ? <Notice>Jawaban Anda tercatat dan diberitahukan kepada pegawai.</Notice> : null}
      {answered && total > 0 ? (
        <p>
          {formatNumber(counts.KEPT)} tetap, {formatNumber(counts.TO_REVISE)} perlu diubah.
        </p>
      ) : null}
      <FairnessQuestionList rows={rows} answered={answered} answer={answer} newKey={uuidv7} />
      <Pagination page={page} pageSize={pageSize} total={total} hrefOf={(to) => listHref('/kewajaran/pertanyaan', search, { page: to })} />
    </div>
  )
}
