import { createHash } from 'node:crypto'
import type { PlannedIndicator, PlannedResult } from '../content/queries'
import type { PledgedIndicator, PledgedObjective } from '../pledge/queries'

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

/** An indicator with its targets of periods. */
export function seenIndicator({ position: _, ...indicator }: PlannedIndicator): string {
  return seenDigest(indicator)
}

/** An RHK itself, without its indicators. */
export function seenResult({ category, text, supportsWorkResultId, supportsObjectiveId, weight }: PlannedResult): string {
  return seenDigest({ category, text, supportsWorkResultId, supportsObjectiveId, weight })
}

/** An RHK with all that hangs on it, for whoever takes it away. */
export function seenWholeResult(result: PlannedResult): string {
  return seenDigest([seenResult(result), result.indicators.map(seenIndicator)])
}

/** A sasaran of a pledge itself, without its IKU. */
export function seenObjective({ text }: PledgedObjective): string {
  return seenDigest(text)
}

export function seenUnitIndicator(indicator: PledgedIndicator): string {
  return seenDigest(indicator)
}

/** A sasaran with its IKU, for whoever takes it away. */
export function seenWholeObjective(objective: PledgedObjective): string {
  return seenDigest([seenObjective(objective), objective.indicators.map(seenUnitIndicator)])
}

function inOrder(_key: string, value: unknown): unknown {
  if (value instanceof Map) return [...value].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
