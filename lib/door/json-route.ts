import type { z } from 'zod'
import type { Actor } from '../actor'
import { currentActor } from '../auth/session'
import { plainText } from '../plain-text'
import type { Result } from '../result'
import { isOwnPage } from './own-page'
import { readUpTo } from './route-action'

/**
 * Makes a route handler that a script of our own pages posts JSON to: does it come from our pages, who are you, is it small enough and
 * well-formed, then the command. Answers 403, 401, 413, 400 or 422 where not, and the command's value as JSON where so.
 */
export function jsonRoute<S extends z.ZodType, O>(
  schema: S,
  perform: (actor: Actor, input: z.output<S>) => Promise<Result<O>>,
  most: number,
) {
  return async (request: Request): Promise<Response> => {
    if (!isOwnPage(request)) return new Response(null, { status: 403 })
    const actor = await currentActor()
    if (actor === null) return new Response(null, { status: 401 })
    const body = await readUpTo(request.body, most)
    if (body === null) return new Response(null, { status: 413 })
    const input = schema.safeParse(plainJson(await new Response(body).text()))
    if (!input.success) return new Response(null, { status: 400 })
    const result = await perform(actor, input.data)
    return result.ok ? Response.json(result.value) : new Response(null, { status: 422 })
  }
}

function plainJson(text: string): unknown {
  try {
    return JSON.parse(text, (_name, value) => (typeof value === 'string' ? plainText(value) : value))
  } catch {
    return null
  }
}
