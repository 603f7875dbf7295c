import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { AppraisalTable } from '@/components/appraisal/appraisal-table'
import { OfficePanel } from '@/components/appraisal/office-panel'
import { OfficeTable } from '@/components/appraisal/office-table'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { ReasonForm } from '@/components/ui/reason-form'
import { SearchForm } from '@/components/ui/search-form'
import { findCycle } from '@/lib/appraisal/cycle/queries'
import { doneSentences } from '@/lib/appraisal/labels'
import { findPattern, listOfficeBoards } from '@/lib/appraisal/office/queries'
import { mayReadBoards, mayRunCycles } from '@/lib/appraisal/policy'
import { listAppraisalsOfOffice } from '@/lib/appraisal/queries'
import { requireActor } from '@/lib/auth/session'
import { formatDay, formatMoment } from '@/lib/format'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { close, noteSpread, setAchievement } from '../../actions'

export const metadata: Metadata = { title: 'Siklus evaluasi' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CyclePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const search = await searchParams
  const cycle = z.uuid().safeParse(id).success ? await findCycle(actor, id) : null
  if (!cycle) notFound()
  const asked = z.uuid().safeParse(search.unit)
  const boards = await listOfficeBoards(actor, cycle, asked.success ? asked.data : null)
  const [first] = boards
  if (!first && (asked.success || !mayReadBoards(actor))) notFound()
  const shown = asked.success || boards.length === 1 ? first : undefined
  const { q, page } = listParams(search, ['nama'])
  const [pattern, listed] = await Promise.all([
    findPattern(actor, cycle.endsOn),
    shown ? listAppraisalsOfOffice(actor, { cycleId: id, unitId: shown.unitId, state: null, q, page }) : null,
  ])
  const isCompared = pattern.body.population.periodKinds.includes(cycle.kind)
  const done = typeof search.selesai === 'string' ? doneSentences[search.selesai] : undefined
  return (
    <div className="grid gap-10">
      <header className="grid gap-2">
        <p>
          <Link
            href={shown && boards.length === 1 && asked.success ? `/penilaian/siklus/${id}` : '/penilaian'}
            className="text-accent underline underline-offset-4"
          >
            {shown && asked.success ? `Siklus ${cycle.name}` : 'Penilaian'}
          </Link>
        </p>
        <h1 className="font-bold text-3xl tracking-tight">{shown ? shown.name : `Evaluasi ${cycle.name}`}</h1>
        <p className="text-ink-soft">
          {shown ? `Evaluasi ${cycle.name}. ` : ''}
          {formatDay(cycle.startsOn)} sampai {formatDay(cycle.endsOn)}. Disampaikan paling lambat {formatDay(cycle.dueOn)}. Dibuka{' '}
          {cycle.openedBy ?? 'operator'}, {formatMoment(cycle.openedAt)}.
          {cycle.closedAt ? ` Ditutup ${cycle.closedBy ?? 'operator'}, ${formatMoment(cycle.closedAt)}.` : ''}
        </p>
      </header>
      {done ? <Notice>{done}</Notice> : null}
      {shown ? (
        <OfficePanel
          board={shown}
          cycleId={id}
          pattern={pattern}
          isCompared={isCompared}
          setAchievement={setAchievement}
          noteSpread={noteSpread}
          formKeys={[uuidv7(), uuidv7()]}
        />
      ) : boards.length > 0 ? (
        <OfficeTable boards={boards} cycleId={id} isCompared={isCompared} />
      ) : (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">Tidak ada perangkat daerah dalam jangkauan Anda.</p>
      )}
      {shown && listed && (listed.total > 0 || q !== '') ? (
        <section aria-labelledby="pegawai" className="grid gap-4">
          <h2 id="pegawai" className="font-bold text-xl">
            Pegawai
          </h2>
          <SearchForm label="Nama" q={q} kept={{ unit: shown.unitId }} />
          <AppraisalTable
            caption={`Evaluasi pegawai ${shown.name}`}
            rows={listed.rows}
            empty="Tidak ada yang cocok. Coba sebagian nama saja."
          />
          <Pagination
            page={page}
            pageSize={pageSize}
            total={listed.total}
            hrefOf={(to) => listHref(`/penilaian/siklus/${id}`, { ...search, selesai: undefined }, { page: to })}
          />
        </section>
      ) : null}
      {!shown && mayRunCycles(actor) && cycle.closedAt === null ? (
        <ReasonForm
          id="tutup"
          action={close}
          values={{ cycleId: id }}
          formKey={uuidv7()}
          open="Tutup siklus ini"
          label="Alasan ditutup"
          hint="Yang belum dinilai tidak dapat dinilai lagi; yang sudah berjalan tetap dilanjutkan."
          button="Tutup siklus"
        />
      ) : null}
    </div>
  )
}
