import { type Trouble, TroublePage } from '@/components/survey/public/trouble-page'
import { faultOf, log } from '@/lib/log'
import { sayIn } from '@/lib/survey/language/rules'
import { firstLanguage } from '@/lib/survey/version/rules'
import { htmlResponse, markupOf } from './html'

/** What an address answers; where that fails, as while the database is gone, a page that says what to do (503). */
export async function orTrouble(request: Request, answer: () => Promise<Response>, trouble: Trouble = {}): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    log.error(faultOf(error), 'public page not answered')
    const { pathname, search, searchParams } = new URL(request.url)
    const language = searchParams.get('bahasa') === 'en' ? 'en' : firstLanguage
    const page = <TroublePage address={`${pathname}${search}`} language={language} say={sayIn(language)} {...trouble} />
    return htmlResponse(await markupOf(page), 503)
  }
}
