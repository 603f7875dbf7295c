import { v7 as uuidv7 } from 'uuid'
import { type Act, writeActs } from './act'
import type { Actor } from './actor'
import { columnOf, type Day } from './day'
import { db, type Tx } from './db'
import type { EventKind, NotificationKind } from './generated/prisma/enums'
import { type Refusal, type Result, refuse } from './result'

/** What a command's decision has at hand. Everything it writes goes through `tx`. */
export type Context = {
  actor: Actor
  tx: Tx
  now: Date
  today: Day
  /** Records what was done; a command that succeeds records at least one act, or says that nothing changed. */
  record(...acts: Act[]): Promise<void>
  nothingChanged(): void
  /** Puts lines into people's lists; a line with a key its account has already is left out. */
  notify(notices: readonly Notice[]): Promise<void>
  /** Tells the nouns downstream, in this transaction. */
  emit(kind: EventKind, subjectId: string): Promise<void>
}

/** A line for somebody's list: nothing personal and no predikat in it, it points to the page. */
export type Notice = { accountId: string; kind: NotificationKind; subject: string; path: string; dueOn: Day | null; key: string }

export type Command<I, O> = {
  (actor: Actor, input: I, options?: { key?: string }): Promise<Result<O>>
  readonly verb: string
}

/**
 * Makes a command: one transaction around `run`. A refusal rolls everything back. With a one-time `key` the command runs at most
 * once per key, and a repeat, even a simultaneous one, gets the first result. `verb` is the act's name in the
 * trail; `timeoutMs` is for bulk acts; with `secretResult` the result is never stored, so the command takes no key. With `ownKeys` what
 * the input holds is stored once each by keys of its own: the form may grow between two posts, so its key is not looked at.
 */
export function command<I, O>(
  verb: string,
  run: (context: Context, input: I) => Promise<Result<O>>,
  { timeoutMs = 30_000, secretResult = false, ownKeys = false }: { timeoutMs?: number; secretResult?: boolean; ownKeys?: boolean } = {},
): Command<I, O> {
  const perform = async (actor: Actor, input: I, options: { key?: string } = {}) => {
    if (secretResult && options.key !== undefined) throw new Error(`${verb} returns a secret, which a one-time key would store`)
    const key = ownKeys ? undefined : options.key
    return retried(() =>
      db().$transaction((tx) => oncePerKey(tx, actor, verb, key, () => decide(tx, actor, verb, run, input)), {
        timeout: timeoutMs,
      }),
    )
  }
  return Object.assign(perform, { verb })
}

export function isCommand(value: unknown): value is Command<never, unknown> {
  return typeof value === 'function' && 'verb' in value
}

async function decide<I, O>(tx: Tx, actor: Actor, verb: string, run: (context: Context, input: I) => Promise<Result<O>>, input: I) {
  let accounted = false
  const result = await run(
    {
      actor,
      tx,
      now: actor.now,
      today: actor.today,
      record: async (...acts) => {
        accounted = true
        await writeActs(tx, actor, verb, acts)
      },
      nothingChanged: () => {
        accounted = true
      },
      notify: async (notices) => {
        const data = notices.map(({ dueOn, ...notice }) => ({
          ...notice,
          id: uuidv7(),
          createdAt: actor.now,
          dueOn: dueOn && columnOf(dueOn),
        }))
        await tx.notification.createMany({ data, skipDuplicates: true })
      },
      emit: async (kind, subjectId) => {
        await tx.event.create({ data: { id: uuidv7(), kind, subjectId, accountId: actor.accountId, at: actor.now } })
      },
    },
    input,
  )
  if (!result.ok) throw new Refused(result)
  if (!accounted) throw new Error(`${verb} succeeded without recording an act`)
  return result
}

async function oncePerKey<O>(tx: Tx, actor: Actor, verb: string, key: string | undefined, work: () => Promise<Result<O>>) {
  if (key === undefined || actor.accountId === null) return work()
  const mine = await tx.$executeRaw`
    INSERT INTO form_key (key, account_id, command, answer, at)
    VALUES (${key}::uuid, ${actor.accountId}::uuid, ${verb}, '', ${actor.now}) ON CONFLICT (key) DO NOTHING`
  if (mine === 0) {
    const first = await tx.formKey.findUnique({ where: { key } })
    if (first?.accountId !== actor.accountId || first.command !== verb) return refuse('conflict')
    return JSON.parse(first.answer) as Result<O>
  }
  const result = await work()
  await tx.formKey.update({ where: { key }, data: { answer: JSON.stringify(result) } })
  return result
}

/** Runs a transaction again when PostgreSQL gave it up for another (deadlock, serialisation), at most three times in all. */
async function retried<O>(work: () => Promise<Result<O>>, tries = 3): Promise<Result<O>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    if (tries > 1 && isGivenUp(error)) return retried(work, tries - 1)
    throw error
  }
}

function isGivenUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'P2034' || error.code === '40001' || error.code === '40P01')
}

/** Carries a refusal out of a transaction, so that it rolls back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}
