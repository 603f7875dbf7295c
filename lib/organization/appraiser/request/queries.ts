import type { Actor } from '../../../actor'
import { holdsOn, holdsOnDay, runsOn } from '../../../dated'
import { type Day, dayOf } from '../../../day'
import { type Db, db, type Tx } from '../../../db'
import { Prisma } from '../../../generated/prisma/client'
import type { AppraisalLineOrigin, AppraiserRequestState, HoldingMode } from '../../../generated/prisma/enums'
import { pageSize } from '../../../list-params'
import type { Waiting } from '../../../waiting'
import { fullName } from '../../rules'
import { officerTitle } from '../labels'
import { mayCorrectLines } from '../policy'
import { isOwnRequest, unitsToDecide } from './policy'

/** Accounts of HR who reach a unit today. */
export async function readDeciders(actor: Actor, unitId: string, client: Db | Tx = db()): Promise<string[]> {
  const rows = await client.$queryRaw<{ accountId: string }[]>`
    WITH RECURSIVE up AS (
      SELECT ${unitId}::uuid AS unit_id, 0 AS depth
      UNION ALL SELECT u.parent_id, up.depth + 1 FROM up JOIN unit_version u ON u.unit_id = up.unit_id AND ${holdsOn('u', actor.today)}
        WHERE u.parent_id IS NOT NULL AND up.depth < 20
    )
    SELECT DISTINCT g.account_id AS "accountId" FROM role_grant g JOIN account a ON a.id = g.account_id AND a.disabled_at IS NULL
    WHERE g.role IN ('HR_ADMIN', 'UNIT_HR') AND g.revoked_at IS NULL AND ${runsOn('g', actor.today)}
      AND (g.unit_id IS NULL OR g.unit_id IN (SELECT unit_id FROM up))`
  return rows.map(({ accountId }) => accountId)
}

type Named = { name: string; post: string | null }

/** A post of the actor's own with who appraises them in it and why, and what they asked about it, the newest first. */
export type OwnAppraiser = {
  holdingId: string
  postTitle: string
  unitName: string
  line: { appraiser: Named; superior: Named | null; reason: string; origin: AppraisalLineOrigin; from: Day } | null
  requests: {
    id: string
    wanted: Named
    reason: string
    state: AppraiserRequestState
    askedAt: Date
    decisionReason: string | null
    decidedBy: string | null
  }[]
}

/** Null when the actor does not hold the post today, or is no employee in it. */
export async function findOwnAppraiser(actor: Actor, holdingId: string): Promise<OwnAppraiser | null> {
  if (!actor.holdings.has(holdingId)) return null
  const on = holdsOnDay(actor.today)
  const seat = { include: { post: true } }
  const holding = await db().postHolding.findFirst({
    where: { id: holdingId, employeeId: { not: null }, ...on },
    include: {
      post: { include: { unit: { include: { versions: { where: on } } } } },
      appraisalLines: { where: on, include: { appraiser: true, superior: true, appraiserHolding: seat, superiorHolding: seat } },
      appraiserRequests: {
        orderBy: { askedAt: 'desc' },
        take: 5,
        include: { appraiserHolding: { include: { person: true, post: true } }, decidedBy: { include: { person: true } } },
      },
    },
  })
  if (!holding) return null
  const { mode, post, appraisalLines, appraiserRequests } = holding
  const [line] = appraisalLines
  return {
    ...{ holdingId, postTitle: officerTitle({ mode, title: post.title }), unitName: post.unit.versions[0]?.name ?? '' },
    line: line
      ? {
          appraiser: named(line.appraiser, line.appraiserHolding),
          superior: line.superior && named(line.superior, line.superiorHolding),
          ...{ reason: line.reason, origin: line.origin, from: dayOf(line.validFrom) },
        }
      : null,
    requests: appraiserRequests.map(({ id, reason, state, askedAt, decisionReason, decidedBy, appraiserHolding }) => ({
      ...{ id, reason, state, askedAt, decisionReason, decidedBy: decidedBy && fullName(decidedBy.person) },
      wanted: named(appraiserHolding.person, appraiserHolding),
    })),
  }
}

/** An officer who may be asked for, by the post in which they would appraise. */
export type OfficerChoice = { holdingId: string; name: string; post: string; unitName: string }

const mostOfficers = 20

/**
 * Whom one may ask for: without a search the heads of the post's unit and of those above, the nearest first; with one, heads and other
 * officers by name, NIP or title; not who appraises already. At most 20; empty where the post is not the actor's.
 */
export async function listOfficers(actor: Actor, holdingId: string, q: string): Promise<OfficerChoice[]> {
  if (!actor.holdings.has(holdingId) || actor.personId === null) return []
  const text = q.trim()
  const digits = text.replaceAll(/\s/g, '')
  const part = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const byText = /^\d+$/.test(digits)
    ? Prisma.sql`e.nip LIKE ${`${digits}%`}`
    : Prisma.sql`(n.name ILIKE ${part} OR p.title ILIKE ${part}) AND (p.is_head OR p.kind <> 'EXECUTIVE')`
  const which = text === '' ? Prisma.sql`p.is_head AND up.unit_id IS NOT NULL` : byText
  const rows = await db().$queryRaw<(Omit<OfficerChoice, 'name' | 'post'> & NameParts & { mode: HoldingMode; title: string })[]>`
    WITH RECURSIVE up AS (
      SELECT p.unit_id, 0 AS depth FROM post_holding h JOIN post p ON p.id = h.post_id WHERE h.id = ${holdingId}::uuid
      UNION ALL SELECT u.parent_id, up.depth + 1 FROM up JOIN unit_version u ON u.unit_id = up.unit_id AND ${holdsOn('u', actor.today)}
        WHERE u.parent_id IS NOT NULL AND up.depth < 20
    )
    SELECT h.id AS "holdingId", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter", h.mode::text, p.title,
      coalesce(v.name, '') AS "unitName"
    FROM post_holding h JOIN post p ON p.id = h.post_id JOIN person n ON n.id = h.person_id LEFT JOIN employee e ON e.id = h.employee_id
      LEFT JOIN up ON up.unit_id = p.unit_id LEFT JOIN unit_version v ON v.unit_id = p.unit_id AND ${holdsOn('v', actor.today)}
    WHERE ${holdsOn('h', actor.today)} AND h.person_id <> ${actor.personId}::uuid AND ${which} AND NOT EXISTS (
      SELECT 1 FROM appraisal_line l WHERE l.holding_id = ${holdingId}::uuid AND l.appraiser_id = h.person_id AND ${holdsOn('l', actor.today)})
    ORDER BY ${text === '' ? Prisma.sql`up.depth, h.mode` : Prisma.sql`n.name`}, h.id LIMIT ${mostOfficers}`
  return rows.map(({ name, titleBefore, titleAfter, mode, title, ...row }) => ({
    ...row,
    name: fullName({ name, titleBefore, titleAfter }),
    post: officerTitle({ mode, title }),
  }))
}

/** A request as HR sees it: who appraises today and why, who is asked for and why. `own`: the actor's, whom others decide it for. */
export type ListedRequest = {
  id: string
  holdingId: string
  name: string
  nip: string
  postTitle: string
  unitName: string
  line: { appraiser: Named; reason: string; origin: AppraisalLineOrigin } | null
  wanted: Named & { unitName: string }
  reason: string
  state: AppraiserRequestState
  askedAt: Date
  decidedAt: Date | null
  decidedBy: string | null
  decisionReason: string | null
  own: boolean
}

/**
 * Requests of the units the actor reaches as HR: those that wait, the longest-waiting first, or those decided, the newest first; one page and
 * how many there are. Two statements.
 */
export async function listRequests(
  actor: Actor,
  { page, decided }: { page: number; decided: boolean },
): Promise<{ rows: ListedRequest[]; total: number }> {
  if (!mayCorrectLines(actor)) return { rows: [], total: 0 }
  const on = (alias: string) => holdsOn(alias, actor.today)
  const order = decided ? Prisma.sql`r.decided_at DESC, r.id DESC` : Prisma.sql`r.asked_at, r.id`
  const [rows, total] = await Promise.all([
    db().$queryRaw<RequestRow[]>`
      SELECT r.id, r.holding_id AS "holdingId", r.reason, r.state::text, r.asked_at AS "askedAt", r.decided_at AS "decidedAt",
        r.decision_reason AS "decisionReason", r.asked_by_id AS "askedById", h.person_id AS "personId", w.person_id AS "wantedPersonId",
        ${personSql('n')} AS person, coalesce(e.nip, '') AS nip, ${seatSql('h', 'po')} AS seat, coalesce(u.name, '') AS "unitName",
        ${personSql('wn')} AS wanted, ${seatSql('w', 'wp')} AS "wantedSeat", coalesce(wu.name, '') AS "wantedUnitName",
        ${personSql('dn')} AS decider, ${personSql('ln')} AS appraiser, ${seatSql('lh', 'lp')} AS "appraiserSeat", l.reason AS "lineReason",
        l.origin::text AS "lineOrigin"
      ${fromRequests}
        JOIN person n ON n.id = h.person_id LEFT JOIN employee e ON e.id = h.employee_id
        LEFT JOIN unit_version u ON u.unit_id = po.unit_id AND ${on('u')}
        JOIN person wn ON wn.id = w.person_id JOIN post wp ON wp.id = w.post_id LEFT JOIN unit_version wu ON wu.unit_id = wp.unit_id AND ${on('wu')}
        LEFT JOIN account d ON d.id = r.decided_by_id LEFT JOIN person dn ON dn.id = d.person_id
        LEFT JOIN appraisal_line l ON l.holding_id = h.id AND ${on('l')} LEFT JOIN person ln ON ln.id = l.appraiser_id
        LEFT JOIN post_holding lh ON lh.id = l.appraiser_holding_id LEFT JOIN post lp ON lp.id = lh.post_id
      WHERE ${isAsked(actor, decided)} ORDER BY ${order} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    countRequests(actor, decided),
  ])
  return { total, rows: rows.map((row) => requestOf(actor, row)) }
}

/** How many requests wait for the actor as HR. */
export async function countOpenRequests(actor: Actor): Promise<number> {
  return mayCorrectLines(actor) ? countRequests(actor, false) : 0
}

/** One line for the home page of HR while requests wait that the actor may decide. */
export async function listWaitingRequests(actor: Actor): Promise<Waiting<'APPRAISER_REQUESTS'>[]> {
  if (!mayCorrectLines(actor) || actor.accountId === null) return []
  const own = Prisma.sql`${actor.personId}::uuid`
  const others = Prisma.sql`r.asked_by_id <> ${actor.accountId}::uuid AND h.person_id IS DISTINCT FROM ${own} AND w.person_id IS DISTINCT FROM ${own}`
  const count = await countRequests(actor, false, others)
  return count === 0
    ? []
    : [{ kind: 'APPRAISER_REQUESTS', subject: `${count} permohonan`, href: '/pegawai/penilai/permohonan', dueOn: null }]
}

async function countRequests(actor: Actor, decided: boolean, which = Prisma.sql`true`): Promise<number> {
  const [counted] = await db().$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total ${fromRequests} WHERE ${isAsked(actor, decided)} AND ${which}`
  return counted?.total ?? 0
}

/** SQL: requests `r` with the post asked about, `h` and `po`, and the one asked for, `w`. */
const fromRequests = Prisma.sql`FROM appraiser_request r JOIN post_holding h ON h.id = r.holding_id JOIN post po ON po.id = h.post_id
  JOIN post_holding w ON w.id = r.appraiser_holding_id`

/** SQL: requests of the units the actor decides for, which wait or are decided. */
function isAsked(actor: Actor, decided: boolean): Prisma.Sql {
  const units = unitsToDecide(actor)
  const states = decided ? Prisma.sql`r.state IN ('APPROVED', 'DECLINED')` : Prisma.sql`r.state = 'OPEN'`
  return units === null ? states : Prisma.sql`${states} AND po.unit_id = ANY(${[...units]}::uuid[])`
}

type Seat = { mode: HoldingMode; post: { title: string } }
type RequestRow = Pick<
  ListedRequest,
  'id' | 'holdingId' | 'nip' | 'unitName' | 'reason' | 'state' | 'askedAt' | 'decidedAt' | 'decisionReason'
> & {
  askedById: string
  personId: string
  wantedPersonId: string
  person: NameParts
  seat: Seat
  wanted: NameParts
  wantedSeat: Seat
  wantedUnitName: string
  decider: NameParts | null
  appraiser: NameParts | null
  appraiserSeat: Seat | null
  lineReason: string | null
  lineOrigin: AppraisalLineOrigin | null
}

function requestOf(actor: Actor, { askedById, personId, wantedPersonId, person, seat, decider, ...row }: RequestRow): ListedRequest {
  const { id, holdingId, nip, unitName, reason, state, askedAt, decidedAt, decisionReason } = row
  const { appraiser, appraiserSeat, lineReason, lineOrigin } = row
  const line =
    appraiser === null || lineOrigin === null
      ? null
      : { appraiser: named(appraiser, appraiserSeat), reason: lineReason ?? '', origin: lineOrigin }
  return {
    ...{ id, holdingId, nip, unitName, reason, state, askedAt, decidedAt, decisionReason, line },
    ...{ name: fullName(person), postTitle: officerTitle({ mode: seat.mode, title: seat.post.title }) },
    wanted: { ...named(row.wanted, row.wantedSeat), unitName: row.wantedUnitName },
    decidedBy: decider && fullName(decider),
    own: isOwnRequest(actor, { askedById, personId, wantedPersonId }),
  }
}

/** SQL: the name of a person, or null where there is none. */
function personSql(alias: string): Prisma.Sql {
  const n = Prisma.raw(alias)
  return Prisma.sql`CASE WHEN ${n}.id IS NOT NULL THEN jsonb_build_object('name', ${n}.name, 'titleBefore', ${n}.title_before, 'titleAfter', ${n}.title_after) END`
}

/** SQL: a holding and the title of its post, or null where there is none. */
function seatSql(holding: string, post: string): Prisma.Sql {
  const [h, p] = [Prisma.raw(holding), Prisma.raw(post)]
  return Prisma.sql`CASE WHEN ${h}.id IS NOT NULL THEN jsonb_build_object('mode', ${h}.mode, 'post', jsonb_build_object('title', ${p}.title)) END`
}

type NameParts = Parameters<typeof fullName>[0]

function named(person: NameParts, seat: { mode: HoldingMode; post: { title: string } } | null): Named {
  return { name: fullName(person), post: seat && officerTitle({ mode: seat.mode, title: seat.post.title }) }
}
