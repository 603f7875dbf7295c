import { createHash } from 'node:crypto'
import type { ReactElement } from 'react'
import { wizardScript } from '@/components/survey/public/wizard'
import type { Gapped } from '@/lib/gapped'
import { lengthHeader, packedHeader, packsHeader } from '@/lib/passed-headers'

/** A page as markup. The renderer is fetched when it is first needed: a route handler may not import it. */
export async function markupOf(page: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!doctype html>${renderToStaticMarkup(page)}`
}

/** Nothing is fetched but the icon, nothing is sent but to here, and nothing runs but the form's own script and those a page names. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  `script-src ${digestOf(wizardScript)}`,
].join('; ')

/**
 * An answer to a browser. Kept only for its own way back, so that what was typed and the visit's key are found again. Of the scripts inside
 * run only the form's own and those of `scripts`, letter by letter.
 */
export function htmlResponse(markup: string | Uint8Array<ArrayBuffer>, status = 200, scripts: readonly string[] = []): Response {
  const full = [policy, ...scripts.map(digestOf)].join(' ')
  const bytes = typeof markup === 'string' ? Buffer.from(markup) : markup
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-cache',
    'content-security-policy': full,
    [lengthHeader]: String(bytes.length),
  }
  return new Response(whole(bytes), { status, headers })
}

/** Bytes as a stream that has them all: a body of bytes would be copied for each reader. */
function whole(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
}

/** The same of a page with its gap filled; packed where our own server says that it reaches the browser so. */
export function filledResponse(request: Request, page: Gapped, fill: string, scripts: readonly string[] = []): Response {
  const packs = request.headers.get(packsHeader) === 'gzip'
  const response = htmlResponse(packs ? page.gzip(fill) : page.plain(fill), 200, scripts)
  if (packs) response.headers.set(packedHeader, 'gzip')
  return response
}

function digestOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}
