import { currentActor } from '@/lib/auth/session'
import { isOwnPage, seeOther } from '@/lib/door/own-page'
import { env } from '@/lib/env'
import { plainText } from '@/lib/plain-text'
import { openKiosk } from '@/lib/survey/kiosk/commands'
import { kioskSheet } from '@/lib/survey/kiosk/document'
import { newKiosk } from '@/lib/survey/kiosk/schema'

type Params = { params: Promise<{ id: string }> }

/** Sets up a kiosk and answers with the page that shows its address, which nothing keeps: a plain post that needs no scripts. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const back = `/survei/${encodeURIComponent((await params).id)}/cara`
  if (!isOwnPage(request)) return new Response(null, { status: 403 })
  const actor = await currentActor()
  if (actor === null) return seeOther(`/masuk?ke=${encodeURIComponent(back)}`)
  const form = await request.formData().catch(() => null)
  const place = plainText(String(form?.get('place') ?? ''))
  const wanted = newKiosk.safeParse({ surveyId: form?.get('surveyId'), place })
  const again = (fault: string) => seeOther(`${back}?${new URLSearchParams({ salah: fault, tempat: place.slice(0, 100) })}#kios`)
  if (!wanted.success) return again('placeWrong')
  const made = await openKiosk(actor, wanted.data)
  if (!made.ok) return again(made.code)
  const html = await kioskSheet(made.value, new URL(`/s/kios/${made.value.token}`, env().TERA_URL).href, back)
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } })
}

/** Who comes back finds the ways in: the address is shown once. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  return seeOther(`/survei/${encodeURIComponent((await params).id)}/cara`)
}
