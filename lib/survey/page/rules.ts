import { firstLanguage } from '../version/rules'
import type { AskedSurvey, SpokenLanguage } from './queries'

/** Languages in which a survey is asked beside Indonesian and English; none where there is no survey. */
export function addedLanguages(survey: Pick<AskedSurvey, 'languages'> | null): SpokenLanguage[] {
  return (survey?.languages ?? []).filter(({ code }) => code !== firstLanguage && code !== 'en')
}
