import { createHash } from 'node:crypto'

/**
 * A short digest of something as a form showed it, 16 hex digits: a form sends it back, and where the thing reads otherwise by then,
 * somebody changed it meanwhile. The order of keys does not matter; maps count as their entries.
 */
export function seenDigest(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown, inOrder)).digest('hex').slice(0, 16)
}

/**
 * What two people make of one text: what was typed, unless nothing was typed and it was changed meanwhile, then what is there. `clash` when
 * both changed it, and differently.
 */
export function mergedText(texts: { seen: string; typed: string; now: string }): { clash: false; text: string } | { clash: true } {
  const { seen, typed, now } = texts
  const isUntouched = seenDigest(typed) === seen
  if (isUntouched) return { clash: false, text: now }
  return seenDigest(now) === seen || typed === now ? { clash: false, text: typed } : { clash: true }
}

function inOrder(_key: string, value: unknown): unknown {
  if (value instanceof Map) return [...value].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
