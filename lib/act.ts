import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { type Actor, isTrusted } from './actor'
import { canonical, digestOf } from './audit/rules'
import { db, type Tx } from './db'

/** One act to record: on which thing, from which state to which, and why. */
export type Act = {
  noun: string
  /** Account that proved itself by the act (a sign-in), where the actor is not signed in yet. */
  by?: string
  nounId: string | null
  /** Id of the act, where something else must point to it. */
  id?: string
  /** Unit the thing belongs to. */
  unitId?: string | null
  before?: unknown
  after?: unknown
  reason?: string | null
}

/** Writes acts to the trail in two statements, whatever their number, inside the transaction of the change itself. */
export async function writeActs(tx: Tx, actor: Actor, verb: string, acts: readonly Act[]): Promise<void> {
  const rows = acts.map((act) => toRows(actor, verb, act))
  await tx.auditEntry.createMany({ data: rows.map(({ entry }) => entry) })
  await tx.auditValue.createMany({ data: rows.flatMap(({ value }) => (value ? [value] : [])) })
}

/** Records that the actor read another person's record: an act of its own, outside every transaction. Trusted actors are not readers. */
export async function recordReading(actor: Actor, noun: string, nounId: string): Promise<void> {
  if (!isTrusted(actor)) await db().$transaction((tx) => writeActs(tx, actor, `${noun}.read`, [{ noun, nounId }]))
}

/** A list that was opened: how many records of others it shows, narrowed to what, and the unit it is of, where it is of one. */
type ListShown = { unitId?: string | null; count: number; search: Record<string, string> }

/** Records that the actor opened a list that shows what other people's records say, by name: one act for the list, none for its rows. */
export async function recordListReading(actor: Actor, noun: string, { unitId = null, count, search }: ListShown): Promise<void> {
  if (isTrusted(actor)) return
  const after = { count, search: new URLSearchParams(search).toString() }
  await db().$transaction((tx) => writeActs(tx, actor, `${noun}.read`, [{ noun, nounId: unitId, unitId, after }]))
}

/** What somebody took along as a file: how many rows, found by which address, in which form. */
export type Taken = { count: number; search: string; format: string }

/** Records that the actor took a list of records along as a file: an act of its own, outside every transaction. */
export async function recordExport(actor: Actor, noun: string, taken: Taken): Promise<void> {
  if (isTrusted(actor)) return
  await db().$transaction((tx) => writeActs(tx, actor, `${noun}.export`, [{ noun, nounId: null, after: taken }]))
}

/** An act of another system names its key where it gives no other reason. */
function keyNamed({ key }: Actor): string | null {
  return key === null ? null : `Lewat kunci “${key.name}”`
}

function toRows(actor: Actor, verb: string, act: Act) {
  const id = act.id ?? uuidv7()
  const salt = new Uint8Array(randomBytes(16))
  const before = act.before === undefined || act.before === null ? null : canonical(act.before)
  const after = act.after === undefined || act.after === null ? null : canonical(act.after)
  const entry = {
    id,
    at: actor.now,
    actorKind: act.by ? ('PERSON' as const) : actor.kind,
    accountId: act.by ?? actor.accountId,
    verb,
    noun: act.noun,
    nounId: act.nounId,
    unitId: act.unitId ?? null,
    reason: act.reason ?? keyNamed(actor),
    beforeDigest: before === null ? null : digestOf(salt, before),
    afterDigest: after === null ? null : digestOf(salt, after),
    requestId: actor.requestId,
  }
  return { entry, value: before === null && after === null ? null : { entryId: id, salt, before, after } }
}
