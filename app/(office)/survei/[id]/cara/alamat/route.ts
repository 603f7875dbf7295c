import { currentActor } from '@/lib/auth/session'
import { isOwnPage, seeOther } from '@/lib/door/own-page'
import { env } from '@/lib/env'
import { makePasses } from '@/lib/survey/pass/commands'
import { passSheet } from '@/lib/survey/pass/document'
import { passOrder } from '@/lib/survey/pass/schema'

type Params = { params: Promise<{ id: string }> }

/**
 * Makes one-visit addresses and answers with the printed sheet itself: a plain post that needs no scripts, and an answer that nothing keeps.
 * No one-time key goes along, for the key's row would keep the addresses; a repeat makes others.
 */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const back = `/survei/${encodeURIComponent((await params).id)}/cara`
  if (!isOwnPage(request)) return new Response(null, { status: 403 })
  const actor = await currentActor()
  if (actor === null) return seeOther(`/masuk?ke=${encodeURIComponent(back)}`)
  const form = new URLSearchParams([...((await request.formData().catch(() => null)) ?? [])].map(([name, value]) => [name, String(value)]))
  const order = passOrder.safeParse(Object.fromEntries(form))
  const again = (fault: string) => {
    const typedIn = (name: string) => (form.get(name) ?? '').slice(0, 100)
    const typed = { salah: fault, layanan: typedIn('serviceId'), jumlah: typedIn('count'), hari: typedIn('days') }
    return seeOther(`${back}?${new URLSearchParams(typed)}#alamat-sekali-pakai`)
  }
  if (!order.success) return again('orderWrong')
  const made = await makePasses(actor, order.data)
  if (!made.ok) return again(made.code)
  const nonce = request.headers.get('content-security-policy')?.match(/'nonce-([^']+)'/)?.[1] ?? ''
  const html = await passSheet(made.value, (token) => new URL(`/s/k/${token}`, env().TERA_URL).href, back, nonce)
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } })
}

/** Who comes back to the sheet's address finds the ways in: the sheet is shown once. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  return seeOther(`/survei/${encodeURIComponent((await params).id)}/cara`)
}
