import { seenDigest } from '../../seen'
import type { PlannedIndicator, PlannedResult } from '../content/queries'
import type { PledgedIndicator, PledgedObjective } from '../pledge/queries'

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
