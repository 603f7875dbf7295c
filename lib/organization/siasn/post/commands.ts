import { v7 as uuidv7 } from 'uuid'
import type { Context } from '../../../command'
import { insertRows } from '../../bulk/commands'
import { headPostOf, postKey } from '../comparison/post/rules'
import type { Comparison, PostSpec, StoredPost } from '../comparison/schema'
import { idOf } from '../unit/commands'

/**
 * Makes the posts that people move to and the head's post of every unit, also where nobody holds it, and corrects what posts are.
 * @returns the id of every post by its key.
 */
export async function writePosts(
  { tx, now }: Context,
  { employees, places }: Comparison,
  stored: readonly StoredPost[],
  unitIds: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(stored.map((post) => [postKey(post), post.id]))
  const corrected = employees.changes.flatMap(({ correctedPost }) => correctedPost ?? [])
  const opened = employees.changes.flatMap(({ holding }) => holding?.open ?? [])
  const heads = [...places.values()].flatMap((place) => headPostOf(place) ?? [])
  const missing: (PostSpec & { id: string })[] = []
  for (const post of [...opened, ...heads]) {
    if (ids.has(postKey(post))) continue
    const id = uuidv7()
    ids.set(postKey(post), id)
    missing.push({ ...post, id })
  }
  const rows = missing.map(({ id, unitCode, title, isHead, kind, level, echelon }) => {
    return { id, unitId: idOf(unitCode, unitIds), title, isHead, kind, level, echelon, createdAt: now }
  })
  await insertRows(tx, 'post', rows)
  await correctPosts(
    tx,
    corrected.map(({ kind, level, echelon, ...place }) => ({ id: ids.get(postKey({ ...place })), kind, level, echelon })),
  )
  return ids
}

async function correctPosts(tx: Context['tx'], posts: readonly object[]): Promise<void> {
  if (posts.length === 0) return
  await tx.$executeRaw`
    UPDATE post t SET kind = n.kind, level = n.level, echelon = n.echelon
    FROM jsonb_to_recordset(${JSON.stringify(posts)}::jsonb) AS n(id uuid, kind post_kind, level post_level, echelon text)
    WHERE t.id = n.id`
}
