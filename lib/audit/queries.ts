import type { Actor } from '../actor'
import { type Db, db } from '../db'
import { Prisma } from '../generated/prisma/client'
import { ok, type Result, refuse } from '../result'
import { isSignedText, signText } from '../signing'
import { mayVerifyTrail } from './policy'
import { canonical, digestOf, genesis, type SealedAct, sameBytes, sealOf } from './rules'
import type { SignedHead } from './schema'

const batchSize = 5_000

/** What a seal covers, named as `SealedAct` names it; the table of acts is `e`. */
export const sealedColumns = Prisma.sql`e.id, e.at, e.actor_kind AS "actorKind", e.account_id AS "accountId", e.verb, e.noun, e.noun_id AS "nounId",
  e.unit_id AS "unitId", e.reason, e.before_digest AS "beforeDigest", e.after_digest AS "afterDigest", e.request_id AS "requestId"`

export type TrailFault = {
  number: string
  entryId: string | null
  what: 'gap' | 'changed' | 'valueChanged' | 'redactedWithoutAct' | 'notSealed' | 'headGone'
}
export type TrailReport = { intact: boolean; sealed: number; waiting: number; redacted: number; fault: TrailFault | null }

/** The signed end of the chain: kept elsewhere, it later proves that nothing before it was cut or changed. Null while empty. */
export async function findTrailHead(actor: Actor, client: Db = db()): Promise<Result<SignedHead | null>> {
  if (!mayVerifyTrail(actor)) return refuse('forbidden')
  const last = await client.auditSeal.findFirst({ orderBy: { number: 'desc' } })
  if (!last) return ok(null)
  const head = { number: String(last.number), hash: Buffer.from(last.hash).toString('hex'), at: actor.now.toISOString() }
  return ok({ ...head, signature: signText(canonical(head)) })
}

/** Recomputes the whole chain and every value's digest; names the first fault. With `head`, also proves that the head is still in it. */
export async function verifyTrail(actor: Actor, head: SignedHead | null = null, client: Db = db()): Promise<Result<TrailReport>> {
  if (!mayVerifyTrail(actor)) return refuse('forbidden')
  if (head !== null && !isOurs(head)) return refuse('headForged')
  const report: TrailReport = { intact: true, sealed: 0, waiting: 0, redacted: 0, fault: null }
  let hash: Uint8Array = genesis
  let headSeen = head === null
  for (;;) {
    const links = await readLinks(client, report.sealed)
    for (const link of links) {
      const number = BigInt(report.sealed + 1)
      const fault = faultOf(link, number, hash)
      if (fault) return ok({ ...report, intact: false, fault: { number: String(number), entryId: link.id, what: fault } })
      hash = link.hash
      report.sealed += 1
      if (link.redactedAt) report.redacted += 1
      if (head !== null && head.number === String(number)) headSeen = head.hash === Buffer.from(hash).toString('hex')
    }
    if (links.length < batchSize) break
  }
  if (!headSeen && head) return ok({ ...report, intact: false, fault: { number: head.number, entryId: null, what: 'headGone' } })
  return ok(await withUnsealed(client, report))
}

function isOurs({ signature, ...head }: SignedHead): boolean {
  return isSignedText(canonical(head), signature)
}

type Link = SealedAct & {
  number: bigint
  hash: Uint8Array
  hasValue: boolean
  salt: Uint8Array | null
  before: string | null
  after: string | null
  redactedAt: Date | null
  redactionIsAct: boolean
}

function readLinks(client: Db, after: number): Promise<Link[]> {
  return client.$queryRaw<Link[]>`
    SELECT ${sealedColumns}, s.number, s.hash, v.entry_id IS NOT NULL AS "hasValue", v.salt, v.before, v.after, v.redacted_at AS "redactedAt",
      coalesce(r.verb = 'audit.redact' AND r.noun_id = e.id, false) AS "redactionIsAct"
    FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id
      LEFT JOIN audit_value v ON v.entry_id = e.id LEFT JOIN audit_entry r ON r.id = v.redaction_id
    WHERE s.number > ${BigInt(after)} ORDER BY s.number LIMIT ${batchSize}`
}

function faultOf(link: Link, number: bigint, previous: Uint8Array): TrailFault['what'] | null {
  if (link.number !== number) return 'gap'
  const { number: _, hash, hasValue, salt, before, after, redactedAt, redactionIsAct, ...act } = link
  if (!sameBytes(sealOf(previous, number, act), hash)) return 'changed'
  if (redactedAt) return redactionIsAct ? null : 'redactedWithoutAct'
  return sameValue(act.beforeDigest, salt, before) && sameValue(act.afterDigest, salt, after) ? null : 'valueChanged'
}

function sameValue(digest: Uint8Array | null, salt: Uint8Array | null, text: string | null): boolean {
  if (digest === null || text === null || salt === null) return digest === null && text === null
  return sameBytes(digest, digestOf(salt, text))
}

/** Acts without a seal must be waiting in the queue; one that is in neither place was kept from being sealed. */
async function withUnsealed(client: Db, report: TrailReport): Promise<TrailReport> {
  const [lost] = await client.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id LEFT JOIN audit_unsealed u ON u.entry_id = e.id
    WHERE s.entry_id IS NULL AND u.entry_id IS NULL ORDER BY e.at, e.id LIMIT 1`
  const waiting = await client.auditUnsealed.count()
  if (!lost) return { ...report, waiting }
  return { ...report, waiting, intact: false, fault: { number: String(report.sealed + 1), entryId: lost.id, what: 'notSealed' } }
}
