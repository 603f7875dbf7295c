import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import { holdsOnDay } from '../../dated'
import { columnOf, type Day, dayOf, yearOf } from '../../day'
import type { PlanForm } from '../../generated/prisma/enums'
import { ok, type Result, refuse } from '../../result'
import { listSupportable } from '../cascade/queries'
import { daysInYear, planFormOf } from '../rules'
import { withCounts } from './queries'
import { isBlank, maySourceFor, startForm } from './rules'
import type * as schema from './schema'

/**
 * Begins the SKP of a post with what another SKP of the same person says, under new ids that know what they were copied from; or fills the one
 * there is while it says nothing. One that says something stays as it is: `copied` is false. Refuses: sourceUnknown, and as beginPlan does.
 */
export const startFrom = command('plan.startFrom', async (context, input: z.output<typeof schema.planStartFrom>) => {
  const { actor, tx, record, nothingChanged } = context
  const begun = await beginPlan(context, input)
  if (!begun.ok) return begun
  const plan = begun.value
  if (!plan.isNew && !(await openBlank(context, plan))) {
    nothingChanged()
    return ok({ planId: plan.planId, copied: false })
  }
  const source = await findSource(context, input.fromPlanId, plan.personId)
  if (!source || !maySourceFor(input, source)) return refuse('sourceUnknown', { field: 'fromPlanId' })
  const form = startForm(plan.form, source.form)
  await tx.plan.update({ where: { id: plan.planId }, data: { form, copiedFromId: source.planId } })
  const offered = await listSupportable(actor, { holdingId: input.holdingId, unitId: plan.unitId, year: input.year }, tx)
  const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id)
  await copyResults(context, source.versionId, plan, { workResults: ids(offered.workResults), objectives: ids(offered.objectives) })
  await copyIndicators(context, source.versionId, plan, form, input.year - source.year)
  await copyTargets(context, source.versionId, plan, input.year - source.year)
  await copyBeside(context, source.versionId, plan.versionId)
  const after = { post: plan.title, year: input.year, form, ...plan.days, copiedFromId: source.planId }
  await record({ noun: 'plan', nounId: plan.planId, unitId: plan.unitId, after })
  return ok({ planId: plan.planId, copied: true })
})

/** Takes hold of a first draft that says nothing, until the end of the transaction; false where there is something in it. */
async function openBlank({ tx }: Context, { planId, versionId }: BegunPlan): Promise<boolean> {
  await tx.$executeRaw`SELECT 1 FROM plan WHERE id = ${planId}::uuid FOR UPDATE`
  const versions = await tx.planVersion.findMany({ where: { planId }, ...withCounts })
  if (!isBlank(versions)) return false
  await tx.planVersion.update({ where: { id: versionId }, data: { revision: { increment: 1 } } })
  return true
}

export type BegunPlan = {
  planId: string
  versionId: string
  /** False when it was there already. */
  isNew: boolean
  personId: string
  unitId: string
  title: string
  form: PlanForm
  days: { startsOn: Day; endsOn: Day }
}

/**
 * An empty SKP of a post that the actor holds, or whose holder's penyiap the actor is, for this year or the next; within a command of its
 * caller, who records it. Refuses: notFound, preparerAppraises, withoutPlan, yearPast, yearUnknown, notHeldInYear.
 */
export async function beginPlan(
  { actor, tx, now, today }: Context,
  { holdingId, year }: { holdingId: string; year: number },
): Promise<Result<BegunPlan>> {
  const holding = await tx.postHolding.findFirst({ where: { id: holdingId, ...holdsOnDay(today) }, include: { post: true } })
  const isOwn = actor.holdings.has(holdingId)
  if (!holding || (!isOwn && !actor.prepares.has(holding.personId))) return refuse('notFound')
  if (!isOwn && actor.appraises.has(holdingId)) return refuse('preparerAppraises')
  if (holding.employeeId === null) return refuse('withoutPlan')
  if (year < yearOf(today)) return refuse('yearPast')
  const period = await tx.period.findFirst({ where: { kind: 'YEAR', year } })
  if (!period) return refuse('yearUnknown')
  const days = daysInYear(year, dayOf(holding.validFrom), holding.validTo && dayOf(holding.validTo))
  if (!days) return refuse('notHeldInYear')
  const { unitId, level, isHead, title } = holding.post
  const unit = await tx.unitVersion.findFirst({ where: { unitId, ...holdsOnDay(today) } })
  const form = planFormOf({ level, isHead, isOffice: unit?.officeId === unitId })
  const facts = { personId: holding.personId, unitId, title, form, days }
  const [planId, versionId] = [uuidv7(), uuidv7()]
  const row = { id: planId, holdingId, periodId: period.id, form, startsOn: columnOf(days.startsOn), endsOn: columnOf(days.endsOn) }
  const { count } = await tx.plan.createMany({ data: [{ ...row, createdAt: now }], skipDuplicates: true })
  if (count === 0) {
    const there = await tx.plan.findFirstOrThrow({ where: { holdingId, periodId: period.id }, include: newest })
    return ok({ planId: there.id, versionId: there.versions[0]?.id ?? '', isNew: false, ...facts })
  }
  await tx.planVersion.create({ data: { id: versionId, planId, number: 1, state: 'DRAFT', revision: 1, createdAt: now } })
  await tx.planStep.create({ data: { id: uuidv7(), versionId, toState: 'DRAFT', byId: actor.accountId, at: now } })
  return ok({ planId, versionId, isNew: true, ...facts })
}

const newest = { versions: { orderBy: { number: 'desc' as const }, take: 1 } }

/** An SKP of the person with the version to copy: the agreed one in force, else the newest; null when it is somebody else's. */
async function findSource({ tx }: Context, planId: string, personId: string) {
  const plan = await tx.plan.findFirst({
    where: { id: planId, holding: { personId } },
    include: { period: true, holding: { include: { post: true } }, versions: { orderBy: { number: 'desc' } } },
  })
  const agreed = plan?.versions.find(({ state }) => state === 'AGREED')
  const version = agreed ?? plan?.versions[0]
  if (!plan || !version) return null
  const { holdingId, holding, form } = plan
  const post = { postId: holding.postId, title: holding.post.title, mode: holding.mode }
  return { planId, versionId: version.id, form, year: plan.period.year, holdingId, isAgreed: agreed !== undefined, ...post }
}

type Into = { planId: string; versionId: string }

/**
 * RHK under new ids. What one hung on is kept where it may still be hung on; else it becomes the RHK that the pejabat penilai copied from
 * it, or the objective of the same unit that says the same; else nothing.
 */
async function copyResults(
  { tx }: Context,
  from: string,
  into: Into,
  offered: { workResults: string[]; objectives: string[] },
): Promise<void> {
  const { planId, versionId } = into
  await tx.$executeRaw`
    INSERT INTO work_result (id, plan_id, copied_from_id)
    SELECT gen_random_uuid(), ${planId}::uuid, t.work_result_id FROM work_result_text t WHERE t.version_id = ${from}::uuid`
  await tx.$executeRaw`
    INSERT INTO work_result_text (version_id, work_result_id, position, category, text, supports_work_result_id, supports_objective_id, weight)
    SELECT ${versionId}::uuid, w.id, t.position, t.category, t.text, r.id, o.id, t.weight
    FROM work_result_text t JOIN work_result w ON w.plan_id = ${planId}::uuid AND w.copied_from_id = t.work_result_id
      LEFT JOIN LATERAL (
        SELECT x.id FROM work_result x WHERE x.id = ANY(${offered.workResults}::uuid[])
          AND (x.id = t.supports_work_result_id OR x.copied_from_id = t.supports_work_result_id)
        ORDER BY x.id = t.supports_work_result_id DESC, x.id LIMIT 1) r ON true
      LEFT JOIN LATERAL (
        SELECT y.id FROM unit_objective y JOIN unit_pledge yg ON yg.id = y.pledge_id
        WHERE y.id = ANY(${offered.objectives}::uuid[]) AND (y.id = t.supports_objective_id OR EXISTS (
          SELECT 1 FROM unit_objective z JOIN unit_pledge zg ON zg.id = z.pledge_id AND zg.unit_id = yg.unit_id
            JOIN unit_objective_text zt ON zt.objective_id = z.id JOIN unit_objective_text yt ON yt.objective_id = y.id
              AND lower(btrim(yt.text)) = lower(btrim(zt.text))
          WHERE z.id = t.supports_objective_id))
        ORDER BY y.id = t.supports_objective_id DESC, y.id LIMIT 1) o ON true
    WHERE t.version_id = ${from}::uuid`
}

/** A date becomes the same day of the new year; 29 February the 28th where there is none. */
async function copyIndicators({ tx }: Context, from: string, into: Into, form: PlanForm, years: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO indicator (id, work_result_id, copied_from_id)
    SELECT gen_random_uuid(), w.id, t.indicator_id FROM indicator_text t JOIN indicator i ON i.id = t.indicator_id
      JOIN work_result w ON w.plan_id = ${into.planId}::uuid AND w.copied_from_id = i.work_result_id WHERE t.version_id = ${from}::uuid`
  await tx.$executeRaw`
    INSERT INTO indicator_text (version_id, indicator_id, position, aspect, perspective, text, unit_name, kind, target, target_to, aggregation,
      shared, source, source_unit_id, source_element)
    SELECT ${into.versionId}::uuid, i.id, t.position, CASE WHEN ${form} = 'QUANTITATIVE' THEN t.aspect END,
      CASE WHEN ${form} = 'LEADER' THEN t.perspective END, t.text, t.unit_name, t.kind,
      CASE WHEN t.kind = 'BY_DATE' THEN (date '1970-01-01' + t.target::int + make_interval(years => ${years}::int))::date - date '1970-01-01'
        ELSE t.target END,
      t.target_to, t.aggregation, t.shared, t.source, t.source_unit_id, t.source_element
    FROM indicator_text t JOIN indicator i ON i.copied_from_id = t.indicator_id JOIN work_result w ON w.id = i.work_result_id AND w.plan_id = ${into.planId}::uuid
    WHERE t.version_id = ${from}::uuid`
}

/** Targets of periods go to the periods of the same number, as far as they lie in the new SKP's time. */
async function copyTargets({ tx }: Context, from: string, into: Into, years: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO indicator_target (version_id, indicator_id, period_id, target)
    SELECT ${into.versionId}::uuid, i.id, n.id,
      CASE WHEN x.kind = 'BY_DATE' THEN (date '1970-01-01' + t.target::int + make_interval(years => ${years}::int))::date - date '1970-01-01'
        ELSE t.target END
    FROM indicator_target t JOIN indicator_text x ON x.version_id = t.version_id AND x.indicator_id = t.indicator_id
      JOIN indicator i ON i.copied_from_id = t.indicator_id JOIN work_result w ON w.id = i.work_result_id
      JOIN plan p ON p.id = w.plan_id AND p.id = ${into.planId}::uuid
      JOIN period o ON o.id = t.period_id JOIN period n ON n.kind = o.kind AND n.number = o.number AND n.year = o.year + ${years}::int
        AND n.starts_on <= p.ends_on AND n.ends_on >= p.starts_on
    WHERE t.version_id = ${from}::uuid`
}

/** What is expected of behaviour, and the lists of the lampiran. */
async function copyBeside({ tx }: Context, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO plan_annex_item (version_id, kind, position, text)
    SELECT ${to}::uuid, kind, position, text FROM plan_annex_item WHERE version_id = ${from}::uuid`
  await tx.$executeRaw`
    INSERT INTO behaviour_expectation (version_id, value_key, text)
    SELECT ${to}::uuid, value_key, text FROM behaviour_expectation WHERE version_id = ${from}::uuid`
}
