import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { AnswerCounts, MarkTable } from '@/components/survey/answer-counts'
import { ExclusionBatches } from '@/components/survey/exclusion-batches'
import { ExclusionHistory } from '@/components/survey/exclusion-history'
import { SurveyHeading } from '@/components/survey/survey-heading'
import { SurveyTabs } from '@/components/survey/survey-tabs'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { formatNumber } from '@/lib/format'
import { listHref, listParams } from '@/lib/list-params'
import { countUnread } from '@/lib/survey/comment/queries'
import { effectSentence } from '@/lib/survey/exclusion/labels'
import { batchesOnPage, countAnswers, decisionsOnPage, listBatches, listDecisions, listMarkedAnswers } from '@/lib/survey/exclusion/queries'
import { markedFilter } from '@/lib/survey/exclusion/schema'
import { mayRunSurveysIn } from '@/lib/survey/policy'
import { findSurvey } from '@/lib/survey/queries'
import { excludeBatch, readmitBatch } from './actions'
import { MarkedSection } from './marked'

export const metadata: Metadata = { title: 'Jawaban survei' }

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function SurveyAnswers({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const search = await searchParams
  const survey = z.uuid().safeParse(id).success ? await findSurvey(actor, id) : null
  if (!survey) notFound()
  const filter = markedFilter.parse(search)
  const [pages, own] = [{ bundel: pageOf(search.bundel), putusan: pageOf(search.putusan) }, listParams(search, ['banyak'])]
  const [ways, marked, batches, decisions, unread] = await Promise.all([
    countAnswers(actor, id),
    listMarkedAnswers(actor, id, filter, own.page),
    listBatches(actor, id, pages.bundel),
    listDecisions(actor, id, pages.putusan),
    countUnread(actor, id),
  ])
  if (!ways || !marked || !batches || !decisions) notFound()
  const runs = mayRunSurveysIn(actor, survey.unitId)
  const hrefOf = (name: string, place: string) => (page: number) =>
    `${listHref(`/survei/${id}/jawaban`, kept(search), { [name]: page })}#${place}`
  return (
    <div className="grid gap-10">
      <div className="grid gap-6">
        <SurveyHeading survey={survey} />
        <SurveyTabs actor={actor} survey={survey} here="jawaban" unread={unread ?? 0} />
        <Done search={search} />
      </div>
      <section aria-labelledby="masuk" className="grid gap-4">
        <h2 id="masuk" className="font-bold text-xl">
          Jawaban yang masuk
        </h2>
        {ways.length === 0 ? <p className="text-ink-soft">Belum ada jawaban.</p> : <AnswerCounts ways={ways} />}
        {marked.marks.length > 0 ? <MarkTable marks={marked.marks} /> : null}
      </section>
      <MarkedSection
        survey={survey}
        today={actor.today}
        marked={marked}
        filter={filter}
        page={own.page}
        runs={runs}
        search={kept(search)}
      />
      {batches.total > 0 ? (
        <section aria-labelledby="bundel" className="grid gap-4">
          <h2 id="bundel" className="font-bold text-xl">
            Formulir kertas dan berkas
          </h2>
          <p className="max-w-3xl text-ink-soft">
            Dapat dikeluarkan sebagai satu bundel, misalnya bila ternyata bukan dari masa survei ini.
          </p>
          <ExclusionBatches
            surveyId={id}
            rows={batches.rows}
            actions={runs ? { exclude: excludeBatch, readmit: readmitBatch } : null}
            newKey={uuidv7}
          />
          <Pagination page={pages.bundel} pageSize={batchesOnPage} total={batches.total} hrefOf={hrefOf('bundel', 'bundel')} />
        </section>
      ) : null}
      <section aria-labelledby="riwayat" className="grid gap-4">
        <h2 id="riwayat" className="font-bold text-xl">
          Riwayat putusan
        </h2>
        {decisions.total === 0 ? (
          <p className="text-ink-soft">Belum ada jawaban yang diputuskan.</p>
        ) : (
          <ExclusionHistory rows={decisions.rows} />
        )}
        <Pagination page={pages.putusan} pageSize={decisionsOnPage} total={decisions.total} hrefOf={hrefOf('putusan', 'riwayat')} />
      </section>
    </div>
  )
}

function Done({ search: { keluar, hitung, dari, jadi } }: { search: Search }) {
  const [count, deed] = keluar ? [keluar, 'dikeluarkan dari hitungan'] : [hitung, 'dihitung']
  if (!/^\d{1,7}$/.test(String(count ?? ''))) return null
  const ikm = (text: unknown) => (/^\d{1,3}\.\d\d$/.test(String(text ?? '')) ? String(text) : null)
  return (
    <Notice>
      {formatNumber(Number(count))} jawaban {deed}. {effectSentence(ikm(dari), ikm(jadi))}
    </Notice>
  )
}

/** The address without what was just done. */
function kept({ keluar: _, hitung: __, dari: ___, jadi: ____, ...search }: Search): Search {
  return search
}

function pageOf(text: string | string[] | undefined): number {
  return listParams({ page: text }, ['banyak']).page
}
