import { createHash } from 'node:crypto'

/** The parts of an act that its seal covers; digests stand for the values, so that values can be redacted later. */
export type SealedAct = {
  id: string
  at: Date
  actorKind: string
  accountId: string | null
  verb: string
  noun: string
  nounId: string | null
  unitId: string | null
  reason: string | null
  beforeDigest: Uint8Array | null
  afterDigest: Uint8Array | null
  requestId: string
}

/** Hash before the first act. */
export const genesis: Uint8Array = new Uint8Array(32)

/** A value as text with sorted keys, so that equal values give equal text. Dates are ISO text, big integers decimal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(plain(value))
}

/** sha256 of salt and canonical text. */
export function digestOf(salt: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(salt).update(text).digest())
}

/** The hash that seals an act: of the hash before it, its number in the chain, and the act itself. */
export function sealOf(previous: Uint8Array, number: bigint, act: SealedAct): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(previous).update(String(number)).update(canonical(act)).digest())
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(plain)
  if (value !== null && typeof value === 'object') {
    if ('toJSON' in value && typeof value.toJSON === 'function') return value.toJSON()
    const entries = Object.entries(value).filter(([, part]) => part !== undefined)
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, plain(part)]))
  }
  return value ?? null
}
