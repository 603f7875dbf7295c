import { z } from 'zod'
import type { Actor } from '../actor'
import { currentActor } from '../auth/session'
import { plainForm } from '../plain-text'
import { isOwnPage, seeOther } from './own-page'

/** Bytes an upload may have in all, unless its route says otherwise; the largest SIASN export of 10,000 people has about 21 MB. */
const largestUpload = 40 * 1024 * 1024

/** A form that carries files, read; `key` is its one-time key. */
export type Upload = { form: FormData; key: string | undefined }

/**
 * Makes a route handler for a form with files: who are you, does the post come from our own pages, is it small enough, then `perform`,
 * which answers with the address of the page to show. Works without JavaScript.
 */
export function uploadRoute(
  signIn: string,
  perform: (actor: Actor, upload: Upload) => Promise<string>,
  tooLarge: string | ((request: Request) => string),
  most = largestUpload,
) {
  return async (request: Request): Promise<Response> => {
    if (!isOwnPage(request)) return new Response(null, { status: 403 })
    const actor = await currentActor()
    if (actor === null) return seeOther(signIn)
    const body = await readUpTo(request.body, most)
    if (body === null) return seeOther(typeof tooLarge === 'string' ? tooLarge : tooLarge(request))
    const posted = await new Response(body, { headers: { 'content-type': request.headers.get('content-type') ?? '' } })
      .formData()
      .catch(() => null)
    if (posted === null) return new Response(null, { status: 400 })
    const form = plainForm(posted)
    const key = z.uuid().safeParse(form.get('_key'))
    return seeOther(await perform(actor, { form, key: key.success ? key.data : undefined }))
  }
}

/** A body in full, or null where it has more bytes than that. */
export async function readUpTo(body: ReadableStream<Uint8Array> | null, most: number): Promise<Blob | null> {
  const parts: BlobPart[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.byteLength
    if (size > most) return null
    parts.push(new Uint8Array(part))
  }
  return new Blob(parts)
}
