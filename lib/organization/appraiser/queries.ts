import type { Actor } from '../../actor'
import type { Day } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import { parseBody, versionInForce } from '../../rule/rules'
import { aroundDay, holdsOn, timeline } from '../dated/queries'
import type { AppraiserRule, Holding, Lines, Unit } from './schema'

/** All that the rule looks at on a day, and the lines stored, by holding. */
export type AppraisalState = { rule: AppraiserRule; units: Unit[]; holdings: Holding[]; lines: ReadonlyMap<string, Lines> }

/** Read whole, by those who follow up a change to the organisation; nothing of it is shown. */
export async function readAppraisalState(_actor: Actor, day: Day, client: Db | Tx = db()): Promise<AppraisalState> {
  const rule = await readRule(day, client)
  const units = await client.$queryRaw<Unit[]>`
    SELECT unit_id AS id, name, parent_id AS "parentId", head_title AS "headTitle" FROM unit_version v WHERE ${holdsOn('v', day)}
    ORDER BY valid_from, unit_id`
  const holdings = await readHoldings(day, client)
  const lines = await readLines(day, client)
  return { rule, units, holdings, lines }
}

/** Who holds what on a day; only of one person where one is named. */
export function readHoldings(day: Day, client: Db | Tx, only = Prisma.sql`true`): Promise<Holding[]> {
  return client.$queryRaw<Holding[]>`
    SELECT h.id, h.person_id AS "personId", h.employee_id AS "employeeId", p.unit_id AS "unitId", p.title, p.is_head AS "isHead",
      h.mode::text, h.valid_from::text AS "from", h.valid_to::text AS "to"
    FROM post_holding h JOIN post p ON p.id = h.post_id WHERE ${holdsOn('h', day)} AND ${only} ORDER BY h.valid_from, h.id`
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
