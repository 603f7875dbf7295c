import { type Command, type Context, command } from '../command'
import { type Db, db, type Tx } from '../db'
import type { Event } from '../generated/prisma/client'
import type { EventKind } from '../generated/prisma/enums'
import { ok } from '../result'

/** What a noun does when something happened upstream. */
export type Handler = { name: string; kind: EventKind; handle: Command<Event, null> }

/** Makes a handler whose effects happen exactly once per event, however often its job runs. */
export function handler(name: string, kind: EventKind, run: (context: Context, event: Event) => Promise<void>): Handler {
  const handle = command(name, async (context, event: Event) => {
    const first = await context.tx.$executeRaw`
      INSERT INTO event_handling (event_id, handler, handled_at) VALUES (${event.id}::uuid, ${name}, ${context.now}) ON CONFLICT DO NOTHING`
    if (first === 1) await run(context, event)
    context.nothingChanged()
    return ok(null)
  })
  return { name, kind, handle }
}

/**
 * Hands waiting events to `send`, once per handler that listens to their kind, in the transaction that marks them dispatched.
 * @returns how many events were dispatched.
 */
export async function dispatchEvents(
  handlers: readonly Handler[],
  send: (tx: Tx, handler: Handler, eventId: string) => Promise<void>,
  at: Date,
  client: Db = db(),
): Promise<number> {
  return client.$transaction(async (tx) => {
    const waiting = await tx.$queryRaw<{ id: string; kind: EventKind }[]>`
      SELECT id, kind FROM event WHERE dispatched_at IS NULL ORDER BY at, id LIMIT 500 FOR UPDATE SKIP LOCKED`
    for (const event of waiting) {
      for (const listener of handlers.filter(({ kind }) => kind === event.kind)) await send(tx, listener, event.id)
    }
    if (waiting.length > 0) await tx.event.updateMany({ where: { id: { in: waiting.map(({ id }) => id) } }, data: { dispatchedAt: at } })
    return waiting.length
  })
}
