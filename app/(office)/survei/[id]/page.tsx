import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { SampleTargets } from '@/components/survey/compare-sample'
import { ResultFilterForm } from '@/components/survey/filter-result'
import { OwnResults } from '@/components/survey/own-results'
import { Respondents } from '@/components/survey/respondents'
import { ServingNote } from '@/components/survey/serving-note'
import { SurveyFiguresView } from '@/components/survey/survey-figures'
import { SurveyHeading } from '@/components/survey/survey-heading'
import { SurveyTabs } from '@/components/survey/survey-tabs'
import { Trend } from '@/components/survey/trend-table'
import { requireActor } from '@/lib/auth/session'
import { countUnread } from '@/lib/survey/comment/queries'
import { findOwnResults } from '@/lib/survey/own/queries'
import { mayReadComments, mayReadTabulation, servesIn } from '@/lib/survey/policy'
import { findSurvey } from '@/lib/survey/queries'
import { countProfiles } from '@/lib/survey/response/queries'
import { findResult, type SurveyResult } from '@/lib/survey/result/group/queries'
import { isOfficeNarrowed } from '@/lib/survey/result/group/settled/rules'
import {
  asideSentences,
  beforeFirstStepSentence,
  fewChosenSentence,
  liveSentence,
  narrowedWords,
  tooFewSentence,
  withheldSentence,
} from '@/lib/survey/result/labels'
import { resultFilter } from '@/lib/survey/result/schema'
import { listTrend } from '@/lib/survey/result/trend/queries'
import { Counted, usersOf } from './counted'
import { Parts } from './parts'

export const metadata: Metadata = { title: 'Hasil survei' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SurveyPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const search = await searchParams
  const survey = z.uuid().safeParse(id).success ? await findSurvey(actor, id) : null
  if (!survey) notFound()
  const serves = servesIn(actor, survey)
  const filter = resultFilter.parse(serves ? {} : search)
  const [result, profiles, trend, unread, own] = await Promise.all([
    findResult(actor, id, filter),
    countProfiles(actor, id),
    listTrend(actor, id),
    countUnread(actor, id),
    findOwnResults(actor, id),
  ])
  const serviceNames = new Map(result?.targets.map(({ serviceId, name }) => [serviceId, name]))
  const shown = result?.filter ?? filter
  const narrowedTo = narrowedWords(shown, serviceNames)
  return (
    <div className="grid grid-cols-1 gap-10">
      <div className="grid grid-cols-1 gap-6">
        <SurveyHeading survey={survey} />
        <SurveyTabs actor={actor} survey={survey} here="hasil" unread={unread ?? 0} />
        {result && !serves && result.whole >= result.smallest ? <ResultFilterForm filter={filter} result={result} /> : null}
        {result && serves ? <ServingNote smallest={survey.state === 'OPEN' ? result.smallest : null} /> : null}
        {result && !serves && survey.state === 'OPEN' ? <p className="text-ink-soft text-sm">{liveSentence}</p> : null}
      </div>
      {result === null ? (
        <p className="text-ink-soft">Pertanyaan survei ini belum diterbitkan, jadi belum ada yang dapat menjawabnya.</p>
      ) : null}
      {result?.figures ? (
        <SurveyFiguresView
          {...{ figures: result.figures, serviceUsers: usersOf(result, shown), narrowedTo, closed: survey.state === 'CLOSED' }}
        >
          <Counted result={result} figures={result.figures} filter={shown} readsRows={mayReadTabulation(actor, survey)} />
        </SurveyFiguresView>
      ) : null}
      {result && result.figures === null ? <p className="rounded-xl border border-line bg-sunken p-4">{withheldBecause(result)}</p> : null}
      {result && !serves && result.whole >= result.smallest ? <Parts result={result} serviceNames={serviceNames} /> : null}
      <Trend points={trend} here={id} />
      {result ? <SampleTargets targets={result.targets} /> : null}
      {profiles && result && result.whole > 0 ? <Respondents profiles={profiles} /> : null}
      {own && result && result.whole >= result.smallest ? (
        <OwnResults questions={own} textsAt={mayReadComments(actor, survey) ? `/survei/${id}/saran#tertulis` : null} />
      ) : null}
    </div>
  )
}

function withheldBecause({ whole, smallest, filter, crossable }: SurveyResult): string {
  if (whole === 0) return beforeFirstStepSentence(smallest)
  if (whole < smallest) return tooFewSentence(whole, smallest)
  if (filter.profil.length < 2) return withheldSentence
  return isOfficeNarrowed(filter) ? asideSentences.office : fewChosenSentence(crossable)
}
