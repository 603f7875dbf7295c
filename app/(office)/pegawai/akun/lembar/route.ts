import { slipRequest } from '@/lib/account/schema'
import { issueSlip, issueUnitCodes } from '@/lib/account/slip/commands'
import { slipSheet } from '@/lib/account/slip/document'
import { currentActor } from '@/lib/auth/session'
import { isOwnPage, seeOther } from '@/lib/door/own-page'
import { env } from '@/lib/env'

const list = '/pegawai/akun'

/**
 * Issues codes and answers with the printed sheet itself: a plain post that needs no scripts, and an answer that nothing keeps. No one-time key
 * goes along, for the key's row would keep the codes; a repeat issues new codes and voids these.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnPage(request)) return new Response(null, { status: 403 })
  const actor = await currentActor()
  if (actor === null) return seeOther(`/masuk?ke=${encodeURIComponent(list)}`)
  const form = await request.formData().catch(() => null)
  const wanted = slipRequest.safeParse(Object.fromEntries(form ?? []))
  if (!wanted.success) return seeOther(`${list}?salah=slipRequestWrong`)
  const issued = 'unitId' in wanted.data ? await issueUnitCodes(actor, wanted.data) : await issueSlip(actor, wanted.data)
  if (!issued.ok) return seeOther(`${list}?salah=${issued.code}`)
  const nonce = request.headers.get('content-security-policy')?.match(/'nonce-([^']+)'/)?.[1] ?? ''
  const html = await slipSheet({ slips: issued.value, address: env().TERA_URL, nonce })
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } })
}

/** Who comes back to the sheet's address finds the list: the sheet is shown once. */
export function GET(): Response {
  return seeOther(list)
}
