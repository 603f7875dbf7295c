import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ResultParts } from '@/components/survey/compare-parts'
import { SampleTargets } from '@/components/survey/compare-sample'
import { ResultFilterForm } from '@/components/survey/filter-result'
import { OwnResults } from '@/components/survey/own-results'
import { Respondents } from '@/components/survey/respondents'
import { SurveyFiguresView } from '@/components/survey/survey-figures'
import { SurveyHeading } from '@/components/survey/survey-heading'
import { SurveyTabs } from '@/components/survey/survey-tabs'
import { Trend } from '@/components/survey/trend-table'
import { requireActor } from '@/lib/auth/session'
import { countUnread } from '@/lib/survey/comment/queries'
import { findOwnResults } from '@/lib/survey/own/queries'
import { mayReadComments, mayReadTabulation } from '@/lib/survey/policy'
import { findSurvey } from '@/lib/survey/queries'
import { countProfiles } from '@/lib/survey/response/queries'
import { findResult } from '@/lib/survey/result/group/queries'
import { narrowedWords, tooFewSentence, withheldSentence } from '@/lib/survey/result/labels'
import { resultFilter } from '@/lib/survey/result/schema'
import { listTrend } from '@/lib/survey/result/trend/queries'
import { Counted, usersOf } from './counted'

export const metadata: Metadata = { title: 'Hasil survei' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SurveyPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const search = await searchParams
  const filter = resultFilter.parse(search)
  const survey = z.uuid().safeParse(id).success ? await findSurvey(actor, id) : null
  if (!survey) notFound()
  const [result, profiles, trend, unread, own] = await Promise.all([
    findResult(actor, id, filter),
    countProfiles(actor, id),
    listTrend(actor, id),
    countUnread(actor, id),
    findOwnResults(actor, id),
  ])
  const serviceNames = new Map(result?.targets.map(({ serviceId, name }) => [serviceId, name]))
  const narrowedTo = narrowedWords(filter, serviceNames)
  return (
    <div className="grid grid-cols-1 gap-10">
      <div className="grid grid-cols-1 gap-6">
        <SurveyHeading survey={survey} />
        <SurveyTabs actor={actor} survey={survey} here="hasil" unread={unread ?? 0} />
        {result && result.whole >= result.smallest ? <ResultFilterForm filter={filter} result={result} /> : null}
      </div>
      {result === null ? (
        <p className="text-ink-soft">Pertanyaan survei ini belum diterbitkan, jadi belum ada yang dapat menjawabnya.</p>
      ) : null}
      {result?.figures ? (
        <SurveyFiguresView
          {...{ figures: result.figures, serviceUsers: usersOf(result, filter), narrowedTo, closed: survey.state === 'CLOSED' }}
        >
          <Counted result={result} figures={result.figures} filter={filter} readsRows={mayReadTabulation(actor, survey.unitId)} />
        </SurveyFiguresView>
      ) : null}
      {result && result.figures === null ? (
        <p className="rounded-xl border border-line bg-sunken p-4">
          {result.whole < result.smallest ? tooFewSentence(result.whole, result.smallest) : withheldSentence}
        </p>
      ) : null}
      {result && result.whole >= result.smallest ? <ResultParts result={result} serviceNames={serviceNames} /> : null}
      <Trend points={trend} here={id} />
      {result ? <SampleTargets targets={result.targets} /> : null}
      {profiles && result && result.whole > 0 ? <Respondents profiles={profiles} /> : null}
      {own && result && result.whole >= result.smallest ? (
        <OwnResults questions={own} textsAt={mayReadComments(actor, survey.unitId) ? `/survei/${id}/saran#tertulis` : null} />
      ) : null}
    </div>
  )
}
