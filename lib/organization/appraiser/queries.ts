import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import type { Day } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { HoldingMode } from '../../generated/prisma/enums'
import { parseBody, versionInForce } from '../../rule/rules'
import { aroundDay, timeline } from '../dated/queries'
import { type Organization, organizationOf } from './choice/rules'
import { unitsToOversee } from './policy'
import type { AppraiserRule, Holding, Lines, Unit } from './schema'

/** All that the rule looks at on a day, and the lines stored, by holding. */
export type AppraisalState = { rule: AppraiserRule; units: Unit[]; holdings: Holding[]; lines: ReadonlyMap<string, Lines> }

/** Read whole, by those who follow up a change to the organisation; nothing of it is shown. */
export async function readAppraisalState(_actor: Actor, day: Day, client: Db | Tx = db()): Promise<AppraisalState> {
  const rule = await readRule(day, client)
  const units = await readUnits(day, client)
  const holdings = await readHoldings(day, Prisma.sql`true`, client)
  const lines = await readLines(day, client)
  return { rule, units, holdings, lines }
}

/** What decides who stands in for whom today: the rule, the units, and who heads them in whatever mode. Nothing of it is shown as it is. */
export async function readHeads(actor: Actor): Promise<Organization> {
  const client = db()
  const [rule, units] = await Promise.all([readRule(actor.today, client), readUnits(actor.today, client)])
  return organizationOf(rule, units, await readHoldings(actor.today, Prisma.sql`p.is_head`, client))
}

function readUnits(day: Day, client: Db | Tx): Promise<Unit[]> {
  return client.$queryRaw<Unit[]>`
    SELECT unit_id AS id, name, parent_id AS "parentId", head_title AS "headTitle" FROM unit_version v WHERE ${holdsOn('v', day)}
    ORDER BY valid_from, unit_id`
}

function readHoldings(day: Day, which: Prisma.Sql, client: Db | Tx): Promise<Holding[]> {
  return client.$queryRaw<Holding[]>`
    SELECT h.id, h.person_id AS "personId", h.employee_id AS "employeeId", p.unit_id AS "unitId", p.title, p.is_head AS "isHead",
      h.mode::text, h.valid_from::text AS "from", h.valid_to::text AS "to"
    FROM post_holding h JOIN post p ON p.id = h.post_id WHERE ${holdsOn('h', day)} AND ${which} ORDER BY h.valid_from, h.id`
}

async function readLines(day: Day, client: Db | Tx): Promise<Map<string, Lines>> {
  const facts = Prisma.sql`jsonb_build_object('appraiserId', l.appraiser_id, 'appraiserHoldingId', l.appraiser_holding_id,
    'superiorId', l.superior_id, 'superiorHoldingId', l.superior_holding_id, 'origin', l.origin, 'appraiserEnd', h.valid_to)`
  const rows = await client.$queryRaw<{ holdingId: string; lines: Lines }[]>`
    SELECT a.key AS "holdingId", ${timeline('l', facts, 'a')} AS lines
    FROM ${aroundDay('appraisal_line', 'holding_id', day)} a LEFT JOIN appraisal_line l ON l.holding_id = a.key AND ${holdsOn('l', day)}
      LEFT JOIN post_holding h ON h.id = l.appraiser_holding_id AND h.voided_at IS NULL`
  return new Map(rows.map(({ holdingId, lines }) => [holdingId, lines]))
}

/**
 * The rule in force on a day; its first wording serves the days before it too. Read in the command's own transaction: a second
 * connection could wait for ours for ever.
 */
async function readRule(day: Day, client: Db | Tx): Promise<AppraiserRule> {
  const where = { rule: { kind: 'APPRAISER_CHOICE' as const }, publishedAt: { not: null } }
  const versions = await client.ruleVersion.findMany({ where, orderBy: [{ validFrom: 'asc' }, { number: 'asc' }] })
  const version = versionInForce(versions, day) ?? versions[0]
  const body = version && parseBody('APPRAISER_CHOICE', version.body)
  if (!body?.ok) throw new Error('there is no sound APPRAISER_CHOICE rule')
  return body.value
}

/** The days after `after` on which the organisation or the rule is known to change. */
export async function readTurningDays(after: Day, client: Db | Tx): Promise<Day[]> {
  const rows = await client.$queryRaw<{ day: Day }[]>`
    SELECT DISTINCT day::text FROM (
      SELECT unnest(ARRAY[valid_from, valid_to]) AS day FROM post_holding WHERE voided_at IS NULL
      UNION ALL SELECT unnest(ARRAY[valid_from, valid_to]) FROM unit_version WHERE voided_at IS NULL
      UNION ALL SELECT valid_to FROM appraisal_line WHERE voided_at IS NULL
      UNION ALL SELECT v.valid_from FROM rule_version v JOIN rule r ON r.id = v.rule_id
        WHERE r.kind = 'APPRAISER_CHOICE' AND v.published_at IS NOT NULL
    ) turning WHERE day > ${after}::date ORDER BY 1`
  return rows.map(({ day }) => day)
}

/** A head's post that nobody holds definitively today, since when (null: never held as far as is known), with those who act in it. */
export type Vacancy = {
  postId: string
  title: string
  unitId: string
  unitName: string
  since: Day | null
  acting: { holdingId: string; name: string; mode: HoldingMode; from: Day; to: Day | null }[]
}

/** Vacant head's posts of the units the actor oversees, by unit. */
export async function listVacancies(actor: Actor, page: Page = {}): Promise<{ rows: Vacancy[]; total: number }> {
  const counted = await db().$queryRaw<Counted<Vacancy>[]>`
    SELECT p.id AS "postId", p.title, p.unit_id AS "unitId", v.name AS "unitName", count(*) OVER ()::int AS total,
      (SELECT max(h.valid_to)::text FROM post_holding h JOIN post q ON q.id = h.post_id
        WHERE q.unit_id = p.unit_id AND q.is_head AND h.mode = 'DEFINITIVE' AND h.voided_at IS NULL AND h.valid_to <= ${actor.today}::date) AS since,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('holdingId', h.id, 'name', n.name, 'mode', h.mode, 'from', h.valid_from, 'to', h.valid_to)
          ORDER BY h.valid_from), '[]')
        FROM post_holding h JOIN person n ON n.id = h.person_id
        WHERE h.post_id = p.id AND h.mode <> 'DEFINITIVE' AND ${holdsOn('h', actor.today)}) AS acting
    FROM post p JOIN unit_version v ON v.unit_id = p.unit_id AND lower(v.head_title) = lower(p.title) AND ${holdsOn('v', actor.today)}
    WHERE p.is_head AND ${overseen(actor)} AND NOT EXISTS (
      SELECT 1 FROM post_holding h JOIN post q ON q.id = h.post_id
      WHERE q.unit_id = p.unit_id AND q.is_head AND h.mode = 'DEFINITIVE' AND ${holdsOn('h', actor.today)})
    ORDER BY v.name, p.id ${paged(page)}`
  return withTotal(counted)
}

/** Someone who has no appraiser today, or one who was set by hand or file and no longer holds any post. */
export type WithoutAppraiser = {
  holdingId: string
  name: string
  nip: string
  mode: HoldingMode
  title: string
  unitId: string
  unitName: string
  why: 'NONE' | 'APPRAISER_LEFT'
}

/** People of the units the actor oversees for whom HR must say who appraises them, by unit and name. */
export async function listWithoutAppraiser(actor: Actor, page: Page = {}): Promise<{ rows: WithoutAppraiser[]; total: number }> {
  const counted = await db().$queryRaw<Counted<WithoutAppraiser>[]>`
    SELECT h.id AS "holdingId", n.name, e.nip, h.mode::text, p.title, p.unit_id AS "unitId", coalesce(v.name, '') AS "unitName",
      CASE WHEN l.id IS NULL THEN 'NONE' ELSE 'APPRAISER_LEFT' END AS why, count(*) OVER ()::int AS total
    FROM post_holding h JOIN post p ON p.id = h.post_id JOIN person n ON n.id = h.person_id JOIN employee e ON e.id = h.employee_id
      LEFT JOIN unit_version v ON v.unit_id = p.unit_id AND ${holdsOn('v', actor.today)}
      LEFT JOIN appraisal_line l ON l.holding_id = h.id AND ${holdsOn('l', actor.today)}
    WHERE p.kind <> 'POLITICAL' AND ${holdsOn('h', actor.today)} AND ${overseen(actor)} AND (l.id IS NULL OR NOT EXISTS (
      SELECT 1 FROM post_holding x WHERE x.person_id = l.appraiser_id AND ${holdsOn('x', actor.today)}))
    ORDER BY "unitName", n.name, h.id ${paged(page)}`
  return withTotal(counted)
}

type Page = { offset?: number; limit?: number }
type Counted<R> = R & { total: number }

/** SQL: the unit of post `p` is one the actor oversees. */
function overseen(actor: Actor): Prisma.Sql {
  const units = unitsToOversee(actor)
  return units === null ? Prisma.sql`true` : Prisma.sql`p.unit_id = ANY(${units}::uuid[])`
}

function paged({ offset = 0, limit = 50 }: Page): Prisma.Sql {
  return Prisma.sql`LIMIT ${limit} OFFSET ${offset}`
}

function withTotal<R>(counted: Counted<R>[]): { rows: R[]; total: number } {
  return { rows: counted.map(({ total: _, ...row }) => row as R), total: counted[0]?.total ?? 0 }
}
