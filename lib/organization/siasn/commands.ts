import { v7 as uuidv7 } from 'uuid'
import type { Act } from '../../act'
import { isTrusted } from '../../actor'
import { type Context, command } from '../../command'
import { columnOf } from '../../day'
import { ok, type Result, refuse } from '../../result'
import { refreshAppraisalLines } from '../appraiser/commands'
import { inBatches } from '../bulk/commands'
import { lockOrganization } from '../dated/commands'
import { isCreation } from './comparison/rules'
import { writeEmployees } from './employee/commands'
import type { Frame, Sources } from './judgement/schema'
import { visibleTo } from './policy'
import { writePosts } from './post/commands'
import { type ComparedImport, compareImport, compareJudged, type KeptRows } from './queries'
import { employeeAct, unitAct } from './trail/rules'
import { idOf, writeUnits } from './unit/commands'

const timeoutMs = 300_000
const actsAtOnce = 1_000
const undecidedHours = 24

/**
 * Judges the files, compares them with what is stored and keeps the judged rows until someone decides, at most a day. Changes nothing of
 * the organisation. Refuses as compareImport does.
 */
export const previewImport = command(
  'siasnImport.preview',
  async ({ actor, tx, now, nothingChanged }, { sources, frame }: { sources: Sources; frame: Frame }) => {
    const compared = await compareImport(actor, sources, frame, tx)
    if (!compared.ok) return compared
    const { judgement, comparison, counts, scopeUnitId } = compared.value
    const kept: KeptRows = { judgement, frame }
    const texts = { rows: JSON.stringify(kept), problems: JSON.stringify(comparison.problems), counts: JSON.stringify(counts) }
    const files = { unitFile: sources.units?.file ?? null, employeeFile: sources.employees?.file ?? null }
    const facts = { day: columnOf(frame.day), scopeUnitId, state: 'PREVIEWED' as const, madeById: actor.accountId, madeAt: now }
    const { id: importId } = await tx.siasnImport.create({ data: { id: uuidv7(), ...facts, ...files, ...texts } })
    await discardForgotten(tx, now)
    nothingChanged()
    return ok({ importId, counts })
  },
  { timeoutMs },
)

/**
 * Takes in what was previewed, judged against what is stored now, chooses appraisers anew, and deletes the rows. Refuses: notFound,
 * importDecided, and as compareImport does.
 */
export const applyImport = command(
  'siasnImport.apply',
  async (context, { importId }: { importId: string }) => {
    const { actor, tx } = context
    await lockOrganization(tx)
    const taken = await takeRows(context, importId, 'APPLIED')
    if (!taken.ok) return taken
    const { rows, scopeUnitId } = taken.value
    const compared = await compareJudged(actor, rows.judgement, rows.frame, scopeUnitId, tx)
    if (!compared.ok) return compared
    const acts = await write(context, compared.value)
    const lines = await refreshAppraisalLines(context, rows.frame.day)
    const { counts, comparison } = compared.value
    const outcome = { counts: JSON.stringify(counts), problems: JSON.stringify(comparison.problems) }
    await tx.siasnImport.update({ where: { id: importId }, data: outcome })
    const act = { noun: 'siasnImport', nounId: importId, unitId: scopeUnitId, after: { day: rows.frame.day, ...counts, lines } }
    if (acts.length === 0 && lines.opened + lines.ended === 0) context.nothingChanged()
    else {
      await inBatches([act, ...acts], actsAtOnce, (batch) => context.record(...batch))
      await context.emit('ORGANIZATION_CHANGED', importId)
    }
    // Without it PostgreSQL plans the first lists over tables that it still believes empty.
    await tx.$executeRaw`ANALYZE person, account, employee, employee_status, employee_rank, unit_version, post, post_holding, appraisal_line`
    return ok({ importId, counts, lines })
  },
  { timeoutMs },
)

/** Drops what was previewed and deletes the rows. Refuses: notFound, importDecided. */
export const discardImport = command('siasnImport.discard', async (context, { importId }: { importId: string }) => {
  const taken = await takeRows(context, importId, 'DISCARDED')
  if (!taken.ok) return taken
  await context.record({ noun: 'siasnImport', nounId: importId, unitId: taken.value.scopeUnitId })
  return ok({ importId })
})

/** Drops the imports about which nobody decided within a day, and deletes their rows. Refuses: forbidden. */
export const discardForgottenImports = command('siasnImport.discardForgotten', async (context, _: null) => {
  const { actor, tx, now, record, nothingChanged } = context
  if (!isTrusted(actor)) return refuse('forbidden')
  const count = await discardForgotten(tx, now)
  if (count > 0) await record({ noun: 'siasnImport', nounId: null, after: { count } })
  else nothingChanged()
  return ok({ count })
})

async function discardForgotten(tx: Context['tx'], now: Date): Promise<number> {
  const before = new Date(now.getTime() - undecidedHours * 3_600_000)
  const forgotten = { state: 'PREVIEWED' as const, madeAt: { lt: before } }
  return (await tx.siasnImport.updateMany({ where: forgotten, data: { state: 'DISCARDED', rows: null, decidedAt: now } })).count
}

/** Decides an import that waits: its rows are read once and gone. */
async function takeRows(
  { actor, tx, now }: Context,
  importId: string,
  state: 'APPLIED' | 'DISCARDED',
): Promise<Result<{ rows: KeptRows; scopeUnitId: string | null }>> {
  const waiting = await tx.siasnImport.findFirst({ where: { id: importId, ...visibleTo(actor) } })
  if (!waiting) return refuse('notFound')
  const decided = { state, rows: null, decidedById: actor.accountId, decidedAt: now }
  const { count } = await tx.siasnImport.updateMany({ where: { id: importId, state: 'PREVIEWED' }, data: decided })
  if (count !== 1 || waiting.rows === null) return refuse('importDecided')
  return ok({ rows: JSON.parse(waiting.rows), scopeUnitId: waiting.scopeUnitId })
}

/** @returns the acts that were done. */
async function write(context: Context, { comparison, stored }: ComparedImport): Promise<Act[]> {
  const { units, employees } = comparison
  const unitIds = await writeUnits(context, units.changes, stored.units)
  const postIds = await writePosts(context, comparison, stored.posts, unitIds)
  const identified = await writeEmployees(context, employees.changes, postIds)
  return [
    ...units.changes.map((change) => unitAct(change, idOf(change.code, unitIds), isCreation(change))),
    ...identified.map((change) => employeeAct(change, change.employeeId, unitIds.get(change.unitCode ?? '') ?? null)),
  ]
}
