import type { PostLevel } from '../../generated/prisma/enums'

/** Who may have a penyiap: an official, by a post of today: the head of a unit, JPT, or administrator. */
export function mayHaveDelegate(posts: readonly { isHead: boolean; level: PostLevel | null }[]): boolean {
  return posts.some(({ isHead, level }) => isHead || level === 'ADMINISTRATOR' || level?.startsWith('JPT_'))
}
