import type { Actor } from '../../actor'
import { db, type Tx } from '../../db'
import { handler } from '../../event/jobs'
import type { IndicatorAggregation, IndicatorAspect, IndicatorKind, IndicatorPerspective } from '../../generated/prisma/enums'
import { postKey, wordingKey } from './rules'

/** SKP taken in at once. */
const batch = 500
/** Batches of one run; the rest waits for the next. */
const mostBatches = 20

/** An agreed SKP feeds the library of its position; what its version before said no longer counts. */
export const feedLibrary = handler('library.feed', 'PLAN_AGREED', async ({ tx, now }, event) => feedPlans(tx, [event.subjectId], now))

/** Takes in the agreed SKP that the library does not know, such as those agreed before there was one. For the schedule, every night. */
export async function feedMissingPlans(actor: Actor): Promise<void> {
  for (let round = 0; round < mostBatches; round += 1) {
    const missing = await db().$queryRaw<{ id: string }[]>`
      SELECT DISTINCT p.id FROM plan p
        JOIN LATERAL (SELECT id FROM plan_version WHERE plan_id = p.id AND state = 'AGREED' ORDER BY number DESC LIMIT 1) v ON true
        JOIN indicator_text t ON t.version_id = v.id
      WHERE NOT EXISTS (SELECT 1 FROM library_use u WHERE u.indicator_id = t.indicator_id) LIMIT ${batch}`
    if (missing.length === 0) return
    await db().$transaction((tx) =>
      feedPlans(
        tx,
        missing.map(({ id }) => id),
        actor.now,
      ),
    )
  }
}

type Wording = {
  indicatorId: string
  postTitle: string
  resultText: string
  text: string
  aspect: IndicatorAspect | null
  perspective: IndicatorPerspective | null
  unitName: string
  kind: IndicatorKind
  aggregation: IndicatorAggregation
}

/** Records what the versions in force of these SKP use, in place of what was recorded of them. Running it again changes nothing. */
async function feedPlans(tx: Tx, planIds: readonly string[], at: Date): Promise<void> {
  const wordings = await tx.$queryRaw<Wording[]>`
    SELECT t.indicator_id AS "indicatorId", po.title AS "postTitle", r.text AS "resultText", t.text, t.aspect::text, t.perspective::text,
      t.unit_name AS "unitName", t.kind::text, t.aggregation::text
    FROM plan p
      JOIN LATERAL (SELECT id FROM plan_version WHERE plan_id = p.id AND state = 'AGREED' ORDER BY number DESC LIMIT 1) v ON true
      JOIN post_holding h ON h.id = p.holding_id JOIN post po ON po.id = h.post_id
      JOIN indicator_text t ON t.version_id = v.id JOIN indicator i ON i.id = t.indicator_id
      JOIN work_result_text r ON r.version_id = v.id AND r.work_result_id = i.work_result_id
    WHERE p.id = ANY(${[...planIds]}::uuid[])`
  const rows = wordings.map((one) => ({ ...one, postKey: postKey(one.postTitle), wordingKey: wordingKey(one.resultText, one.text) }))
  const told = JSON.stringify(rows)
  await tx.$executeRaw`
    INSERT INTO library_indicator (id, post_key, post_title, result_text, text, wording_key, aspect, perspective, unit_name, kind, aggregation, created_at)
    SELECT DISTINCT ON (x."postKey", x."wordingKey") gen_random_uuid(), x."postKey", x."postTitle", x."resultText", x.text, x."wordingKey", x.aspect,
      x.perspective, x."unitName", x.kind, x.aggregation, ${at}
    FROM jsonb_to_recordset(${told}::jsonb) AS x("postKey" text, "postTitle" text, "resultText" text, text text, "wordingKey" text,
      aspect indicator_aspect, perspective indicator_perspective, "unitName" text, kind indicator_kind, aggregation indicator_aggregation)
    ORDER BY x."postKey", x."wordingKey" ON CONFLICT (post_key, wording_key) DO NOTHING`
  const left = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM library_use u USING indicator i JOIN work_result w ON w.id = i.work_result_id
    WHERE u.indicator_id = i.id AND w.plan_id = ANY(${[...planIds]}::uuid[]) RETURNING u.library_indicator_id AS id`
  const taken = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO library_use (library_indicator_id, indicator_id)
    SELECT l.id, x."indicatorId" FROM jsonb_to_recordset(${told}::jsonb) AS x("postKey" text, "wordingKey" text, "indicatorId" uuid)
      JOIN library_indicator l ON l.post_key = x."postKey" AND l.wording_key = x."wordingKey" ON CONFLICT DO NOTHING
    RETURNING library_indicator_id AS id`
  await countPeople(tx, [...new Set([...left, ...taken].map(({ id }) => id))])
}

/** Counts whose agreed SKP use these entries. They are locked in the order of their ids, so that two feeds never wait for each other. */
async function countPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM library_indicator WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
  await tx.$executeRaw`
    UPDATE library_indicator l SET people = (
      SELECT count(DISTINCT h.person_id) FROM library_use u JOIN indicator i ON i.id = u.indicator_id JOIN work_result w ON w.id = i.work_result_id
        JOIN plan p ON p.id = w.plan_id JOIN post_holding h ON h.id = p.holding_id WHERE u.library_indicator_id = l.id)
    WHERE l.id = ANY(${[...ids]}::uuid[])`
}
