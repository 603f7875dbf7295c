import type { Actor } from '@/lib/actor'
import type { ListedSurvey } from '@/lib/survey/queries'
import { servingSentence, stepSentence } from '@/lib/survey/result/labels'
import { SurveyHeading } from './survey-heading'
import { SurveyTabs } from './survey-tabs'

/** Says to somebody who serves at the counter what they get of a survey, why, and who can help; `smallest` where its figures move in steps. */
export function ServingNote({ smallest = null }: { smallest?: number | null }) {
  return (
    <p className="max-w-3xl rounded-xl border border-line bg-surface p-5">
      {servingSentence}
      {smallest === null ? '' : ` ${stepSentence(smallest)}`}
    </p>
  )
}

/** A page of a survey that is not for those who serve at its counter. */
export function NotForServing({ actor, survey, here }: { actor: Actor; survey: ListedSurvey; here: 'saran' | 'jawaban' }) {
  return (
    <div className="grid gap-6">
      <SurveyHeading survey={survey} />
      <SurveyTabs actor={actor} survey={survey} here={here} />
      <ServingNote />
    </div>
  )
}
