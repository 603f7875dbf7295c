import { POST as postTo, GET as show } from '@/app/s/[slug]/route'
import { db } from '@/lib/db'
import { answerField, keyField, versionField } from '@/lib/survey/response/schema'
import { unsurKeys } from '@/lib/survey/schema'

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>
/** The handlers of a public address. */
export type Handlers = { show: Handler; post: Handler }

const browser = { 'user-agent': 'Mozilla/5.0 (Linux; Android 10) Chrome/95.0', host: 'localhost:3000', origin: 'http://localhost:3000' }

/** A form as a phone got it. */
export type Visit = { key: string; version: string; html: string; status: number }

const publicPage: Handlers = { show, post: postTo }

/** Opens the form. */
export async function openForm(path: string, params: Record<string, string>, { show: get }: Handlers = publicPage): Promise<Visit> {
  const response = await get(new Request(`http://localhost:3000${path}`, { headers: browser }), {
    params: Promise.resolve(params as never),
  })
  const html = await response.text()
  const fieldIn = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  return { key: fieldIn(keyField), version: fieldIn(versionField), html, status: response.status }
}

/** Answers by key of the unsur, all nine with 3 and one other unless told. */
export function answersOf(given: Partial<Record<(typeof unsurKeys)[number], string>> = { waktu: '4' }): Record<string, string> {
  return Object.fromEntries(unsurKeys.map((key) => [answerField(key), given[key] ?? '3']))
}

type Sent = { key: string; version?: string; fields?: Record<string, string>; headers?: Record<string, string> }

/** Sends a form. */
export function sendForm(
  path: string,
  params: Record<string, string>,
  { key, version = '', fields = answersOf(), headers = {} }: Sent,
  { post } = publicPage,
) {
  const body = new URLSearchParams({ [keyField]: key, [versionField]: version, ...fields })
  const request = new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    headers: { ...browser, 'x-tera-address': '203.0.113.77', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: body.toString(),
  })
  return post(request, { params: Promise.resolve(params as never) })
}

/** The tables with a row in which one of these texts stands, bytes read as text too. */
export async function tablesHolding(...texts: string[]): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`
  const patterns = texts.flatMap((text) => [`%${text}%`, `%${Buffer.from(text).toString('hex')}%`])
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await db().$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${name}" t WHERE t::text LIKE ANY($1::text[])`,
      patterns,
    )
    if (row && row.n > 0) found.push(name)
  }
  return found
}
