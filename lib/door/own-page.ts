/**
 * True when a post comes from one of our own pages; false when another site made the browser post here. Server actions check this by
 * themselves, route handlers must ask.
 */
export function isOwnPage(request: Request): boolean {
  const origin = request.headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
}

/** Sends the browser to a page of ours with a GET. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
