import type { ReactElement } from 'react'

/** A page as markup. The renderer is fetched when it is first needed: a route handler may not import it. */
export async function markupOf(page: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!doctype html>${renderToStaticMarkup(page)}`
}

/** Nothing runs and nothing is fetched but the icon: the look is inside. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** An answer to a browser. Kept only for its own way back, so that what was typed and the visit's key are found again. */
export function htmlResponse(markup: string, status = 200): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-cache', 'content-security-policy': policy }
  return new Response(markup, { status, headers })
}
