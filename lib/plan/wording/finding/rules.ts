import type { IndicatorAspect, IndicatorKind, PostLevel, RealizationSource, WordingFinding } from '../../../generated/prisma/enums'

/** An indicator as the checker reads it. `target` and `targetTo` are decimal texts. */
export type JudgedIndicator = {
  id: string
  text: string
  unitName: string
  kind: IndicatorKind
  target: string
  targetTo: string | null
  aspect: IndicatorAspect | null
  source: RealizationSource
}

/** The post the SKP is for: what its holder can bring about depends on it. */
export type JudgedPost = { title: string; level: PostLevel | null }

/** What is wrong in particular: each has its own sentence. */
export type WordingCause =
  | 'deed'
  | 'event'
  | 'noUnit'
  | 'unitUnlike'
  | 'zeroTarget'
  | 'overHundred'
  | 'allAllowed'
  | 'openTarget'
  | 'noLimit'
  | 'noSource'
  | 'same'
  | 'ofOthers'
  | 'satisfaction'
  | 'noMeasure'
  | 'noObject'

/** A finding: what kind, why in particular, and the very words that gave it away. */
export type Found = { finding: WordingFinding; cause: WordingCause; words: string }
