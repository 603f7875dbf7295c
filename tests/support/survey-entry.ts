import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'

/** Whether the running counts of a survey are what its answers give, added up row by row in SQL. @returns both, as texts. */
export async function countedTwice(surveyId: string): Promise<{ kept: string; slow: string }> {
  const [row] = await db().$queryRaw<{ kept: string; slow: string }[]>`
    WITH answer AS (SELECT r.* FROM survey_response r JOIN survey_version v ON v.id = r.version_id WHERE v.survey_id = ${surveyId}::uuid),
    slow AS (SELECT r.version_id, r.service_id, r.way, date_trunc('month', r.day)::date AS month, p.part, p.value, count(*) FILTER (WHERE counted) AS n,
        count(*) FILTER (WHERE NOT counted) AS incomplete, count(*) FILTER (WHERE counted AND NOT 0 = ANY (scores)) AS complete,
        coalesce(sum((SELECT sum(x) FROM unnest(scores) x)) FILTER (WHERE counted AND NOT 0 = ANY (scores)), 0) AS points,
        array_to_string(array_agg(array_to_string(scores, '') ORDER BY scores) FILTER (WHERE counted), ' ') AS scores
      FROM answer r CROSS JOIN LATERAL (VALUES ('ALL', ''), ('SEX', coalesce(sex::text, '')), ('AGE', coalesce(age_band::text, '')),
        ('EDUCATION', coalesce(education::text, '')), ('WORK', coalesce(occupation::text, '')), ('DISABILITY', coalesce(disability::text, ''))) p(part, value)
      GROUP BY 1, 2, 3, 4, 5, 6)
    SELECT (SELECT string_agg(concat_ws(' ', t.version_id, t.service_id, t.way, t.month, t.part, t.value, t.n, t.incomplete, t.complete, t.points),
        E'\n' ORDER BY t.version_id, t.service_id, t.way, t.month, t.part::text, t.value) FROM survey_tally t JOIN survey_version v ON v.id = t.version_id
        WHERE v.survey_id = ${surveyId}::uuid) AS kept,
      (SELECT string_agg(concat_ws(' ', version_id, service_id, way, month, part, value, n, incomplete, complete, points),
        E'\n' ORDER BY version_id, service_id, way, month, part, value) FROM slow) AS slow`
  return row ?? { kept: '', slow: 'nothing' }
}

/** Counts of each answer to each unsur, as kept and as the answers give them. */
export async function answersTwice(surveyId: string): Promise<{ kept: number[]; slow: number[] }> {
  const [kept] = await db().$queryRaw<{ sums: number[] }[]>`
    SELECT array_agg(s ORDER BY place)::int[] AS sums FROM (SELECT place, sum(a) AS s FROM survey_tally t JOIN survey_version v ON v.id = t.version_id
      CROSS JOIN LATERAL unnest(t.answers) WITH ORDINALITY AS x(a, place) WHERE v.survey_id = ${surveyId}::uuid AND t.part = 'ALL' GROUP BY place) y`
  const [slow] = await db().$queryRaw<{ sums: number[] }[]>`
    SELECT array_agg((SELECT count(*)::int FROM survey_response r JOIN survey_version v ON v.id = r.version_id
      WHERE v.survey_id = ${surveyId}::uuid AND r.counted AND r.scores[u] = s) ORDER BY u, s) AS sums FROM generate_series(1, 9) u, generate_series(1, 4) s`
  return { kept: kept?.sums ?? [], slow: slow?.sums ?? [] }
}

/** Says that a survey's report was issued; past every door. */
export async function reported(surveyId: string, at: Date): Promise<void> {
  await db().surveyReport.create({ data: { surveyId, issuedAt: at, n: 0 } })
}

/** A row of the grid with all nine scores; cells may be changed. */
export function paperRow(scores = '333333333', cells: Record<string, string> = {}): Record<string, string> {
  const typed = [...scores].map((score, at) => [`u${at + 1}`, score])
  return { kunci: randomUUID(), ...Object.fromEntries(typed), ...cells }
}
