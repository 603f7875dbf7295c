import { recordExport } from '../act'
import type { Actor } from '../actor'
import { currentActor } from '../auth/session'
import { acceptedTypes, downloadHeaders } from '../file/rules'
import { type Column, type TableFormat, tableFile } from '../table-file'
import { seeOther } from './own-page'

type Search = Record<string, string>

type Download<R> = {
  /** The page of the list; the file is called after it. */
  path: `/${string}`
  /** What the rows are, in the trail. */
  noun: string
  columns: readonly Column<R>[]
  /** The rows that the page's address stands for, all of them at once and at most `largestList`; null when the list is not the actor's. */
  list: (actor: Actor, search: Search) => Promise<readonly R[] | null>
}

/**
 * Makes a route handler that answers with a list as a file: who are you, is it yours, then the rows of the same query as the page. That
 * it was taken along is an act of its own. The address is the page's own with `format`, xlsx where it says nothing else.
 */
export function downloadRoute<R>(download: Download<R>) {
  return async (request: Request): Promise<Response> => {
    const actor = await currentActor()
    if (actor === null) return seeOther(`/masuk?ke=${encodeURIComponent(download.path)}`)
    return answerDownload(actor, download, new URL(request.url).searchParams)
  }
}

/** The answer to somebody who is known. */
export async function answerDownload<R>(
  actor: Actor,
  { path, noun, columns, list }: Download<R>,
  search: URLSearchParams,
): Promise<Response> {
  const { format: wanted, ...narrowed } = Object.fromEntries(search)
  const format: TableFormat = wanted === 'csv' ? 'csv' : 'xlsx'
  const rows = await list(actor, narrowed)
  if (rows === null) return new Response(null, { status: 404 })
  const bytes = await tableFile(format, columns, rows)
  await recordExport(actor, noun, { count: rows.length, search: new URLSearchParams(narrowed).toString(), format })
  const name = `${path.slice(1).replaceAll('/', '-')}-${actor.today}.${format}`
  return new Response(bytes, { headers: downloadHeaders({ name, mediaType: acceptedTypes[format].mediaType, bytes: bytes.length }) })
}
