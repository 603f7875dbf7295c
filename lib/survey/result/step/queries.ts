import type { Db, Tx } from '../../../db'
import type { Step } from './rules'

/** A survey where it is shown as of, and where it moves on to (null where it stays). */
type StepMove = { surveyId: string; was: Step | null; next: Step | null }

/**
 * The step that each survey is shown as of, by id, after it moved on; null before the first. Of those who look at the same moment one moves it
 * on and the others get what that one stored, so no two states are shown that differ by less than a step. One statement where some move, and
 * one more where somebody else was first; none else. Asks no rights: what is shown is public.
 */
export async function readSteps(moves: readonly StepMove[], client: Db | Tx): Promise<Map<string, Step | null>> {
  const due = moves.filter(({ next }) => next !== null)
  const moved = due.length === 0 ? new Set<string>() : await readMoved(due, client)
  const lost = due.filter(({ surveyId }) => !moved.has(surveyId)).map(({ surveyId }) => surveyId)
  const stored = lost.length === 0 ? [] : await client.surveyStep.findMany({ where: { surveyId: { in: lost } } })
  const others = new Map(stored.map(({ surveyId, tallies }) => [surveyId, tallies as unknown as Step]))
  return new Map(
    moves.map(({ surveyId, was, next }) => {
      if (lost.includes(surveyId)) return [surveyId, others.get(surveyId) ?? was]
      return [surveyId, next ?? was]
    }),
  )
}

/**
 * Stores what surveys move on to, where they are still shown as they were. Never waits for a step that somebody else stores or for a survey
 * whose row is held; those are left.
 */
async function readMoved(due: readonly StepMove[], client: Db | Tx): Promise<ReadonlySet<string>> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    WITH due AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(${JSON.stringify(due)}::jsonb) AS d("surveyId" uuid, was jsonb, next jsonb)),
    free AS MATERIALIZED (SELECT p.survey_id FROM survey_step p WHERE p.survey_id IN (SELECT "surveyId" FROM due) ORDER BY 1 FOR UPDATE SKIP LOCKED),
    moved AS (UPDATE survey_step p SET tallies = d.next FROM due d JOIN free f ON f.survey_id = d."surveyId"
      WHERE p.survey_id = d."surveyId" AND p.tallies = d.was RETURNING p.survey_id),
    unheld AS MATERIALIZED (SELECT s.id FROM survey s WHERE s.id IN (SELECT "surveyId" FROM due WHERE was IS NULL) ORDER BY 1 FOR KEY SHARE SKIP LOCKED),
    begun AS (INSERT INTO survey_step (survey_id, tallies) SELECT d."surveyId", d.next FROM due d JOIN unheld u ON u.id = d."surveyId" WHERE d.was IS NULL ORDER BY 1
      ON CONFLICT (survey_id) DO NOTHING RETURNING survey_id)
    SELECT survey_id AS id FROM moved UNION ALL SELECT survey_id FROM begun`
  return new Set(rows.map(({ id }) => id))
}
