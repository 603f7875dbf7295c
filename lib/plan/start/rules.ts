import type { HoldingMode, PlanForm, PlanVersionState } from '../../generated/prisma/enums'

/** The post to plan for, or that of an SKP to start from. */
export type StartPost = { postId: string; title: string; mode: HoldingMode }
export type StartSource = StartPost & { year: number; holdingId: string; isAgreed: boolean }

/**
 * True when an SKP may be the start of another of the same person: an agreed one of the year before, or one of another post in the same
 * year, also where it never came to be agreed.
 */
export function maySourceFor({ holdingId, year }: { holdingId: string; year: number }, source: StartSource): boolean {
  if (source.year === year) return source.holdingId !== holdingId
  return source.year === year - 1 && source.isAgreed
}

type CountedVersion = { state: PlanVersionState; _count: { workResultTexts: number; expectations: number; annexes: number } }

/** True while an SKP is a first draft that says nothing: it may still be filled from elsewhere. */
export function isBlank(versions: readonly CountedVersion[]): boolean {
  const [version, ...others] = versions
  if (version?.state !== 'DRAFT' || others.length > 0) return false
  return version._count.workResultTexts + version._count.expectations + version._count.annexes === 0
}

/** The most likely start first: of the same post, of a post of that name, held in the same way; then that of the same year. */
export function likeliestFirst<S extends StartSource>(post: StartPost, sources: readonly S[]): S[] {
  return [...sources].sort((one, other) => distance(post, one) - distance(post, other) || other.year - one.year)
}

function distance(post: StartPost, source: StartPost): number {
  if (source.postId === post.postId && source.mode === post.mode) return 0
  if (sameWords(source.title, post.title)) return 1
  return source.mode === post.mode ? 2 : 3
}

function sameWords(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

/** The form of an SKP that starts from another: that of leaders follows the post; between the other two it stays as it was. */
export function startForm(ofPost: PlanForm, ofSource: PlanForm): PlanForm {
  return ofPost === 'LEADER' || ofSource === 'LEADER' ? ofPost : ofSource
}
