import type { Actor } from '../../actor'
import { holdsOn, runsOn } from '../../dated'
import { type Day, dayIn, daysBetween, yearOf } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { env } from '../../env'
import type { HoldingMode, PlanClosing, PlanVersionState } from '../../generated/prisma/enums'
import { officerTitle } from '../../organization/appraiser/labels'
import { listRecordingSystems } from '../../organization/recording/queries'
import { fullName } from '../../organization/rules'
import { isOwnPlan, plansVisibleTo } from '../policy'
import { findPlanToChange, visiblePostSql } from '../queries'
import { type Block, blocksOf } from './rules'

/** Why the actor's own SKP of a year do not go on, by post. Three statements, whatever the number of posts. */
export async function listOwnBlocks(actor: Actor, holdingIds: readonly string[], year: number): Promise<ReadonlyMap<string, Block[]>> {
  const own = holdingIds.filter((id) => actor.holdings.has(id))
  return readBlocks(actor, own, year)
}

/** Why an SKP does not go on, and whether it is the actor's own; null when there is none or it is not the actor's to see. */
export async function findPlanBlocks(actor: Actor, planId: string): Promise<{ blocks: Block[]; own: boolean } | null> {
  const plan = await findPlanToChange(actor, planId)
  return plan && { blocks: (await readBlocks(actor, [plan.holdingId], plan.year)).get(plan.holdingId) ?? [], own: plan.who.isOwner }
}

/** Why the SKP of this year of an employee's posts of today do not go on, where the actor may see those SKP. */
export type BlockedPost = { holdingId: string; postTitle: string; own: boolean; blocks: Block[] }

/** Posts that nothing stands in the way of are left out. */
export async function listBlockedPosts(actor: Actor, employeeId: string): Promise<BlockedPost[]> {
  const posts = await db().$queryRaw<{ id: string; personId: string; mode: HoldingMode; title: string }[]>`
    SELECT h.id, h.person_id AS "personId", h.mode::text, po.title FROM post_holding h JOIN post po ON po.id = h.post_id
    WHERE h.employee_id = ${employeeId}::uuid AND ${holdsOn('h', actor.today)} AND ${visiblePostSql(plansVisibleTo(actor))} ORDER BY h.mode, h.id`
  const ids = posts.map(({ id }) => id)
  const found = await readBlocks(actor, ids, yearOf(actor.today))
  return posts.flatMap(({ id, personId, mode, title }) => {
    const blocks = found.get(id) ?? []
    const post = { holdingId: id, postTitle: officerTitle({ mode, title }), own: isOwnPlan(actor, { personId }) }
    return blocks.length === 0 ? [] : [{ ...post, blocks }]
  })
}

type NameParts = Parameters<typeof fullName>[0]
type Row = {
  holdingId: string
  employeeId: string
  planId: string | null
  state: PlanVersionState | null
  submittedAt: Date | null
  closing: PlanClosing | null
  endsOn: Day | null
  nextHoldingId: string | null
  away: boolean
  appraiser: (NameParts & { activated: boolean; away: boolean }) | null
  vacantHead: string | null
  appraiserPlanAgreed: boolean
  pledgeApproved: boolean
  unitId: string
  unitName: string
  openQuestions: number
  officers: NameParts[]
}

/** The same for posts that were found for the actor. Names come with the facts, in one statement. */
export async function readBlocks(
  actor: Actor,
  holdingIds: readonly string[],
  year: number,
  client: Db | Tx = db(),
): Promise<ReadonlyMap<string, Block[]>> {
  if (holdingIds.length === 0) return new Map()
  const on = (alias: string) => holdsOn(alias, actor.today)
  const rows = await client.$queryRaw<Row[]>`
    WITH RECURSIVE asked AS (
      SELECT h.*, po.unit_id FROM post_holding h JOIN post po ON po.id = h.post_id
      WHERE h.id = ANY(${[...holdingIds]}::uuid[]) AND h.employee_id IS NOT NULL
    ), up AS (
      SELECT DISTINCT unit_id AS start, unit_id, 0 AS depth FROM asked
      UNION ALL SELECT up.start, u.parent_id, up.depth + 1 FROM up JOIN unit_version u ON u.unit_id = up.unit_id AND ${on('u')}
        WHERE u.parent_id IS NOT NULL AND up.depth < 20
    )
    SELECT h.id AS "holdingId", h.employee_id AS "employeeId", p.id AS "planId", v.state::text, v.submitted_at AS "submittedAt", p.closing::text,
      p.ends_on::text AS "endsOn", x.id AS "nextHoldingId", coalesce(st.standing <> 'ACTIVE', false) AS away, a.appraiser, va.title AS "vacantHead",
      EXISTS (SELECT 1 FROM plan ap JOIN period ay ON ay.id = ap.period_id AND ay.year = ${year} JOIN plan_version av ON av.plan_id = ap.id
        WHERE ap.holding_id = a.holding_id AND av.state = 'AGREED') AS "appraiserPlanAgreed",
      EXISTS (SELECT 1 FROM up JOIN unit_pledge g ON g.unit_id = up.unit_id JOIN period gy ON gy.id = g.period_id AND gy.year = ${year}
        JOIN unit_pledge_version gv ON gv.pledge_id = g.id AND gv.state = 'APPROVED' WHERE up.start = h.unit_id) AS "pledgeApproved",
      h.unit_id AS "unitId", coalesce(un.name, '') AS "unitName",
      (SELECT count(*) FROM clarity_mark m WHERE m.version_id = v.id AND NOT m.clear AND m.answered_at IS NULL)::int AS "openQuestions",
      coalesce((SELECT jsonb_agg(o.parts) FROM (
        SELECT jsonb_build_object('name', hn.name, 'titleBefore', hn.title_before, 'titleAfter', hn.title_after) AS parts
        FROM role_grant r JOIN account ra ON ra.id = r.account_id AND ra.disabled_at IS NULL JOIN person hn ON hn.id = ra.person_id
          LEFT JOIN up ON up.start = h.unit_id AND up.unit_id = r.unit_id
        WHERE r.role IN ('UNIT_HR', 'HR_ADMIN') AND r.revoked_at IS NULL AND ${runsOn('r', actor.today)} AND (r.unit_id IS NULL OR up.unit_id IS NOT NULL)
        GROUP BY hn.id ORDER BY min(CASE WHEN r.role = 'UNIT_HR' THEN up.depth ELSE 99 END) NULLS LAST, hn.name LIMIT 2) o), '[]') AS officers
    FROM asked h LEFT JOIN unit_version un ON un.unit_id = h.unit_id AND ${on('un')}
      LEFT JOIN employee_status st ON st.employee_id = h.employee_id AND ${on('st')}
      LEFT JOIN plan p ON p.holding_id = h.id AND p.period_id = (SELECT id FROM period WHERE kind = 'YEAR' AND year = ${year})
      LEFT JOIN LATERAL (SELECT w.id, w.state, (SELECT max(s.at) FROM plan_step s WHERE s.version_id = w.id AND s.to_state = 'SUBMITTED') AS submitted_at
        FROM plan_version w WHERE w.plan_id = p.id ORDER BY w.number DESC LIMIT 1) v ON true
      LEFT JOIN LATERAL (SELECT o.id FROM post_holding o WHERE p.closing IS NOT NULL AND o.person_id = h.person_id AND o.id <> h.id
        AND o.mode = 'DEFINITIVE' AND ${on('o')} LIMIT 1) x ON true
      LEFT JOIN LATERAL (SELECT l.appraiser_holding_id AS holding_id, jsonb_build_object('name', n.name, 'titleBefore', n.title_before,
          'titleAfter', n.title_after, 'activated', coalesce(ac.password_hash IS NOT NULL AND ac.disabled_at IS NULL, false),
          'away', coalesce(ls.standing <> 'ACTIVE', false)) AS appraiser
        FROM appraisal_line l JOIN person n ON n.id = l.appraiser_id LEFT JOIN account ac ON ac.person_id = n.id
          LEFT JOIN post_holding lh ON lh.id = l.appraiser_holding_id LEFT JOIN employee_status ls ON ls.employee_id = lh.employee_id AND ${on('ls')}
        WHERE l.holding_id = h.id AND ${on('l')} LIMIT 1) a ON true
      LEFT JOIN LATERAL (SELECT hp.title FROM post hp WHERE hp.unit_id = h.unit_id AND hp.is_head AND NOT h.is_head
        AND lower(hp.title) = lower(un.head_title) AND NOT EXISTS (SELECT 1 FROM post_holding hh JOIN post hq ON hq.id = hh.post_id
          WHERE hq.unit_id = hp.unit_id AND hq.is_head AND hh.mode = 'DEFINITIVE' AND ${on('hh')}) LIMIT 1) va ON true`
  const systems = await listRecordingSystems(
    actor,
    rows.map(({ employeeId }) => employeeId),
    year,
    client,
  )
  return new Map(
    rows.map(({ appraiser, officers, unitId, unitName, submittedAt, state, employeeId, ...row }) => {
      const facts = {
        ...{ ...row, year, state: state ?? ('NONE' as const), unit: { id: unitId, name: unitName } },
        system: systems.get(employeeId)?.system ?? null,
        appraiser: appraiser && { name: fullName(appraiser), activated: appraiser.activated, away: appraiser.away },
        waitingDays: state === 'SUBMITTED' && submittedAt ? daysBetween(dayIn(env().TERA_TIME_ZONE, submittedAt), actor.today) : null,
        officers: officers.map(fullName),
      }
      return [row.holdingId, blocksOf(facts)]
    }),
  )
}
