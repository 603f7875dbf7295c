import type { Actor } from '../../actor'
import { type Db, db, type Tx } from '../../db'
import { fullName } from '../../organization/rules'
import { mayReadContent } from '../policy'
import { findPlanToChange, type PlanToChange } from '../queries'
import type { Found, JudgedIndicator } from './finding/rules'
import { mayReadFindings, maySetWordingAside } from './policy'
import { judgeWordings, wordingOf } from './rules'

/** That a finding was set aside: why, by whom and when. */
export type SetAside = { reason: string; by: string; at: Date }
/** A finding as the page shows it; `aside` is null while it stands. */
export type ShownFinding = Found & { aside: SetAside | null }
/** What the checker says about one indicator; `wording` is what it read. */
export type CheckedIndicator = { id: string; wording: string; findings: ShownFinding[] }

export type CheckedPlan = {
  planId: string
  indicators: ReadonlyMap<string, CheckedIndicator>
  /** Findings that stand. */
  open: number
  maySetAside: boolean
}

/** What the checker says about the newest version of an SKP, for its parties and its penyiap; null for others, or while it is not theirs to read. */
export async function findPlanWording(actor: Actor, planId: string): Promise<CheckedPlan | null> {
  const plan = await findPlanToChange(actor, planId)
  if (!plan || !mayReadFindings(plan.who) || !mayReadContent(actor, plan, plan.version.state)) return null
  const checked = await readCheckedIndicators(actor, plan)
  const open = checked.flatMap(({ findings }) => findings.filter(({ aside }) => aside === null)).length
  const indicators = new Map(checked.map((one) => [one.id, one]))
  return { planId, indicators, open, maySetAside: maySetWordingAside(plan.who, plan.version.state) }
}

/** Each indicator of the newest version with its findings. Two statements, whatever its length. */
export async function readCheckedIndicators(_actor: Actor, plan: PlanToChange, client: Db | Tx = db()): Promise<CheckedIndicator[]> {
  const rows = await client.$queryRaw<JudgedIndicator[]>`
    SELECT i.indicator_id AS id, i.text, i.unit_name AS "unitName", i.kind::text, trim_scale(i.target)::text AS target,
      trim_scale(i.target_to)::text AS "targetTo", i.aspect::text, i.source::text
    FROM indicator_text i JOIN indicator n ON n.id = i.indicator_id
      JOIN work_result_text r ON r.version_id = i.version_id AND r.work_result_id = n.work_result_id
    WHERE i.version_id = ${plan.version.id}::uuid ORDER BY r.category, r.position, i.position`
  const waivers = await client.wordingWaiver.findMany({
    where: { indicatorId: { in: rows.map(({ id }) => id) } },
    include: { by: { include: { person: true } } },
  })
  const { title, level } = plan.holding.post
  const judged = judgeWordings(rows, { title, level })
  return rows.map((row) => {
    const wording = wordingOf(row)
    const asideOf = (found: Found): SetAside | null => {
      const waiver = waivers.find((one) => one.indicatorId === row.id && one.finding === found.finding && one.wording === wording)
      return waiver ? { reason: waiver.reason, by: fullName(waiver.by.person), at: waiver.at } : null
    }
    return { id: row.id, wording, findings: (judged.get(row.id) ?? []).map((found) => ({ ...found, aside: asideOf(found) })) }
  })
}
