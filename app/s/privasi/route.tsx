import { PrivacyPage } from '@/components/survey/public/privacy-page'
import { htmlResponse, markupOf } from '../html'

/** The same for everybody: rendered when the application is built. */
export const dynamic = 'force-static'

/** What becomes of the answers that citizens give. */
export async function GET(): Promise<Response> {
  return htmlResponse(await markupOf(<PrivacyPage />))
}
