import type { Actor } from '../../actor'
import { holdsOn, runsOn } from '../../dated'
import { db } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { ExpectedRoleState, HoldingMode, PlanVersionState } from '../../generated/prisma/enums'
import { pageSize } from '../../list-params'
import { officerTitle } from '../../organization/appraiser/labels'
import { fullName } from '../../organization/rules'
import type { Waiting } from '../../waiting'
import { inForce } from '../cascade/queries'
import { editableStates } from '../rules'
import { cellKey } from './rules'

/** A result that a member is expected to deliver. `isStanding`: the RHK that was made of it is still in some version of the SKP. */
export type ExpectedResult = {
  id: string
  holdingId: string
  workResultId: string
  text: string
  state: ExpectedRoleState
  reason: string | null
  isStanding: boolean
}

export type MatrixRow = { holdingId: string; name: string; nip: string | null; postTitle: string; unitName: string }
/** An RHK of the head or ketua, in force. */
export type MatrixColumn = { id: string; text: string }

/** The matriks peran hasil of one post of the actor, or of a team that the actor leads in it (PermenPANRB 6/2022, lampiran). */
export type Matrix = {
  /** Posts of the actor in which they appraise someone, and teams they lead: what the actor may choose. */
  posts: { holdingId: string; title: string }[]
  teams: { id: string; name: string }[]
  /** Null where there is nothing to choose. */
  chosen: { holdingId: string; title: string; team: { id: string; name: string } | null } | null
  /** The chosen post's own SKP: why there may be no columns. */
  own: { withoutPlan: boolean; planId: string | null; isAgreed: boolean }
  columns: MatrixColumn[]
  rows: MatrixRow[]
  total: number
  /** By `cellKey`: what is expected, and RHK in force that hang on the column. */
  expected: ReadonlyMap<string, ExpectedResult[]>
  hanging: ReadonlyMap<string, string[]>
}

type MatrixWanted = { year: number; teamId: string | null; holdingId: string | null; page: number }

/** The actor's own matrix of a year, one page of people. Five statements, whatever their number. Null for who has no matrix by that address. */
export async function findMatrix(actor: Actor, { year, teamId, holdingId, page }: MatrixWanted, size = pageSize): Promise<Matrix | null> {
  const places = await listPlaces(actor, year)
  const teams = places.flatMap((place) => place.teams.map((team) => ({ ...team, place })))
  const posts = places.filter(({ appraises }) => appraises > 0)
  const team = teams.find(({ id }) => id === teamId)
  const byPost = posts.find((one) => one.holdingId === holdingId) ?? (holdingId === null ? posts[0] : undefined)
  const place = teamId === null ? byPost : team?.place
  const choice = {
    posts: posts.map(({ holdingId: id, title }) => ({ holdingId: id, title })),
    teams: teams.map(({ id, name }) => ({ id, name })),
  }
  if (!place) {
    if (teamId !== null || holdingId !== null) return null
    const own = { withoutPlan: false, planId: null, isAgreed: false }
    return { ...choice, chosen: null, own, columns: [], rows: [], total: 0, expected: new Map(), hanging: new Map() }
  }
  const [columns, found] = await Promise.all([
    place.versionId === null ? [] : readColumns(place.versionId),
    readRows(actor, place.holdingId, team?.id ?? null, page, size),
  ])
  const [columnIds, rowIds] = [columns.map(({ id }) => id), found.rows.map((row) => row.holdingId)]
  const [expected, hanging] = await Promise.all([readExpected(columnIds, rowIds, team?.id ?? null), readHanging(columnIds, rowIds, year)])
  return {
    ...choice,
    chosen: { holdingId: place.holdingId, title: place.title, team: team ? { id: team.id, name: team.name } : null },
    own: { withoutPlan: place.withoutPlan, planId: place.planId, isAgreed: place.versionId !== null },
    ...{ columns, expected, hanging, ...found },
  }
}

type Place = {
  holdingId: string
  title: string
  withoutPlan: boolean
  planId: string | null
  versionId: string | null
  appraises: number
  teams: { id: string; name: string }[]
}

/** The posts the actor holds today: whom they appraise there, which running teams of the year they lead, and their SKP. */
async function listPlaces(actor: Actor, year: number): Promise<Place[]> {
  if (actor.holdings.size === 0) return []
  const rows = await db().$queryRaw<(Place & { mode: HoldingMode })[]>`
    SELECT h.id AS "holdingId", h.mode::text, po.title, h.employee_id IS NULL AS "withoutPlan", p.id AS "planId", v.id AS "versionId",
      (SELECT count(*)::int FROM appraisal_line l WHERE l.appraiser_id = h.person_id AND l.appraiser_holding_id = h.id AND ${holdsOn('l', actor.today)}) AS appraises,
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.name), '[]') FROM team t JOIN period td ON td.id = t.period_id
        WHERE t.leader_holding_id = h.id AND td.year = ${year} AND (t.ended_on IS NULL OR t.ended_on >= ${actor.today}::date)) AS teams
    FROM post_holding h JOIN post po ON po.id = h.post_id
      LEFT JOIN plan p ON p.holding_id = h.id AND p.period_id = (SELECT id FROM period WHERE kind = 'YEAR' AND year = ${year})
      LEFT JOIN LATERAL (${inForce('plan_version', 'plan_id', 'p.id', 'AGREED')}) v ON true
    WHERE h.id = ANY(${[...actor.holdings]}::uuid[]) ORDER BY h.mode, h.id`
  return rows.map(({ mode, title, ...row }) => ({ ...row, title: officerTitle({ mode, title }) }))
}

async function readColumns(versionId: string): Promise<MatrixColumn[]> {
  const rows = await db().workResultText.findMany({ where: { versionId }, orderBy: [{ category: 'asc' }, { position: 'asc' }] })
  return rows.map(({ workResultId: id, text }) => ({ id, text }))
}

type Name = { name: string; titleBefore: string | null; titleAfter: string | null; mode: HoldingMode }

async function readRows(
  actor: Actor,
  holdingId: string,
  teamId: string | null,
  page: number,
  size: number,
): Promise<{ rows: MatrixRow[]; total: number }> {
  const members =
    teamId === null
      ? Prisma.sql`SELECT l.holding_id FROM appraisal_line l WHERE l.appraiser_id = ${actor.personId}::uuid
          AND l.appraiser_holding_id = ${holdingId}::uuid AND ${holdsOn('l', actor.today)}`
      : Prisma.sql`SELECT m.holding_id FROM team_member m WHERE m.team_id = ${teamId}::uuid AND ${runsOn('m', actor.today)}`
  const rows = await db().$queryRaw<(Omit<MatrixRow, 'name'> & Name & { total: bigint })[]>`
    SELECT h.id AS "holdingId", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter", h.mode::text, e.nip, po.title AS "postTitle",
      coalesce(u.name, '') AS "unitName", count(*) OVER () AS total
    FROM post_holding h JOIN person n ON n.id = h.person_id JOIN employee e ON e.id = h.employee_id JOIN post po ON po.id = h.post_id
      LEFT JOIN unit_version u ON u.unit_id = po.unit_id AND ${holdsOn('u', actor.today)}
    WHERE h.id IN (${members}) ORDER BY n.name, e.nip, h.mode LIMIT ${size} OFFSET ${(page - 1) * size}`
  return {
    rows: rows.map(({ total: _, name, titleBefore, titleAfter, mode, postTitle, ...row }) => ({
      ...row,
      name: fullName({ name, titleBefore, titleAfter }),
      postTitle: officerTitle({ mode, title: postTitle }),
    })),
    total: Number(rows[0]?.total ?? 0),
  }
}

async function readExpected(columns: string[], rows: string[], teamId: string | null): Promise<Map<string, ExpectedResult[]>> {
  if (columns.length === 0 || rows.length === 0) return new Map()
  const found = await db().$queryRaw<ExpectedResult[]>`
    SELECT r.id, r.holding_id AS "holdingId", r.work_result_id AS "workResultId", r.text, r.state::text, r.reason,
      EXISTS (SELECT 1 FROM work_result_text t WHERE t.work_result_id = r.taken_work_result_id) AS "isStanding"
    FROM expected_role r
    WHERE r.work_result_id = ANY(${columns}::uuid[]) AND r.holding_id = ANY(${rows}::uuid[]) AND r.team_id IS NOT DISTINCT FROM ${teamId}::uuid
      AND r.state <> 'WITHDRAWN' ORDER BY r.proposed_at, r.id`
  return grouped(found, (role) => [cellKey(role.holdingId, role.workResultId), role])
}

/** RHK in force of these posts that hang on the columns. */
async function readHanging(columns: string[], rows: string[], year: number): Promise<Map<string, string[]>> {
  if (columns.length === 0 || rows.length === 0) return new Map()
  const found = await db().$queryRaw<{ holdingId: string; workResultId: string; text: string }[]>`
    SELECT p.holding_id AS "holdingId", t.supports_work_result_id AS "workResultId", t.text
    FROM plan p JOIN LATERAL (${inForce('plan_version', 'plan_id', 'p.id', 'AGREED')}) v ON true JOIN work_result_text t ON t.version_id = v.id
    WHERE p.holding_id = ANY(${rows}::uuid[]) AND p.period_id = (SELECT id FROM period WHERE kind = 'YEAR' AND year = ${year})
      AND t.supports_work_result_id = ANY(${columns}::uuid[]) ORDER BY t.category, t.position`
  return grouped(found, ({ holdingId, workResultId, text }) => [cellKey(holdingId, workResultId), text])
}

/** A role proposed to the actor that waits for an answer. */
export type ProposedRole = {
  id: string
  holdingId: string
  postTitle: string
  text: string
  /** The RHK of the head or ketua that it is to serve. */
  supports: string
  proposedBy: string
  teamName: string | null
  /** The actor's SKP of that post and year, and whether it may be written on now. */
  planId: string | null
  mayTake: boolean
}

/** What was proposed to the actor for a year and waits for an answer, the oldest first. One statement. */
export async function listProposedRoles(actor: Actor, year: number): Promise<ProposedRole[]> {
  if (actor.personId === null) return []
  type Row = Omit<ProposedRole, 'mayTake' | 'proposedBy'> & Name & { state: PlanVersionState | null }
  const rows = await db().$queryRaw<Row[]>`
    SELECT r.id, r.holding_id AS "holdingId", po.title AS "postTitle", h.mode::text, r.text, coalesce(c.text, '') AS supports, t.name AS "teamName",
      n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter", mp.id AS "planId", mv.state::text
    FROM expected_role r JOIN post_holding h ON h.id = r.holding_id JOIN post po ON po.id = h.post_id
      JOIN work_result w ON w.id = r.work_result_id JOIN plan p ON p.id = w.plan_id JOIN period d ON d.id = p.period_id
      JOIN account a ON a.id = r.proposed_by_id JOIN person n ON n.id = a.person_id LEFT JOIN team t ON t.id = r.team_id
      LEFT JOIN LATERAL (SELECT x.text FROM work_result_text x JOIN plan_version y ON y.id = x.version_id
        WHERE x.work_result_id = w.id AND y.state = 'AGREED' ORDER BY y.number DESC LIMIT 1) c ON true
      LEFT JOIN plan mp ON mp.holding_id = r.holding_id AND mp.period_id = p.period_id AND mp.closed_at IS NULL
      LEFT JOIN LATERAL (SELECT y.state FROM plan_version y WHERE y.plan_id = mp.id ORDER BY y.number DESC LIMIT 1) mv ON true
    WHERE h.person_id = ${actor.personId}::uuid AND d.year = ${year} AND r.state = 'PROPOSED' ORDER BY r.proposed_at, r.id`
  return rows.map(({ name, titleBefore, titleAfter, mode, postTitle, state, ...row }) => ({
    ...row,
    postTitle: officerTitle({ mode, title: postTitle }),
    proposedBy: fullName({ name, titleBefore, titleAfter }),
    mayTake: state !== null && editableStates.includes(state),
  }))
}

/** Roles proposed to the actor for this year that wait for an answer, as one line. */
export async function listWaitingRoles(actor: Actor): Promise<Waiting<'ROLE_TO_ANSWER'>[]> {
  const year = Number(actor.today.slice(0, 4))
  const roles = await listProposedRoles(actor, year)
  if (roles.length === 0) return []
  return [{ kind: 'ROLE_TO_ANSWER', subject: `${roles.length} usulan untuk SKP ${year}`, href: `/skp?tahun=${year}`, dueOn: null }]
}

function grouped<T, V>(rows: readonly T[], entryOf: (row: T) => readonly [string, V]): Map<string, V[]> {
  const groups = new Map<string, V[]>()
  for (const row of rows) {
    const [key, value] = entryOf(row)
    groups.set(key, [...(groups.get(key) ?? []), value])
  }
  return groups
}
