import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import type { Day } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import { type ListParams, pageSize } from '../../list-params'
import { fullName } from '../../organization/rules'
import { valueTitle } from './labels'
import { clarityCountedFor, clarityQuestionsFor, type UnitReach } from './policy'
import type { ClarityNote } from './rules'

/** The marks of a version, for whoever was found to read its dialog. */
export async function readMarks(_actor: Actor, versionId: string, client: Db | Tx = db()): Promise<ClarityNote[]> {
  const rows = await client.clarityMark.findMany({
    where: { versionId },
    orderBy: { id: 'asc' },
    include: { answeredBy: { include: { person: true } } },
  })
  return rows.map(({ id, workResultId, valueKey, clear, question, answer, answeredBy, answeredAt }) => ({
    ...{ id, workResultId, valueKey, clear, question, answer, answeredAt },
    answeredBy: answeredBy && fullName(answeredBy.person),
  }))
}

export const claritySorts = ['belum', 'unit'] as const
export type ClaritySort = (typeof claritySorts)[number]

/** A unit's understanding: how many expectations were marked, were ever asked about, are unclear still, and have a question without answer. */
export type UnitClarity = { unitId: string; unitName: string; marked: number; asked: number; unclear: number; unanswered: number }

type Asked = { year: number; unit: string | null }

/**
 * Where understanding lacks, unit by unit, in the units the actor follows; `unit` narrows to one and all below it. Counted are the marks of
 * each SKP's newest submitted version. One page, how many units there are, and the sums of all of them.
 */
export async function listUnclear(
  actor: Actor,
  { q, page, sort, year, unit }: ListParams<ClaritySort> & Asked,
): Promise<{ rows: UnitClarity[]; total: number; sums: Omit<UnitClarity, 'unitId' | 'unitName'> }> {
  const named = q === '' ? Prisma.sql`true` : Prisma.sql`u.name ILIKE ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}`
  const order =
    sort === 'unit' ? Prisma.sql`"unitName", "unitId"` : Prisma.sql`unanswered DESC, unclear DESC, asked DESC, "unitName", "unitId"`
  const rows = await db().$queryRaw<
    (Record<'marked' | 'asked' | 'unclear' | 'unanswered' | 'total' | 'm' | 'q' | 'c' | 'a', bigint> & UnitNamed)[]
  >`
    WITH RECURSIVE ${belowSql(actor.today, unit)}, counted AS (
      SELECT po.unit_id AS "unitId", u.name AS "unitName", count(*) AS marked, count(c.question) AS asked, count(*) FILTER (WHERE NOT c.clear) AS unclear,
        count(*) FILTER (WHERE NOT c.clear AND c.answer IS NULL) AS unanswered
      ${marksOf(actor, clarityCountedFor(actor), { year, unit })} AND ${named} GROUP BY po.unit_id, u.name)
    SELECT *, count(*) OVER () AS total, sum(marked) OVER ()::bigint AS m, sum(asked) OVER ()::bigint AS q, sum(unclear) OVER ()::bigint AS c, sum(unanswered) OVER ()::bigint AS a
    FROM counted ORDER BY ${order} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const first = rows[0]
  return {
    rows: rows.map(({ unitId, unitName, marked, asked, unclear, unanswered }) => ({
      ...{ unitId, unitName },
      ...{ marked: Number(marked), asked: Number(asked), unclear: Number(unclear), unanswered: Number(unanswered) },
    })),
    total: Number(first?.total ?? 0),
    sums: {
      ...{ marked: Number(first?.m ?? 0), asked: Number(first?.q ?? 0) },
      ...{ unclear: Number(first?.c ?? 0), unanswered: Number(first?.a ?? 0) },
    },
  }
}

type UnitNamed = { unitId: string; unitName: string }

/** A question without the name of who asked: what it is about, in which kind of post and unit, whether it was answered and is clear by now. */
export type UnclearQuestion = {
  id: string
  question: string
  about: string
  postTitle: string
  unitName: string
  answered: boolean
  clear: boolean
}

/** The questions themselves, what is unclear first and of that those without answer, for who may read them; one page and how many there are. */
export async function listUnclearQuestions(
  actor: Actor,
  { page, year, unit }: Asked & { page: number },
): Promise<{ rows: UnclearQuestion[]; total: number }> {
  const rows = await db().$queryRaw<(Omit<UnclearQuestion, 'about'> & { about: string | null; valueKey: string | null; total: bigint })[]>`
    WITH RECURSIVE ${belowSql(actor.today, unit)}
    SELECT c.id, c.question, t.text AS about, c.value_key AS "valueKey", po.title AS "postTitle", u.name AS "unitName", c.answer IS NOT NULL AS answered, c.clear,
      count(*) OVER () AS total
    ${marksOf(actor, clarityQuestionsFor(actor), { year, unit }, Prisma.sql`LEFT JOIN work_result_text t ON t.version_id = c.version_id AND t.work_result_id = c.work_result_id`)}
      AND c.question IS NOT NULL
    ORDER BY c.clear, (c.answer IS NOT NULL), u.name, po.title, c.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const read = rows.map(({ total: _, about, valueKey, ...row }) => ({ ...row, about: about ?? valueTitle(valueKey ?? '') }))
  return { rows: read, total: Number(rows[0]?.total ?? 0) }
}

/** Units to choose from, by name: those whose counts the actor sees. */
export function listClarityUnits(actor: Actor): Promise<{ id: string; name: string }[]> {
  return readUnitsIn(actor, clarityCountedFor(actor))
}

/** The units of a reach today, by name. One statement. */
export async function readUnitsIn(actor: Actor, reach: UnitReach): Promise<{ id: string; name: string }[]> {
  const within = reach === 'all' ? Prisma.sql`true` : Prisma.sql`v.unit_id = ANY(${[...reach]}::uuid[])`
  return db()
    .$queryRaw`SELECT v.unit_id AS id, v.name FROM unit_version v WHERE ${holdsOn('v', actor.today)} AND ${within} ORDER BY v.name, v.unit_id`
}

/** SQL: the unit with all below it on a day, as `below`; empty where none is asked for. */
export function belowSql(day: Day, unit: string | null): Prisma.Sql {
  return Prisma.sql`below AS (SELECT ${unit}::uuid AS unit_id WHERE ${unit}::uuid IS NOT NULL
    UNION SELECT v.unit_id FROM below b JOIN unit_version v ON v.parent_id = b.unit_id AND ${holdsOn('v', day)})`
}

/** SQL: the marks `c` of each SKP's newest version that is not a draft, in the reach. */
function marksOf(actor: Actor, reach: UnitReach, { year, unit }: Asked, joined: Prisma.Sql = Prisma.empty): Prisma.Sql {
  const within = reach === 'all' ? Prisma.sql`true` : Prisma.sql`po.unit_id = ANY(${[...reach]}::uuid[])`
  return Prisma.sql`FROM plan p JOIN period d ON d.id = p.period_id AND d.kind = 'YEAR' AND d.year = ${year}
    JOIN post_holding h ON h.id = p.holding_id JOIN post po ON po.id = h.post_id
    JOIN unit_version u ON u.unit_id = po.unit_id AND ${holdsOn('u', actor.today)}
    JOIN LATERAL (SELECT w.id FROM plan_version w WHERE w.plan_id = p.id AND w.state <> 'DRAFT' ORDER BY w.number DESC LIMIT 1) v ON true
    JOIN clarity_mark c ON c.version_id = v.id ${joined}
    WHERE ${within} AND (${unit}::uuid IS NULL OR po.unit_id IN (SELECT unit_id FROM below))`
}
