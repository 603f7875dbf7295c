import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import type { Day } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { HoldingMode, RecordingSystem } from '../../generated/prisma/enums'
import { type ListParams, pageSize } from '../../list-params'
import { officerTitle } from '../../organization/appraiser/labels'
import { readRecordedIn } from '../../organization/recording/queries'
import { countingDay } from '../../organization/recording/rules'
import { fullName } from '../../organization/rules'
import { readSettingDay } from '../deadline/queries'
import { unitsOnBoard } from './policy'
import { type BoardCounts, type BoardStanding, openStandings } from './rules'

/** A unit's line on the board; `isSelf` where it counts only what lies directly in the unit whose board it is. */
export type BoardUnit = BoardCounts & { unitId: string; unitName: string; isSelf: boolean }

/** A year's board: the last day to settle an SKP, null where there is none, and how each unit stands. */
export type BoardUnits = { dueOn: Day | null; rows: BoardUnit[] }

/**
 * How the offices within the actor's reach stand with the SKP of a year, by name; with a `unitId` that unit itself, and the units right below
 * it. A unit counts with all below it in the same office, so the lines never count a post twice. Counted are posts held today (definitive
 * and acting) by employees. Four statements.
 */
export async function listBoardUnits(actor: Actor, year: number, unitId: string | null = null): Promise<BoardUnits> {
  const dueOn = await readSettingDay(actor, year)
  const group = unitId === null ? Prisma.sql`b.office_id` : Prisma.sql`(SELECT w.branch FROM within w WHERE w.unit_id = b.unit_id)`
  const rows = await db().$queryRaw<BoardUnits['rows']>`
    WITH RECURSIVE ${withinSql(actor, unitId)}, board AS (${await boardSql(actor, year, dueOn)}), counted AS (
      SELECT ${group} AS unit_id, count(*)::int AS total, count(*) FILTER (WHERE late)::int AS late,
        ${counts('NOT_STARTED')}, ${counts('DRAFT')}, ${counts('SUBMITTED')}, ${counts('AGREED')}, ${counts('ON_LEAVE')}, ${counts('ELSEWHERE')}
      FROM board b WHERE ${isWithin(unitId)} GROUP BY 1)
    SELECT n.unit_id AS "unitId", n.name AS "unitName", n.unit_id IS NOT DISTINCT FROM ${unitId}::uuid AS "isSelf", c.total, c.late,
      c."NOT_STARTED", c."DRAFT", c."SUBMITTED", c."AGREED", c."ON_LEAVE", c."ELSEWHERE"
    FROM counted c JOIN unit_version n ON n.unit_id = c.unit_id AND ${holdsOn('n', actor.today)} ORDER BY 3 DESC, n.name, n.unit_id`
  return { dueOn, rows }
}

/** The name of a unit on the actor's board, also where only some of what lies below it is; null when it is not on it. */
export async function findBoardUnitName(actor: Actor, unitId: string): Promise<string | null> {
  const units = unitsOnBoard(actor)
  const reached = units === null ? Prisma.sql`true` : Prisma.sql`x.unit_id = ANY(${[...units]}::uuid[])`
  const [found] = await db().$queryRaw<{ name: string }[]>`
    WITH RECURSIVE ${withinSql(actor, unitId)}
    SELECT u.name FROM unit_version u WHERE u.unit_id = ${unitId}::uuid AND ${holdsOn('u', actor.today)} AND EXISTS (
      SELECT 1 FROM within w JOIN unit_version x ON x.unit_id = w.unit_id AND coalesce(x.office_id, x.unit_id) = w.office_id
        AND ${holdsOn('x', actor.today)} WHERE ${reached})`
  return found?.name ?? null
}

/** SQL: `within`, a unit and all below it, each with the one right below the unit through which it hangs on it, and the unit's office; empty without one. */
function withinSql(actor: Actor, unitId: string | null): Prisma.Sql {
  return Prisma.sql`within AS (
    SELECT x.unit_id, x.unit_id AS branch, coalesce(x.office_id, x.unit_id) AS office_id, 0 AS depth
      FROM unit_version x WHERE x.unit_id = ${unitId}::uuid AND ${holdsOn('x', actor.today)}
    UNION ALL SELECT x.unit_id, CASE WHEN w.depth = 0 THEN x.unit_id ELSE w.branch END, w.office_id, w.depth + 1
      FROM within w JOIN unit_version x ON x.parent_id = w.unit_id AND ${holdsOn('x', actor.today)} WHERE w.depth < 20)`
}

/** SQL: whether a post of `board b` counts for the unit: it lies in it or below it, in the same office. */
function isWithin(unitId: string | null): Prisma.Sql {
  return unitId === null ? Prisma.sql`true` : Prisma.sql`(b.unit_id, b.office_id) IN (SELECT w.unit_id, w.office_id FROM within w)`
}

export const boardSorts = ['status', 'nama', 'unit'] as const
export type BoardSort = (typeof boardSorts)[number]

/** A post on the board. `turn` names whose move it is; `remindedAt` is when its last reminder went out. */
export type BoardRow = {
  holdingId: string
  planId: string | null
  name: string
  nip: string
  postTitle: string
  unitName: string
  standing: BoardStanding
  late: boolean
  system: RecordingSystem
  appraiserName: string | null
  remindedAt: Date | null
}

export type BoardFilter = { year: number; unitId: string | null; standing: BoardStanding | 'LATE' | null }

/** The posts on the actor's board, of a unit and those below it in the same office where one is named; one page of `size` and how many there are. Five statements. */
export async function listBoardRows(
  actor: Actor,
  { q, page, sort, year, unitId, standing }: ListParams<BoardSort> & BoardFilter,
  size = pageSize,
): Promise<{ rows: BoardRow[]; total: number }> {
  const board = await boardSql(actor, year, await readSettingDay(actor, year))
  const asked = Prisma.sql`${isWithin(unitId)}
    AND ${standing === null ? Prisma.sql`true` : standing === 'LATE' ? Prisma.sql`b.late` : Prisma.sql`b.standing = ${standing}`}`
  const people = Prisma.sql`FROM board b JOIN person n ON n.id = b.person_id JOIN employee e ON e.id = b.employee_id
    JOIN unit_version u ON u.unit_id = b.unit_id AND ${holdsOn('u', actor.today)} WHERE ${asked} AND ${matching(q)}`
  const [rows, counted] = await Promise.all([
    db().$queryRaw<Row[]>`
      WITH RECURSIVE ${withinSql(actor, unitId)}, board AS (${board}), page AS (
        SELECT b.*, n.name, n.title_before, n.title_after, e.nip, u.name AS unit_name ${people} ORDER BY ${orders[sort]} LIMIT ${size} OFFSET ${(page - 1) * size})
      SELECT p.holding_id AS "holdingId", p.plan_id AS "planId", p.name, p.title_before AS "titleBefore", p.title_after AS "titleAfter", p.nip, p.mode, p.title,
        p.unit_name AS "unitName", p.standing, p.late, p.system, a.name AS "appraiserName", a.title_before AS "appraiserBefore", a.title_after AS "appraiserAfter",
        (SELECT max(t.created_at) FROM account ac JOIN notification t ON t.account_id = ac.id
          WHERE ac.person_id IN (p.person_id, l.appraiser_id) AND t.key LIKE 'PLAN_REMINDER ' || p.holding_id || ' %') AS "remindedAt"
      FROM page p LEFT JOIN appraisal_line l ON l.holding_id = p.holding_id AND ${holdsOn('l', actor.today)} LEFT JOIN person a ON a.id = l.appraiser_id
      ORDER BY ${pageOrders[sort]}`,
    db().$queryRaw<{ total: bigint }[]>`WITH RECURSIVE ${withinSql(actor, unitId)}, board AS (${board}) SELECT count(*) AS total ${people}`,
  ])
  return { rows: rows.map(rowOf), total: Number(counted[0]?.total ?? 0) }
}

/** Whom a reminder reaches: the account whose turn it is. */
export type Remindable = { holdingId: string; unitId: string; planId: string | null; standing: BoardStanding; accountId: string | null }

/** The open posts on the actor's board, of a unit and those below it in the same office or of the whole board, or only the `holdingIds`. Read for a command that reminds. */
export async function readRemindable(
  actor: Actor,
  { year, unitId, holdingIds }: { year: number; unitId: string | null; holdingIds: readonly string[] | null },
  client: Db | Tx,
): Promise<Remindable[]> {
  const board = await boardSql(actor, year, null, client)
  const only = holdingIds === null ? Prisma.sql`true` : Prisma.sql`b.holding_id = ANY(${[...holdingIds]}::uuid[])`
  return client.$queryRaw<Remindable[]>`
    WITH RECURSIVE ${withinSql(actor, unitId)}, board AS (${board})
    SELECT b.holding_id AS "holdingId", b.unit_id AS "unitId", b.plan_id AS "planId", b.standing, a.id AS "accountId"
    FROM board b LEFT JOIN appraisal_line l ON l.holding_id = b.holding_id AND ${holdsOn('l', actor.today)}
      LEFT JOIN account a ON a.person_id = CASE WHEN b.standing = 'SUBMITTED' THEN l.appraiser_id ELSE b.person_id END AND a.disabled_at IS NULL
    WHERE b.standing = ANY(${[...openStandings]}) AND ${isWithin(unitId)} AND ${only}`
}

type Row = Omit<BoardRow, 'postTitle'> & {
  titleBefore: string | null
  titleAfter: string | null
  mode: HoldingMode
  title: string
  appraiserBefore: string | null
  appraiserAfter: string | null
}

function rowOf({ titleBefore, titleAfter, mode, title, appraiserBefore, appraiserAfter, ...row }: Row): BoardRow {
  const appraiser =
    row.appraiserName === null ? null : { name: row.appraiserName, titleBefore: appraiserBefore, titleAfter: appraiserAfter }
  return {
    ...row,
    name: fullName({ name: row.name, titleBefore, titleAfter }),
    postTitle: officerTitle({ mode, title }),
    appraiserName: appraiser && fullName(appraiser),
  }
}

/**
 * SQL: each post held today by an employee within the actor's reach, with where its SKP of the year stands. What is on record elsewhere
 * or belongs to somebody on leave is never open; late are open ones past the last day, of posts taken by then.
 */
async function boardSql(actor: Actor, year: number, dueOn: Day | null, client: Db | Tx = db()): Promise<Prisma.Sql> {
  const units = unitsOnBoard(actor)
  const reach = units === null ? Prisma.sql`true` : Prisma.sql`po.unit_id = ANY(${[...units]}::uuid[])`
  const day = countingDay(year, actor.today)
  const isLate = dueOn === null || actor.today <= dueOn ? Prisma.sql`false` : Prisma.sql`(h.valid_from <= ${dueOn}::date)`
  return Prisma.sql`
    SELECT x.*, x.standing = ANY(${[...openStandings]}) AND x.may_be_late AS late FROM (
      SELECT h.id AS holding_id, h.person_id, h.employee_id, h.mode::text AS mode, po.title, po.unit_id, coalesce(w.office_id, w.unit_id) AS office_id, v.id AS plan_id,
        coalesce(c.system, k.system)::text AS system, ${isLate} AS may_be_late,
        CASE WHEN v.agreed THEN 'AGREED' WHEN coalesce(c.system, k.system) <> 'TERA' THEN 'ELSEWHERE' WHEN s.standing = 'ON_LEAVE' THEN 'ON_LEAVE'
          WHEN v.state IS NULL THEN 'NOT_STARTED' WHEN v.state = 'SUBMITTED' THEN 'SUBMITTED' ELSE 'DRAFT' END AS standing
      FROM post_holding h JOIN post po ON po.id = h.post_id JOIN employee e ON e.id = h.employee_id
        JOIN unit_version w ON w.unit_id = po.unit_id AND ${holdsOn('w', actor.today)}
        ${await readRecordedIn(year, day, client)}
        LEFT JOIN (SELECT p.id, p.holding_id, bool_or(r.state = 'AGREED') AS agreed, (array_agg(r.state::text ORDER BY r.number DESC))[1] AS state
          FROM plan p JOIN plan_version r ON r.plan_id = p.id WHERE p.period_id = (SELECT id FROM period WHERE kind = 'YEAR' AND year = ${year})
          GROUP BY p.id) v ON v.holding_id = h.id
      WHERE ${holdsOn('h', actor.today)} AND ${reach}) x`
}

function counts(standing: BoardStanding): Prisma.Sql {
  return Prisma.sql`count(*) FILTER (WHERE standing = ${Prisma.raw(`'${standing}'`)})::int AS ${Prisma.raw(`"${standing}"`)}`
}

const order = Prisma.sql`array_position(ARRAY['NOT_STARTED', 'DRAFT', 'SUBMITTED', 'ON_LEAVE', 'ELSEWHERE', 'AGREED'], standing)`
const orders: Record<BoardSort, Prisma.Sql> = {
  status: Prisma.sql`b.late DESC, ${order}, n.name, e.nip, b.holding_id`,
  nama: Prisma.sql`n.name, e.nip, b.holding_id`,
  unit: Prisma.sql`u.name, n.name, e.nip, b.holding_id`,
}
const pageOrders: Record<BoardSort, Prisma.Sql> = {
  status: Prisma.sql`p.late DESC, ${order}, p.name, p.nip, p.holding_id`,
  nama: Prisma.sql`p.name, p.nip, p.holding_id`,
  unit: Prisma.sql`p.unit_name, p.name, p.nip, p.holding_id`,
}

function matching(q: string): Prisma.Sql {
  if (q === '') return Prisma.sql`true`
  const digits = q.replace(/\s/g, '')
  if (/^\d+$/.test(digits)) return Prisma.sql`e.nip LIKE ${`${digits}%`}`
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return Prisma.sql`(n.name ILIKE ${part} OR b.title ILIKE ${part})`
}
