import { recordReading } from '../../act'
import type { Actor } from '../../actor'
import { db } from '../../db'
import { progressVisibleTo } from '../../plan/policy'
import { visiblePlanSql } from '../../plan/queries'

/** A file of evidence, to be handed out. */
export type Evidence = { storageKey: string; name: string; mediaType: string; bytes: number }

/**
 * A file of evidence; null when there is none, it was taken away, or its SKP is not the actor's to see. Opening another person's is an act of
 * its own in the trail.
 */
export async function findEvidence(actor: Actor, fileId: string): Promise<Evidence | null> {
  const [row] = await db().$queryRaw<(Evidence & { realizationId: string; personId: string })[]>`
    SELECT f.storage_key AS "storageKey", f.name, f.media_type AS "mediaType", f.bytes, r.id AS "realizationId", h.person_id AS "personId"
    FROM stored_file f JOIN realization r ON r.id = f.noun_id JOIN indicator i ON i.id = r.indicator_id
      JOIN work_result w ON w.id = i.work_result_id JOIN plan p ON p.id = w.plan_id
      JOIN post_holding h ON h.id = p.holding_id JOIN post po ON po.id = h.post_id
    WHERE f.id = ${fileId}::uuid AND f.noun = 'realization' AND f.removed_at IS NULL AND ${visiblePlanSql(progressVisibleTo(actor))}`
  if (!row) return null
  const { realizationId, personId, ...file } = row
  if (personId !== actor.personId) await recordReading(actor, 'realization', realizationId)
  return file
}
