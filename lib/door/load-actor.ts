import { sessionIdleHours } from '../account/rules'
import type { Actor, Reach } from '../actor'
import { now } from '../clock'
import { holdsOn, legalDayOf, runsOn } from '../dated'
import { addDays, dayIn } from '../day'
import { db } from '../db'
import { env } from '../env'
import { Prisma } from '../generated/prisma/client'
import type { Role } from '../generated/prisma/enums'
import { mintActor } from './mint'

type Row = {
  accountId: string
  personId: string
  name: string
  grants: { role: Role; grant: string; unitId: string | null }[]
  holdings: string[]
  units: string[]
  heads: string[]
  serves: { serviceId: string; unitId: string }[]
  hasServed: boolean
  appraises: string[]
  supervises: string[]
  settles: string[]
  prepares: string[]
}

/** The person behind a living session, with all rights as of now; null when it ended, expired, lay idle, or the account is closed. */
export async function loadActor(sessionId: string, requestId?: string): Promise<Actor | null> {
  const moment = now()
  const idleSince = new Date(moment.getTime() - sessionIdleHours * 3_600_000)
  const minuteAgo = new Date(moment.getTime() - 60_000)
  const today = dayIn(env().TERA_TIME_ZONE, moment)
  const [row] = await db().$queryRaw<Row[]>`
    WITH RECURSIVE me AS (
      SELECT s.id AS session_id, a.id AS account_id, p.id AS person_id, p.name FROM session s JOIN account a ON a.id = s.account_id JOIN person p ON p.id = a.person_id
      WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND s.expires_at > ${moment} AND s.last_seen_at > ${idleSince} AND a.disabled_at IS NULL
    ), seen AS (
      UPDATE session SET last_seen_at = ${moment} WHERE id = (SELECT session_id FROM me) AND last_seen_at < ${minuteAgo}
    ), reach AS (
      SELECT g.id AS grant_id, g.role, g.unit_id FROM role_grant g JOIN me ON me.account_id = g.account_id WHERE g.revoked_at IS NULL AND ${runsOn('g', today)}
      UNION SELECT r.grant_id, r.role, v.unit_id FROM reach r JOIN unit_version v ON v.parent_id = r.unit_id WHERE ${holdsOn('v', today)}
    ), held AS (
      SELECT h.id, p.unit_id, p.is_head FROM post_holding h JOIN me ON me.person_id = h.person_id JOIN post p ON p.id = h.post_id WHERE ${holdsOn('h', today)}
    ), headed AS (
      SELECT unit_id FROM held WHERE is_head
      UNION SELECT v.unit_id FROM headed d JOIN unit_version v ON v.parent_id = d.unit_id WHERE ${holdsOn('v', today)}
    )
    SELECT me.account_id AS "accountId", me.person_id AS "personId", me.name,
      (SELECT coalesce(json_agg(json_build_object('grant', grant_id, 'role', role, 'unitId', unit_id)), '[]') FROM reach) AS grants,
      (SELECT coalesce(json_agg(id), '[]') FROM held) AS holdings, (SELECT coalesce(json_agg(DISTINCT unit_id), '[]') FROM held) AS units,
      (SELECT coalesce(json_agg(unit_id), '[]') FROM headed) AS heads,
      (SELECT coalesce(json_agg(json_build_object('serviceId', c.id, 'unitId', c.unit_id)), '[]') FROM service_officer o
        JOIN employee e ON e.id = o.employee_id AND e.person_id = me.person_id JOIN service c ON c.id = o.service_id
        WHERE o.valid_from <= ${today}::date AND (o.valid_to IS NULL OR o.valid_to >= ${today}::date)) AS serves,
      EXISTS (SELECT 1 FROM post_holding h WHERE h.person_id = me.person_id AND h.employee_id IS NOT NULL AND h.voided_at IS NULL AND h.valid_from <= ${today}::date) AS "hasServed",
      (SELECT coalesce(json_agg(l.holding_id), '[]') FROM appraisal_line l WHERE l.appraiser_id = me.person_id AND ${holdsOn('l', today)}) AS appraises,
      (SELECT coalesce(json_agg(l.holding_id), '[]') FROM appraisal_line l WHERE l.superior_id = me.person_id AND ${holdsOn('l', today)}) AS supervises,
      (SELECT coalesce(json_agg(DISTINCT l.holding_id), '[]') FROM appraisal_line l JOIN post_holding h ON h.id = l.holding_id WHERE l.appraiser_id = me.person_id
        AND l.voided_at IS NULL AND h.voided_at IS NULL AND h.valid_to <= ${today}::date AND h.valid_to > ${addDays(today, -mostSettled)}::date
        AND l.valid_from < h.valid_to AND (l.valid_to IS NULL OR l.valid_to >= h.valid_to) AND ${waitsOrWasSettled()}) AS settles,
      (SELECT coalesce(json_agg(DISTINCT d.person_id), '[]') FROM plan_delegate d WHERE d.delegate_id = me.person_id AND d.revoked_at IS NULL AND ${runsOn('d', today)}
        AND EXISTS (SELECT 1 FROM post_holding h JOIN post p ON p.id = h.post_id WHERE h.person_id = d.person_id AND h.employee_id IS NOT NULL
          AND ${holdsOn('h', today)} AND ${isOfficialPost})) AS prepares
    FROM me`
  if (!row) return null
  const { accountId, personId, name } = row
  const facts = {
    appraises: new Set(row.appraises),
    supervises: new Set(row.supervises),
    settles: new Set(row.settles),
    prepares: new Set(row.prepares),
    holdings: new Set(row.holdings),
    units: new Set(row.units),
    heads: new Set(row.heads),
    serves: new Map(row.serves.map(({ serviceId, unitId }) => [serviceId, unitId])),
    hasServed: row.hasServed,
  }
  return mintActor({
    kind: 'PERSON',
    accountId,
    personId,
    name,
    reaches: reachesOf(row.grants),
    ...facts,
    now: moment,
    ...(requestId ? { requestId } : {}),
  })
}

/** Days after which what an ended post left behind is nobody's any more; the rule PLANNING gives at most as many. */
const mostSettled = 366

/** SQL: an SKP of the holding `h` waits since it ended, or `me` settled it after that and reads what became of it. */
const waitsOrWasSettled =
  () => Prisma.sql`EXISTS (SELECT 1 FROM plan p JOIN plan_version v ON v.plan_id = p.id WHERE p.holding_id = h.id AND (v.state = 'SUBMITTED'
  OR (v.state IN ('RETURNED', 'AGREED') AND EXISTS (SELECT 1 FROM plan_step s WHERE s.version_id = v.id AND s.to_state = v.state AND s.by_id = me.account_id
    AND ${legalDayOf(Prisma.sql`s.at`)} >= h.valid_to))))`

/** SQL: the post `p` is one whose holder may have a penyiap, as `mayHaveDelegate` says (lib/plan/delegate/policy.ts). */
const isOfficialPost = Prisma.sql`(p.is_head OR p.level = 'ADMINISTRATOR' OR p.level::text LIKE 'JPT\\_%')`

/** One reach per grant; a grant without a unit reaches everything. */
function reachesOf(grants: Row['grants']): Reach[] {
  const byGrant = new Map<string, { role: Role; units: 'all' | Set<string> }>()
  for (const { grant, role, unitId } of grants) {
    const reach = byGrant.get(grant) ?? { role, units: new Set<string>() }
    if (unitId === null) reach.units = 'all'
    else if (reach.units !== 'all') reach.units.add(unitId)
    byGrant.set(grant, reach)
  }
  return [...byGrant.values()]
}
