import { visitor } from '@/lib/door/visitor'
import { type AskedSurvey, findAskedSurvey, findKeptSurvey } from '@/lib/survey/page/queries'
import { largestPost, versionField } from '@/lib/survey/response/schema'
import { postUnreadable, unknownSurvey } from '../messages'
import { readPost } from '../post'
import { showForm, takeForm, type WayIn } from '../take'
import { orTrouble } from '../trouble'

/** Each visit gets a page of its own: Next need not watch what is read of the request. */
export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string }> }

/** The questionnaire of an open survey. The poster's code opens it with `?p`; `?bahasa=` chooses a language. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { slug } = await params
  return orTrouble(request, async () => {
    const actor = visitor()
    const opened = openedAt(request)
    const survey = await findKeptSurvey(actor, slug, opened.language)
    return survey ? showForm(actor, request, wayInto(survey, opened)) : unknownSurvey()
  })
}

/** Takes a questionnaire; thanks for it once it is stored. What cannot be taken comes back with everything that was chosen. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const posted = await readPost(request, largestPost)
  if (typeof posted === 'number') return postUnreadable(posted)
  const { slug } = await params
  return orTrouble(request, () => take(request, posted, slug), { posted })
}

async function take(request: Request, posted: URLSearchParams, slug: string): Promise<Response> {
  const actor = visitor()
  const opened = openedAt(request)
  const version = posted.get(versionField)
  // What stood a second ago will do: the statement that stores the answers asks again whether the survey is open.
  const kept = await findKeptSurvey(actor, slug, opened.language)
  const isSame = kept?.state === 'OPEN' && kept.asked.versionId === version
  const survey = isSame ? kept : await findAskedSurvey(actor, slug, opened.language, version)
  return survey ? takeForm(actor, request, posted, wayInto(survey, opened)) : unknownSurvey()
}

type OpenedAt = { language: string | undefined; isPoster: boolean }

function openedAt(request: Request): OpenedAt {
  const search = new URL(request.url).searchParams
  return { language: search.get('bahasa') ?? undefined, isPoster: search.has('p') }
}

function wayInto(survey: AskedSurvey, { language, isPoster }: OpenedAt): WayIn {
  const thanksAt = `/s/${survey.slug}/terima-kasih${language === undefined ? '' : `?bahasa=${survey.language}`}`
  return { survey, way: isPoster ? 'POSTER' : 'ADDRESS', dress: { isPoster }, thanksAt }
}
