import { KioskMessage, KioskThanks, kioskThanksScript } from '@/components/survey/public/kiosk'
import { visitor } from '@/lib/door/visitor'
import { findKiosk } from '@/lib/survey/kiosk/queries'
import { findSay } from '@/lib/survey/language/queries'
import { findAskedSurvey } from '@/lib/survey/page/queries'
import { htmlResponse, markupOf } from '../../../html'
import { orTrouble } from '../../../trouble'

export const dynamic = 'force-dynamic'

/** Thanks on a kiosk: a page of its own, so that loading it again sends nothing. It goes back to the empty form by itself. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params
  const start = `/s/kios/${encodeURIComponent(token)}`
  return orTrouble(request, () => thanks(request, token, start), { isThanks: true, kioskStart: start })
}

async function thanks(request: Request, token: string, start: string): Promise<Response> {
  const actor = visitor()
  const kiosk = await findKiosk(actor, token)
  const language = new URL(request.url).searchParams.get('bahasa') ?? undefined
  const survey = kiosk && (await findAskedSurvey(actor, kiosk.slug, language))
  if (!survey)
    return htmlResponse(await markupOf(<KioskMessage title="Kios ini tidak dikenal" text="Minta petugas membuka lagi alamat kios." />), 404)
  const say = await findSay(actor, survey.language)
  const page = <KioskThanks name={survey.name} start={start} language={survey.language} say={say} />
  return htmlResponse(await markupOf(page), 200, [kioskThanksScript])
}
