import { z } from 'zod'
import type { Actor } from '../actor'
import type { ApiKeyUse } from '../generated/prisma/enums'
import { plainText } from '../plain-text'
import { commonRefusals } from '../refusals'
import type { Refusal, Result } from '../result'
import { doorSentences } from '../survey/api-key/labels'
import { bearerKey } from '../survey/api-key/rules'
import { throttle } from '../throttle'
import { loadMachine } from './load-machine'
import { readUpTo } from './route-action'

type Spec<S extends z.ZodType, O> = {
  use: ApiKeyUse
  schema: S
  /** The command. It asks the policy again whether the key reaches the unit. */
  perform: (actor: Actor, input: z.output<S>) => Promise<Result<O>>
  refusals: Record<string, (params: NonNullable<Refusal['params']>) => string>
  /** Bytes a post may have. */
  most: number
}

/**
 * Makes a route handler that other systems post JSON to with a key of theirs (`Authorization: Bearer tera_…`). Answers the command's value
 * as JSON, or `{ kode, pesan }` with 401 (no key, an unknown or a revoked one), 429 (too many wrong keys from one address), 403 (a key for
 * something else), 415, 413, 400 (with `kesalahan`: where in the input, and a sentence) or 422 (what the command refuses).
 */
export function machineRoute<S extends z.ZodType, O>({ use, schema, perform, refusals, most }: Spec<S, O>) {
  return async (request: Request): Promise<Response> => {
    const known = await holderOf(request)
    if (known instanceof Response) return known
    if (!known.key?.uses.includes(use)) return answer(403, 'useLacking')
    if (!/^application\/json *(;|$)/i.test(request.headers.get('content-type') ?? '')) return answer(415, 'notJson')
    const body = await readUpTo(request.body, most)
    if (body === null) return answer(413, 'tooLarge')
    const json = parsed(await new Response(body).text())
    if (json === undefined) return answer(400, 'jsonBroken')
    const input = schema.safeParse(json, { error: inIndonesian })
    if (!input.success) return Response.json({ kode: 'inputWrong', pesan: inputWrong, kesalahan: faultsOf(input.error) }, { status: 400 })
    const result = await perform(known, input.data)
    return result.ok ? Response.json(result.value) : refused(result, refusals)
  }
}

const inputWrong = 'Isi kiriman belum benar. Perbaiki yang disebut, lalu kirim lagi seluruhnya: belum ada yang disimpan.'

/** Sentences of zod's own, where a schema says nothing better. */
const inIndonesian = z.locales.id().localeError

const wrongKeys = throttle('api key', 60)

/** The system that holds the key of a request. Only wrong keys are counted: a right one from the same address never waits. */
async function holderOf(request: Request): Promise<Actor | Response> {
  const text = bearerKey(request.headers.get('authorization'))
  const actor = text === null ? null : await loadMachine(text)
  if (actor !== null) return actor
  const address = request.headers.get('x-tera-address') ?? 'unknown'
  const minutes = await wrongKeys.waitFor(address)
  if (minutes > 0) return answer(429, 'tooManyTries', { 'retry-after': String(minutes * 60) })
  await wrongKeys.countWrong(address)
  return answer(401, request.headers.has('authorization') ? 'keyUnknown' : 'noKey', { 'www-authenticate': 'Bearer' })
}

function answer(status: number, kode: keyof typeof doorSentences, headers: Record<string, string> = {}): Response {
  return Response.json({ kode, pesan: doorSentences[kode] }, { status, headers })
}

/** The input, its texts plain; undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (_name, value) => (typeof value === 'string' ? plainText(value) : value))
  } catch {
    return undefined
  }
}

/** At most so many faults are told at once. */
const mostFaults = 50

function faultsOf({ issues }: z.ZodError): { di: string; pesan: string }[] {
  return issues.slice(0, mostFaults).map(({ path, message }) => ({ di: path.join('.'), pesan: message }))
}

function refused({ code, params = {} }: Refusal, refusals: Spec<z.ZodType, unknown>['refusals']): Response {
  const sentence = refusals[code] ?? commonRefusals[code]
  if (!sentence) throw new Error(`no sentence for the refusal ${code}`)
  return Response.json({ kode: code, pesan: sentence(params) }, { status: 422 })
}
