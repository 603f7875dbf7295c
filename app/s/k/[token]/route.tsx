import { MessagePage } from '@/components/survey/public/public-page'
import type { Actor } from '@/lib/actor'
import { visitor } from '@/lib/door/visitor'
import { findAskedSurvey } from '@/lib/survey/page/queries'
import { findPass } from '@/lib/survey/pass/queries'
import { largestPost, versionField } from '@/lib/survey/response/schema'
import { htmlResponse, markupOf } from '../../html'
import { postUnreadable } from '../../messages'
import { readPost } from '../../post'
import { showForm, takeForm, thankedBefore, type WayIn } from '../../take'
import { orTrouble } from '../../trouble'

/** Each visit gets a page of its own: Next need not watch what is read of the request. */
export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ token: string }> }

/** The questionnaire at an address for one visit, about the service that was given. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { token } = await params
  const show = async () => {
    const actor = visitor()
    const wayIn = await wayInto(actor, request, token, null)
    return wayIn instanceof Response ? wayIn : showForm(actor, request, wayIn)
  }
  return orTrouble(request, show)
}

/** Takes the one questionnaire of the address. The same page sent again is thanked again. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const posted = await readPost(request, largestPost)
  if (typeof posted === 'number') return postUnreadable(posted)
  const { token } = await params
  const take = async () => {
    const actor = visitor()
    const wayIn = await wayInto(actor, request, token, posted)
    return wayIn instanceof Response ? wayIn : takeForm(actor, request, posted, wayIn)
  }
  return orTrouble(request, take, { posted })
}

/** The way in, or what to answer where there is none. */
async function wayInto(actor: Actor, request: Request, token: string, posted: URLSearchParams | null): Promise<WayIn | Response> {
  const pass = await findPass(actor, token)
  if (pass === null) return message('Alamat ini tidak dikenal', 'Mungkin salah ketik. Pindai lagi kode pada lembar yang Anda terima.', 404)
  if (pass.state !== 'GOOD') {
    const thanked = posted && (await thankedBefore(actor, posted, thanksOf))
    return thanked ?? (pass.state === 'GONE' ? gone() : message('Alamat ini sudah tidak berlaku', 'Masa berlakunya sudah lewat.', 410))
  }
  const language = new URL(request.url).searchParams.get('bahasa') ?? undefined
  const survey = await findAskedSurvey(actor, pass.slug, language, posted?.get(versionField) ?? null)
  if (!survey) return message('Survei ini tidak sedang dibuka', 'Alamat ini belum dipakai, tetapi surveinya belum menerima jawaban.', 409)
  const service = survey.services.find(({ id }) => id === pass.serviceId)
  if (!service) return message('Layanan ini sudah ditutup', 'Alamat ini belum dipakai, tetapi layanannya tidak lagi dinilai.', 410)
  const about = { ...survey, name: service.name, services: [service] }
  const thanksAt = thanksOf(survey.slug, language && survey.language)
  return { survey: about, way: 'VISIT', pass: pass.digest, thanksAt, spent: gone }
}

function thanksOf(slug: string, language?: string): string {
  return `/s/${slug}/terima-kasih${language ? `?bahasa=${language}` : ''}`
}

function gone(): Promise<Response> {
  return message('Alamat ini sudah dipakai', 'Setiap alamat hanya untuk satu kali mengisi. Terima kasih bila itu jawaban Anda.', 410)
}

async function message(title: string, text: string, status: number): Promise<Response> {
  const page = (
    <MessagePage title={title}>
      <p>{text}</p>
      <p>
        <a href="/s" className="tombol">
          Lihat survei yang sedang dibuka
        </a>
      </p>
    </MessagePage>
  )
  return htmlResponse(await markupOf(page), status)
}
