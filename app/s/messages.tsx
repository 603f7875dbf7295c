import { MessagePage } from '@/components/survey/public/public-page'
import { ThanksPage } from '@/components/survey/public/thanks-page'
import { visitor } from '@/lib/door/visitor'
import { findSay } from '@/lib/survey/language/queries'
import { spokenDay } from '@/lib/survey/language/rules'
import { type AskedSurvey, listChanges } from '@/lib/survey/page/queries'
import { firstLanguage } from '@/lib/survey/version/rules'
import { htmlResponse, markupOf } from './html'

/** No survey has this address. */
export async function unknownSurvey(): Promise<Response> {
  const say = await findSay(visitor(), firstLanguage)
  const page = (
    <MessagePage title={say('message.unknown')}>
      <p>{say('message.unknownAdvice')}</p>
      <p>
        <a href="/s" className="tombol">
          {say('page.list')}
        </a>
      </p>
    </MessagePage>
  )
  return htmlResponse(await markupOf(page), 404)
}

/** The survey takes no answers today. */
export async function surveyNotOpen({ slug, state, opensOn, name, language }: AskedSurvey, status: 200 | 409): Promise<Response> {
  const say = await findSay(visitor(), language)
  const early = state === 'NOT_YET'
  const opens = () => say('message.opens', { name, day: spokenDay(language, opensOn) })
  const page = (
    <MessagePage title={say(early ? 'message.notYet' : 'message.closed')} language={language} say={say}>
      <p>{early ? opens() : say('message.closedThanks', { name })}</p>
      <p>
        <a href={`/s/${slug}/hasil`} className="tombol">
          {say('page.results')}
        </a>
      </p>
    </MessagePage>
  )
  return htmlResponse(await markupOf(page), status)
}

/** The answers are stored. */
export async function thanks(survey: AskedSurvey): Promise<Response> {
  const actor = visitor()
  const [say, changes] = await Promise.all([findSay(actor, survey.language), listChanges(actor, survey.unitId)])
  return htmlResponse(await markupOf(<ThanksPage survey={survey} changes={changes} say={say} />))
}

/** What was sent is not what the form sends. */
export async function postUnreadable(status: 413 | 415): Promise<Response> {
  const say = await findSay(visitor(), firstLanguage)
  const page = (
    <MessagePage title={say('message.unreadable')}>
      <p>{say('message.unreadableAdvice')}</p>
    </MessagePage>
  )
  return htmlResponse(await markupOf(page), status)
}
