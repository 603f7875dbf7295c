import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import { type Day, yearOf } from '../../day'
import { db } from '../../db'
import { formatNumber } from '../../format'
import { Prisma } from '../../generated/prisma/client'
import { type HoldingMode, type PlanClosing, PlanVersionState, type RecordingSystem } from '../../generated/prisma/enums'
import { type ListParams, pageSize } from '../../list-params'
import { officerTitle } from '../../organization/appraiser/labels'
import { readRecordedIn } from '../../organization/recording/queries'
import { countingDay } from '../../organization/recording/rules'
import { fullName } from '../../organization/rules'
import type { Waiting } from '../../waiting'
import { isUnagreedSql, readAgreeable, readSettleDays } from '../closing/queries'
import { readSettingDay } from '../deadline/queries'
import { nothingPrepared, type PlanReach, plansVisibleTo } from '../policy'
import { visiblePlanSql } from '../queries'
import { ownTask, type PlanWaitingKind } from '../rules'

export const planSorts = ['nama', 'unit', 'status'] as const
export type PlanSort = (typeof planSorts)[number]

export const planStandings = [...Object.values(PlanVersionState), 'NONE'] as const
export type PlanStanding = (typeof planStandings)[number]

/**
 * A post held in the year, and the SKP for it where there is one. `number` is that of the agreed version in force; `closing` why it ended
 * before the year did, after `endsOn`.
 */
export type ListedPlan = {
  holdingId: string
  planId: string | null
  name: string
  nip: string | null
  postTitle: string
  unitName: string
  standing: PlanStanding
  number: number | null
  closing: PlanClosing | null
  endsOn: Day | null
  /** It closed without ever being agreed to, and nobody may agree to it any more. */
  unagreed: boolean
}

/**
 * The posts whose SKP the actor may see, but for the actor's own, with their SKP of a year: those held on that year's day that counts
 * (today, or the nearest day of the year), and those with an SKP; one page and how many there are.
 */
export async function listOthersPlans(
  actor: Actor,
  { q, page, sort, year, standing }: ListParams<PlanSort> & { year: number; standing: PlanStanding | null },
): Promise<{ rows: ListedPlan[]; total: number }> {
  const others = Prisma.sql`h.person_id <> ${actor.personId ?? nobody}::uuid`
  const asked = Prisma.sql`${others} AND ${matching(q)} AND ${standing === null ? Prisma.sql`true` : Prisma.sql`coalesce(s.state::text, 'NONE') = ${standing}`}`
  const from = planned(actor, plansVisibleTo(actor), year, asked)
  const [rows, counted] = await Promise.all([
    db().$queryRaw<
      Row[]
    >`${listed(actor, await readSettleDays(actor))} ${from} ORDER BY ${orders[sort]} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    db().$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total ${from}`,
  ])
  return { rows: rows.map(listedOf), total: Number(counted[0]?.total ?? 0) }
}

/**
 * A post of the actor's own. `inTera`: the year is on record here for its holder. `dueOn`: last day to settle the SKP, while it is due.
 * `held`: it is held today; then `appraiserName` is who appraises the actor in it, if anyone. `sources`: how many other SKP of the actor, of
 * this year or agreed in the last, one could start from.
 */
export type OwnPlan = ListedPlan & { inTera: boolean; dueOn: Day | null; held: boolean; appraiserName: string | null; sources: number }

/**
 * The posts the actor holds, or held in the year with an SKP, and the SKP of the year for each. None is due where the year is on record
 * elsewhere, for who took the post after the last day, or for who is on leave or suspended. Five statements.
 */
export async function listOwnPlans(actor: Actor, year: number): Promise<OwnPlan[]> {
  if (actor.personId === null) return []
  const own: PlanReach = { units: [], holdings: [], persons: [actor.personId], prepared: nothingPrepared }
  const rows = await db().$queryRaw<
    Row[]
  >`${listed(actor, await readSettleDays(actor))} ${planned(actor, own, year, Prisma.sql`true`)} ORDER BY h.mode, h.valid_from`
  const [posts, due] = await Promise.all([readOwnPosts(actor, rows, year), readSettingDay(actor, year)])
  return rows.map(listedOf).map((plan) => {
    const { since, inTera, serves, ...beside } = posts.get(plan.holdingId) ?? unknownPost
    const isAsked = plan.number === null && plan.closing === null && ['NONE', 'DRAFT', 'RETURNED'].includes(plan.standing)
    const isDue = isAsked && inTera && serves && due !== null && since !== null && since <= due
    return { ...plan, ...beside, inTera, dueOn: isDue ? due : null }
  })
}

/** The posts of those whose penyiap the actor is, and the SKP of the year for each. */
export async function listPreparedPlans(actor: Actor, year: number): Promise<ListedPlan[]> {
  if (actor.prepares.size === 0) return []
  const theirs: PlanReach = { units: [], holdings: [], persons: [...actor.prepares], prepared: nothingPrepared }
  const from = planned(actor, theirs, year, Prisma.sql`true`)
  return (await db().$queryRaw<Row[]>`${listed(actor, await readSettleDays(actor))} ${from} ORDER BY n.name, h.mode, h.valid_from`).map(
    listedOf,
  )
}

/** A submitted SKP that waits for the actor as pejabat penilai; of a post that has ended, until `settleBy`. */
export type PlanToAgree = { planId: string; name: string; postTitle: string; year: number; submittedAt: Date; settleBy: Day | null }

/** The longest-waiting first, at most a page of them, and how many there are in all. One statement, two where such a post has ended. */
export async function listPlansToAgree(actor: Actor): Promise<{ rows: PlanToAgree[]; total: number }> {
  if (actor.appraises.size + actor.settles.size === 0) return { rows: [], total: 0 }
  const { which, until } = await readAgreeable(actor)
  const found = await db().$queryRaw<(PlanToAgree & NameParts & { mode: HoldingMode; total: number })[]>`
    SELECT p.id AS "planId", y.year, n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter", h.mode::text, po.title AS "postTitle",
      coalesce(s.at, v.created_at) AS "submittedAt", ${until} AS "settleBy", count(*) OVER ()::int AS total
    FROM plan p JOIN plan_version v ON v.plan_id = p.id AND v.state = 'SUBMITTED' JOIN period y ON y.id = p.period_id
      JOIN post_holding h ON h.id = p.holding_id JOIN post po ON po.id = h.post_id JOIN person n ON n.id = h.person_id
      LEFT JOIN LATERAL (SELECT max(x.at) AS at FROM plan_step x WHERE x.version_id = v.id AND x.to_state = 'SUBMITTED') s ON true
    WHERE ${which} ORDER BY "submittedAt", p.id LIMIT ${pageSize}`
  const rows = found.map(({ planId, year, submittedAt, settleBy, mode, postTitle, total: _, ...person }) => ({
    ...{ planId, year, submittedAt, settleBy, name: fullName(person), postTitle: officerTitle({ mode, title: postTitle }) },
  }))
  return { rows, total: found[0]?.total ?? 0 }
}

/**
 * What waits for the actor: the own SKP of this year until it is submitted, and submitted ones to agree on. Where the year is on record
 * elsewhere, an SKP here is free to begin, so only one that was begun waits, without a last day.
 */
export async function listWaitingPlans(actor: Actor): Promise<Waiting<PlanWaitingKind>[]> {
  const year = yearOf(actor.today)
  const [own, toAgree] = await Promise.all([listOwnPlans(actor, year), listPlansToAgree(actor)])
  const mine = own.flatMap(({ standing, planId, holdingId, postTitle, inTera, closing, dueOn }) => {
    if (closing !== null) return []
    const kind = ownTask(standing === 'NONE' ? null : standing)
    if (kind === null || (kind === 'PLAN_TO_START' && !inTera)) return []
    const href = planId === null ? `/skp/mulai?jabatan=${holdingId}&tahun=${year}` : `/skp/${planId}/susun`
    return [{ kind, subject: `SKP ${year}, ${postTitle}`, href, dueOn }]
  })
  const kind = 'PLAN_TO_AGREE' as const
  const theirs = toAgree.rows.map(({ planId, name, year: planned, settleBy }) => ({
    ...{ kind, subject: `${name}, SKP ${planned}`, href: `/skp/${planId}`, dueOn: settleBy },
  }))
  const left = toAgree.total - theirs.length
  const more = left > 0 ? [{ kind, subject: `${formatNumber(left)} SKP lain`, href: '/skp/sepakati', dueOn: null }] : []
  return [...mine, ...theirs, ...more]
}

type OwnPost = { since: Day | null; serves: boolean } & Pick<OwnPlan, 'inTera' | 'held' | 'appraiserName' | 'sources'>
const unknownPost: OwnPost = { since: null, inTera: false, serves: false, held: false, appraiserName: null, sources: 0 }

type PostRow = {
  id: string
  since: Day
  system: RecordingSystem | null
  serves: boolean
  appraiser: NameParts | null
  sources: number
}

/** Of the actor's posts: since when each is held and who appraises the actor there, and whether the year is on record here. Two statements. */
async function readOwnPosts(actor: Actor, own: readonly { holdingId: string }[], year: number): Promise<ReadonlyMap<string, OwnPost>> {
  const ids = own.map(({ holdingId }) => holdingId)
  const recorded = await readRecordedIn(year, countingDay(year, actor.today), db())
  const rows = await db().$queryRaw<PostRow[]>`
    SELECT h.id, h.valid_from::text AS since, r.system::text, coalesce(s.standing = 'ACTIVE', true) AS serves,
      CASE WHEN n.id IS NOT NULL THEN jsonb_build_object('name', n.name, 'titleBefore', n.title_before, 'titleAfter', n.title_after) END AS appraiser,
      (SELECT count(DISTINCT p.id) FROM plan p JOIN period y ON y.id = p.period_id JOIN post_holding o ON o.id = p.holding_id
        JOIN plan_version v ON v.plan_id = p.id JOIN work_result_text t ON t.version_id = v.id
        WHERE o.person_id = h.person_id AND ((y.year = ${year} AND o.id <> h.id) OR (y.year = ${year - 1} AND v.state = 'AGREED')))::int AS sources
    FROM post_holding h LEFT JOIN employee_status s ON s.employee_id = h.employee_id AND ${holdsOn('s', actor.today)}
      LEFT JOIN appraisal_line l ON l.holding_id = h.id AND ${holdsOn('l', actor.today)} LEFT JOIN person n ON n.id = l.appraiser_id
      LEFT JOIN LATERAL (SELECT coalesce(c.system, k.system) AS system FROM employee e ${recorded} WHERE e.id = h.employee_id) r ON true
    WHERE h.id = ANY(${ids}::uuid[])`
  return new Map(
    rows.map(({ id, since, serves, system, appraiser, sources }): [string, OwnPost] => {
      const place = { held: actor.holdings.has(id), appraiserName: appraiser && fullName(appraiser), sources }
      return [id, { since, serves, inTera: system === 'TERA', ...place }]
    }),
  )
}

type NameParts = Parameters<typeof fullName>[0]
const nobody = '00000000-0000-0000-0000-000000000000'

type Row = Omit<ListedPlan, 'standing'> & {
  titleBefore: string | null
  titleAfter: string | null
  mode: HoldingMode
  standing: string
}

const listed = (
  actor: Actor,
  days: number,
) => Prisma.sql`SELECT h.id AS "holdingId", p.id AS "planId", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter",
  e.nip, h.mode::text, po.title AS "postTitle", coalesce(u.name, '') AS "unitName", coalesce(s.state::text, 'NONE') AS standing, s.number,
  p.closing::text, p.ends_on::text AS "endsOn", coalesce(${isUnagreedSql(actor.today, days)}, false) AS unagreed`

/** SQL: posts within the reach that count for the year, each with its SKP, if any; `s` is where that stands. */
function planned(actor: Actor, reach: PlanReach, year: number, asked: Prisma.Sql): Prisma.Sql {
  const day = countingDay(year, actor.today)
  return Prisma.sql`FROM post_holding h JOIN post po ON po.id = h.post_id JOIN person n ON n.id = h.person_id JOIN employee e ON e.id = h.employee_id
    LEFT JOIN unit_version u ON u.unit_id = po.unit_id AND ${holdsOn('u', actor.today)}
    LEFT JOIN plan p ON p.holding_id = h.id AND p.period_id = (SELECT id FROM period WHERE kind = 'YEAR' AND year = ${year})
    LEFT JOIN LATERAL (SELECT (array_agg(w.state ORDER BY w.number DESC))[1] AS state, max(w.number) FILTER (WHERE w.state = 'AGREED') AS number,
        coalesce(bool_or(w.state = 'AGREED'), false) AS agreed
      FROM plan_version w WHERE w.plan_id = p.id) s ON true
    WHERE (p.id IS NOT NULL OR (${holdsOn('h', day)} AND ${holdsOn('h', actor.today)})) AND ${visiblePlanSql(reach)} AND ${asked}`
}

const orders: Record<PlanSort, Prisma.Sql> = {
  nama: Prisma.sql`n.name, e.nip, h.mode`,
  unit: Prisma.sql`u.name NULLS LAST, n.name, e.nip, h.mode`,
  status: Prisma.sql`array_position(ARRAY['SUBMITTED', 'RETURNED', 'DRAFT', 'NONE', 'AGREED'], coalesce(s.state::text, 'NONE')), n.name, e.nip, h.mode`,
}

function matching(q: string): Prisma.Sql {
  if (q === '') return Prisma.sql`true`
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const digits = q.replace(/\s/g, '')
  return /^\d+$/.test(digits) ? Prisma.sql`e.nip LIKE ${`${digits}%`}` : Prisma.sql`(n.name ILIKE ${part} OR u.name ILIKE ${part})`
}

function listedOf({ titleBefore, titleAfter, mode, standing, postTitle, ...row }: Row): ListedPlan {
  return {
    ...row,
    name: fullName({ name: row.name, titleBefore, titleAfter }),
    postTitle: officerTitle({ mode, title: postTitle }),
    standing: planStandings.find((one) => one === standing) ?? 'NONE',
  }
}
