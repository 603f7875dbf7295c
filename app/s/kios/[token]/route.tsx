import { KioskExtra, KioskMessage, kioskScript } from '@/components/survey/public/kiosk'
import type { Actor } from '@/lib/actor'
import { visitor } from '@/lib/door/visitor'
import { findKiosk } from '@/lib/survey/kiosk/queries'
import { findSay } from '@/lib/survey/language/queries'
import { findAskedSurvey } from '@/lib/survey/page/queries'
import { largestPost, versionField } from '@/lib/survey/response/schema'
import { htmlResponse, markupOf } from '../../html'
import { postUnreadable } from '../../messages'
import { readPost } from '../../post'
import { showForm, takeForm, thankedBefore, type WayIn } from '../../take'
import { orTrouble } from '../../trouble'

/** Each visit gets a page of its own: Next need not watch what is read of the request. */
export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ token: string }> }

/** The questionnaire on a tablet at a counter. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { token } = await params
  const show = async () => {
    const actor = visitor()
    const wayIn = await wayInto(actor, request, token, null)
    return wayIn instanceof Response ? wayIn : showForm(actor, request, wayIn)
  }
  return orTrouble(request, show, { kioskStart: startOf(token) })
}

/** Takes a questionnaire; the thanks lead back to an empty form. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const posted = await readPost(request, largestPost)
  if (typeof posted === 'number') return postUnreadable(posted)
  const { token } = await params
  const take = async () => {
    const actor = visitor()
    const wayIn = await wayInto(actor, request, token, posted)
    return wayIn instanceof Response ? wayIn : takeForm(actor, request, posted, wayIn)
  }
  return orTrouble(request, take, { posted, kioskStart: startOf(token) })
}

function startOf(token: string): string {
  return `/s/kios/${encodeURIComponent(token)}`
}

async function wayInto(actor: Actor, request: Request, token: string, posted: URLSearchParams | null): Promise<WayIn | Response> {
  const kiosk = await findKiosk(actor, token)
  if (!kiosk) return message('Kios ini tidak dikenal', 'Minta petugas membuka lagi alamat kios di tablet ini.', 404)
  const language = new URL(request.url).searchParams.get('bahasa') ?? undefined
  const thanksAt = (spoken?: string) =>
    `${startOf(token)}/terima-kasih${spoken === undefined ? '' : `?bahasa=${encodeURIComponent(spoken)}`}`
  if (kiosk.isClosed) {
    const thanked = posted && (await thankedBefore(actor, posted, () => thanksAt(language)))
    return thanked ?? message('Kios ini sudah ditutup', 'Jawaban tidak lagi diterima di sini. Terima kasih atas perhatian Anda.', 410)
  }
  const survey = await findAskedSurvey(actor, kiosk.slug, language, posted?.get(versionField) ?? null)
  if (!survey) return message('Kios ini tidak dikenal', 'Minta petugas membuka lagi alamat kios di tablet ini.', 404)
  const say = await findSay(actor, survey.language)
  return {
    survey,
    way: 'KIOSK',
    dress: { isKiosk: true, extra: <KioskExtra say={say} /> },
    scripts: [kioskScript],
    thanksAt: thanksAt(language && survey.language),
    notOpen: () =>
      message(
        'Survei ini tidak sedang dibuka',
        'Jawaban tidak diterima di sini hari ini. Terima kasih atas perhatian Anda.',
        409,
        startOf(token),
      ),
  }
}

async function message(title: string, text: string, status: number, start?: string): Promise<Response> {
  return htmlResponse(await markupOf(<KioskMessage title={title} text={text} start={start} />), status)
}
