import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { MarkTable } from '@/components/survey/answer-mark-table'
import { ExclusionBatches } from '@/components/survey/exclusion-batches'
import { ExclusionHistory, ExclusionReasons } from '@/components/survey/exclusion-history'
import { SurveyHeading } from '@/components/survey/survey-heading'
import { SurveyTabs } from '@/components/survey/survey-tabs'
import { WayTable } from '@/components/survey/way-table'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { listHref, listParams } from '@/lib/list-params'
import { countUnread } from '@/lib/survey/comment/queries'
import { decidedSentence, servesHereSentence } from '@/lib/survey/exclusion/labels'
import {
  batchesOnPage,
  countExclusions,
  decisionsOnPage,
  listBatches,
  listDecisions,
  listMarkedAnswers,
} from '@/lib/survey/exclusion/queries'
import { markedFilter } from '@/lib/survey/exclusion/schema'
import { mayRunSurveysIn, servesIn } from '@/lib/survey/policy'
import { findSurvey } from '@/lib/survey/queries'
import { listWays } from '@/lib/survey/way/queries'
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
  const serves = servesIn(actor, survey)
  const [ways, marked, batches, decisions, exclusions, unread] = await Promise.all([
    listWays(actor, id),
    listMarkedAnswers(actor, id, filter, own.page),
    listBatches(actor, id, pages.bundel),
    listDecisions(actor, id, pages.putusan),
    serves ? countExclusions(actor, id) : null,
    countUnread(actor, id),
  ])
  if (!batches) notFound()
  const runs = mayRunSurveysIn(actor, survey.unitId) && !serves
  const hrefOf = (name: string, place: string) => (page: number) =>
    `${listHref(`/survei/${id}/jawaban`, kept(search), { [name]: page })}#${place}`
  return (
    <div className="grid gap-10">
      <div className="grid gap-6">
        <SurveyHeading survey={survey} />
        <SurveyTabs actor={actor} survey={survey} here="jawaban" unread={unread ?? 0} />
        <Done decided={search.tercatat} decisions={decisions} />
      </div>
      <section aria-labelledby="masuk" className="grid gap-4">
        <h2 id="masuk" className="font-bold text-xl">
          Jawaban yang masuk
        </h2>
        <WayTable ways={ways} />
        {marked && marked.marks.length > 0 ? <MarkTable marks={marked.marks} /> : null}
      </section>
      {marked ? (
        <MarkedSection {...{ survey, marked, filter, runs }} today={actor.today} page={own.page} search={kept(search)} />
      ) : (
        <section aria-labelledby="ditandai" className="grid gap-4">
          <h2 id="ditandai" className="font-bold text-xl">
            Jawaban yang ditandai
          </h2>
          <p className="max-w-3xl rounded-xl border border-line bg-surface p-5">{servesHereSentence}</p>
        </section>
      )}
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
        {exclusions ? <ExclusionReasons exclusions={exclusions} /> : null}
        {decisions && decisions.total > 0 ? <ExclusionHistory {...decisions} /> : null}
        {decisions?.total === 0 ? <p className="text-ink-soft">Belum ada jawaban yang diputuskan.</p> : null}
        <Pagination page={pages.putusan} pageSize={decisionsOnPage} total={decisions?.total ?? 0} hrefOf={hrefOf('putusan', 'riwayat')} />
      </section>
    </div>
  )
}

function Done({ decided, decisions }: { decided: Search[string]; decisions: Awaited<ReturnType<typeof listDecisions>> }) {
  const decision = decisions?.rows.find(({ id }) => id === decided)
  return decisions && decision ? <Notice>{decidedSentence(decision, decisions.smallest)}</Notice> : null
}

/** The address without what was just done. */
function kept({ tercatat: _, ...search }: Search): Search {
  return search
}

function pageOf(text: string | string[] | undefined): number {
  return listParams({ page: text }, ['banyak']).page
}
