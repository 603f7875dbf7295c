import { makePeriods } from '../lib/calendar/commands'
import { yearOf } from '../lib/day'
import { db } from '../lib/db'
import { operator } from '../lib/door/cli'
import { generateUses } from './generate-uses'

/** Part of the posts whose SKP of this year stands where, the rest has none; SKP of the years before are all agreed. */
const thisYear = { agreed: 0.6, submitted: 0.7, draft: 0.8 } as const

/** What the second indicator of an RHK says, one of these: about half are doubtful. */
const wordings = [
  'Terlaksananya rapat koordinasi',
  'Mengoordinasikan pemutakhiran data',
  'Jumlah laporan',
  'Persentase pelayanan optimal',
  'Jumlah berkas permohonan yang selesai diverifikasi',
  'Jumlah rekomendasi hasil pemeriksaan yang selesai ditindaklanjuti',
  'Jumlah dokumen perencanaan yang ditetapkan',
  'Jumlah dokumen hasil evaluasi yang disampaikan tepat waktu',
] as const

/**
 * Makes the pledges of every unit and the SKP of every employee for three years: three RHK with two indicators each, each with its targets
 * of four quarters, hanging on the RHK of the pejabat penilai or else on the unit's objectives; then what hangs on them (generateUses). Set
 * by set, as no office would.
 */
export async function generatePlans() {
  const actor = operator()
  const year = yearOf(actor.today)
  for (const one of [year - 2, year - 1, year]) {
    await makePeriods(actor, { year: one })
    await db().$transaction(
      async (tx) => {
        await tx.$executeRaw`SET LOCAL work_mem = '256MB'`
        for (const statement of pledgeStatements(one)) await tx.$executeRawUnsafe(statement)
        for (const statement of planStatements(one, one < year)) await tx.$executeRawUnsafe(statement)
      },
      { timeout: 600_000 },
    )
  }
  const uses = await generateUses(year, wordings[0])
  await db().$executeRaw`ANALYZE`
  const [plans, indicators] = await Promise.all([db().plan.count(), db().indicatorText.count()])
  return { plans, indicators, ...uses }
}

function pledgeStatements(year: number): string[] {
  const period = `(SELECT id FROM period WHERE kind = 'YEAR' AND year = ${year})`
  const account = `(SELECT id FROM account ORDER BY id LIMIT 1)`
  const at = `timestamptz '${year}-01-10 08:00+07'`
  const version = `SELECT v.id, g.id AS pledge_id FROM unit_pledge g JOIN unit_pledge_version v ON v.pledge_id = g.id WHERE g.period_id = ${period}`
  return [
    `INSERT INTO unit_pledge (id, unit_id, period_id, created_at) SELECT uuidv7(), u.id, ${period}, ${at} FROM unit u`,
    `INSERT INTO unit_pledge_version (id, pledge_id, number, state, revision, drafted_by_id, drafted_at)
      SELECT uuidv7(), id, 1, 'DRAFT', 1, ${account}, ${at} FROM unit_pledge WHERE period_id = ${period}`,
    `WITH v AS (${version}), made AS (INSERT INTO unit_objective (id, pledge_id) SELECT uuidv7(), pledge_id FROM v, generate_series(1, 3) RETURNING id, pledge_id)
      INSERT INTO unit_objective_text (version_id, objective_id, position, text)
      SELECT v.id, m.id, row_number() OVER (PARTITION BY v.id ORDER BY m.id), 'Meningkatnya mutu layanan ' || row_number() OVER (PARTITION BY v.id ORDER BY m.id)
      FROM made m JOIN v ON v.pledge_id = m.pledge_id`,
    `WITH o AS (SELECT t.version_id, t.objective_id FROM unit_objective_text t JOIN (${version}) v ON v.id = t.version_id),
      made AS (INSERT INTO unit_indicator (id, objective_id) SELECT uuidv7(), objective_id FROM o RETURNING id, objective_id)
      INSERT INTO unit_indicator_text (version_id, indicator_id, position, text, unit_name, kind, target, aggregation)
      SELECT o.version_id, m.id, 1, 'Persentase layanan yang selesai tepat waktu', 'persen', 'HIGHER_IS_BETTER', 90, 'LAST'
      FROM made m JOIN o ON o.objective_id = m.objective_id`,
    `UPDATE unit_pledge_version SET state = 'APPROVED', approved_by_id = ${account}, approved_at = ${at} WHERE pledge_id IN
      (SELECT id FROM unit_pledge WHERE period_id = ${period})`,
  ]
}

function planStatements(year: number, isPast: boolean): string[] {
  const period = `(SELECT id FROM period WHERE kind = 'YEAR' AND year = ${year})`
  const at = `timestamptz '${year}-01-20 08:00+07'`
  const version = `SELECT v.id, p.id AS plan_id, p.holding_id FROM plan p JOIN plan_version v ON v.plan_id = p.id WHERE p.period_id = ${period}`
  const part = isPast ? 1 : thisYear.draft
  const state = isPast
    ? `'AGREED'`
    : `CASE WHEN luck < ${thisYear.agreed} THEN 'AGREED' WHEN luck < ${thisYear.submitted} THEN 'SUBMITTED' ELSE 'DRAFT' END::plan_version_state`
  return [
    `INSERT INTO plan (id, holding_id, period_id, form, starts_on, ends_on, created_at)
      SELECT uuidv7(), h.id, ${period}, CASE WHEN po.level::text LIKE 'JPT%' THEN 'LEADER' ELSE 'QUANTITATIVE' END::plan_form, '${year}-01-01', '${year}-12-31', ${at}
      FROM post_holding h JOIN post po ON po.id = h.post_id
      WHERE h.employee_id IS NOT NULL AND h.mode = 'DEFINITIVE' AND h.voided_at IS NULL AND h.valid_to IS NULL AND random() < ${part}`,
    `INSERT INTO plan_version (id, plan_id, number, state, revision, created_at) SELECT uuidv7(), id, 1, 'DRAFT', 1, ${at} FROM plan WHERE period_id = ${period}`,
    `WITH v AS (${version}), made AS (INSERT INTO work_result (id, plan_id) SELECT uuidv7(), plan_id FROM v, generate_series(1, 3) RETURNING id, plan_id)
      INSERT INTO work_result_text (version_id, work_result_id, position, category, text)
      SELECT v.id, m.id, row_number() OVER (PARTITION BY v.id ORDER BY m.id), 'UTAMA',
        'Tersusunnya hasil ' || row_number() OVER (PARTITION BY v.id ORDER BY m.id) || ' ' || po.title
      FROM made m JOIN v ON v.plan_id = m.plan_id JOIN post_holding h ON h.id = v.holding_id JOIN post po ON po.id = h.post_id`,
    `UPDATE work_result_text t SET supports_work_result_id = s.work_result_id FROM (${version}) v
      JOIN appraisal_line l ON l.holding_id = v.holding_id AND l.voided_at IS NULL AND l.valid_to IS NULL
      JOIN (${version}) a ON a.holding_id = l.appraiser_holding_id JOIN work_result_text s ON s.version_id = a.id
      WHERE t.version_id = v.id AND t.position = s.position`,
    `UPDATE work_result_text t SET supports_objective_id = o.objective_id FROM (${version}) v JOIN post_holding h ON h.id = v.holding_id JOIN post po ON po.id = h.post_id
      JOIN unit_pledge g ON g.unit_id = po.unit_id AND g.period_id = ${period} JOIN unit_pledge_version w ON w.pledge_id = g.id JOIN unit_objective_text o ON o.version_id = w.id
      WHERE t.version_id = v.id AND t.position = o.position AND t.supports_work_result_id IS NULL`,
    `WITH r AS (SELECT t.version_id, t.work_result_id, t.position FROM work_result_text t JOIN (${version}) v ON v.id = t.version_id),
      made AS (INSERT INTO indicator (id, work_result_id) SELECT uuidv7(), work_result_id FROM r, generate_series(1, 2) RETURNING id, work_result_id),
      placed AS (SELECT r.version_id, m.id, r.position AS result, row_number() OVER (PARTITION BY r.work_result_id ORDER BY m.id) AS position
        FROM made m JOIN r ON r.work_result_id = m.work_result_id)
      INSERT INTO indicator_text (version_id, indicator_id, position, aspect, text, unit_name, kind, target, aggregation, shared, source)
      SELECT version_id, id, position, 'KUANTITAS', CASE position WHEN 1 THEN 'Jumlah dokumen ' || result || ' yang selesai'
          ELSE (ARRAY['${wordings.join("', '")}'])[1 + floor(random() * ${wordings.length})::int] END,
        'dokumen', 'HIGHER_IS_BETTER', 20 + floor(random() * 30), 'SUM', false, 'TYPED' FROM placed`,
    `INSERT INTO indicator_target (version_id, indicator_id, period_id, target)
      SELECT t.version_id, t.indicator_id, q.id, t.target / 4 FROM indicator_text t JOIN (${version}) v ON v.id = t.version_id
      JOIN period q ON q.kind = 'QUARTER' AND q.year = ${year}`,
    `UPDATE plan_version v SET state = ${state} FROM (SELECT id, random() AS luck FROM (${version}) x) y WHERE y.id = v.id`,
    `INSERT INTO plan_step (id, version_id, to_state, by_id, at) SELECT uuidv7(), v.id, s.state::plan_version_state, NULL, ${at}
      FROM (${version}) x JOIN plan_version v ON v.id = x.id JOIN (VALUES ('SUBMITTED'), ('AGREED')) s(state) ON v.state = 'AGREED' OR s.state = v.state::text`,
  ]
}
