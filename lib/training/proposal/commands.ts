import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Act } from '../../act'
import { type Context, command } from '../../command'
import { inBatches } from '../../organization/bulk/commands'
import { ok, refuse } from '../../result'
import { findRule } from '../../rule/queries'
import { readEvidence } from '../evidence/queries'
import { mayRecount } from '../policy'
import { changesOf, recommend } from '../rules'
import type { Recommended, recount } from '../schema'
import { listPeopleToRecount, readOffers, readServing, readStored, type Serving } from './queries'

/** How many recommendations were made, got another reason or came back, and were withdrawn. */
export type Reckoned = { added: number; refreshed: number; withdrawn: number }

const none: Reckoned = { added: 0, refreshed: 0, withdrawn: 0 }

/** Reckons the recommendations of a year again, for everyone in the actor's reach. Refuses: forbidden. */
export const recountTrainings = command(
  'training.recount',
  async (context, { year }: z.output<typeof recount>) => {
    const { actor, tx, nothingChanged } = context
    if (!mayRecount(actor)) return refuse('forbidden')
    nothingChanged()
    return ok(await proposeTrainings(context, year, await listPeopleToRecount(actor, tx)))
  },
  { timeoutMs: 120_000 },
)

/**
 * Makes what is stored for these employees and year say what the evidence says now, and tells the pejabat penilai of what is new. Decided
 * rows stay as they are; run twice it does nothing the second time. A fixed number of statements for every 5,000 rows.
 */
export async function proposeTrainings(context: Context, year: number, employeeIds: readonly string[]): Promise<Reckoned> {
  const { actor, tx, today } = context
  const period = await tx.period.findFirst({ where: { kind: 'YEAR', year } })
  if (!period || employeeIds.length === 0) return none
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('training'), ${year}::int)`
  const rule = await findRule(actor, 'TRAINING_TRIGGERS', today, undefined, tx)
  const serving = new Map((await readServing(actor, employeeIds, tx)).map((one) => [one.employeeId, one]))
  const evidence = await readEvidence(actor, { year, employeeIds: [...serving.keys()] }, rule.body, tx)
  const offers = await readOffers(actor, tx)
  const stored = byEmployee(await readStored(actor, period.id, employeeIds, tx))
  const codes = new Map(offers.map(({ courseId, code }) => [courseId, code]))
  const reckoned = employeeIds.map((employeeId) => ({
    employeeId,
    ...changesOf(stored.get(employeeId) ?? [], recommend(evidence.get(employeeId) ?? [], offers, rule.body), rule.id),
  }))
  const changes = {
    added: reckoned.flatMap(({ employeeId, added }) => added.map((one) => ({ ...one, id: uuidv7(), employeeId, from: null }))),
    refreshed: reckoned.flatMap(({ employeeId, refreshed }) => refreshed.map((one) => ({ ...one, employeeId }))),
    withdrawn: reckoned.flatMap(({ employeeId, withdrawn }) => withdrawn.map((id) => ({ id, employeeId }))),
  }
  await write(context, changes, { periodId: period.id, ruleId: rule.id })
  await account(context, changes, { year, codes, serving })
  return { added: changes.added.length, refreshed: changes.refreshed.length, withdrawn: changes.withdrawn.length }
}

type Row = Recommended & { id: string; employeeId: string; from: string | null }
type All = { added: Row[]; refreshed: Row[]; withdrawn: { id: string; employeeId: string }[] }

async function write(
  { tx, now }: Context,
  { added, refreshed, withdrawn }: All,
  fixed: { periodId: string; ruleId: string },
): Promise<void> {
  const at = now.toISOString()
  await inBatches(added, 5_000, (batch) => {
    const rows = batch.map(({ id, employeeId, courseId, reason }) => ({ id, employee_id: employeeId, course_id: courseId, reason }))
    return tx.$executeRaw`
      INSERT INTO training_recommendation (id, employee_id, period_id, course_id, state, reason, rule_id, proposed_at)
      SELECT x.id, x.employee_id, ${fixed.periodId}::uuid, x.course_id, 'PROPOSED', x.reason, ${fixed.ruleId}::uuid, ${at}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, employee_id uuid, course_id uuid, reason text)`
  })
  await inBatches(refreshed, 5_000, async (batch) => {
    const rows = batch.map(({ id, reason }) => ({ id, reason }))
    await tx.$executeRaw`
      UPDATE training_recommendation r SET state = 'PROPOSED', reason = x.reason, rule_id = ${fixed.ruleId}::uuid,
        proposed_at = CASE WHEN r.state = 'WITHDRAWN' THEN ${at}::timestamptz ELSE r.proposed_at END
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, reason text) WHERE r.id = x.id`
    await tx.trainingEvidence.deleteMany({ where: { recommendationId: { in: batch.map(({ id }) => id) } } })
  })
  await inBatches(withdrawn, 5_000, (batch) =>
    tx.trainingRecommendation.updateMany({ where: { id: { in: batch.map(({ id }) => id) } }, data: { state: 'WITHDRAWN' } }),
  )
  await writeEvidence({ tx }, [...added, ...refreshed])
}

async function writeEvidence({ tx }: Pick<Context, 'tx'>, recommended: readonly Row[]): Promise<void> {
  const rows = recommended.flatMap(({ id, evidence }) =>
    evidence.map(({ sourceId, ...one }) => ({ id: uuidv7(), recommendation_id: id, source_id: sourceId, ...one })),
  )
  await inBatches(
    rows,
    5_000,
    (batch) => tx.$executeRaw`
    INSERT INTO training_evidence (id, recommendation_id, kind, key, finding, appraisal_id, indicator_id, survey_id)
    SELECT x.id, x.recommendation_id, x.kind, x.key, x.finding, CASE WHEN x.kind = 'BEHAVIOUR_VALUE' THEN x.source_id END,
      CASE WHEN x.kind = 'INDICATOR_ASPECT' THEN x.source_id END, CASE WHEN x.kind = 'UNSUR' THEN x.source_id END
    FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb)
      AS x(id uuid, recommendation_id uuid, kind training_aim_kind, key text, finding text, source_id uuid)`,
  )
}

type Known = { year: number; codes: ReadonlyMap<string, string>; serving: ReadonlyMap<string, Serving> }

/** Records each change, and tells each pejabat penilai once a year for each person. */
async function account({ record, notify }: Context, { added, refreshed, withdrawn }: All, { year, codes, serving }: Known): Promise<void> {
  const act = (row: { id: string; employeeId: string }, before: Act['before'], after: object): Act => {
    const { id: nounId, employeeId } = row
    return { noun: 'training', nounId, unitId: serving.get(employeeId)?.unitId ?? null, before, after: { employeeId, year, ...after } }
  }
  const acts = [
    ...[...added, ...refreshed].map((row) => {
      const after = { state: 'PROPOSED', course: codes.get(row.courseId) ?? row.courseId, reason: row.reason }
      return act(row, row.from && { state: row.from }, after)
    }),
    ...withdrawn.map((row) => act(row, { state: 'PROPOSED' }, { state: 'WITHDRAWN' })),
  ]
  await inBatches(acts, 5_000, (batch) => record(...batch))
  const toTell = new Set([...added, ...refreshed.filter(({ from }) => from === 'WITHDRAWN')].map(({ employeeId }) => employeeId))
  const notices = [...toTell].flatMap((employeeId) =>
    (serving.get(employeeId)?.appraiserAccounts ?? []).map((accountId) => ({
      ...{ accountId, kind: 'TRAINING_PROPOSED' as const, subject: `Tahun ${year}`, path: '/pelatihan', dueOn: null },
      key: `TRAINING_PROPOSED ${employeeId} ${year}`,
    })),
  )
  await inBatches(notices, 2_000, (batch) => notify(batch))
}

function byEmployee<R extends { employeeId: string }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) groups.set(row.employeeId, [...(groups.get(row.employeeId) ?? []), row])
  return groups
}
