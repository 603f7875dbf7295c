import type { Actor } from '../../../actor'
import { holdsOn } from '../../../dated'
import { type Db, db, type Tx } from '../../../db'
import { Prisma } from '../../../generated/prisma/client'
import type { HoldingMode } from '../../../generated/prisma/enums'
import { fullName } from '../../rules'
import { officerTitle } from '../labels'
import { mayCorrectLines } from '../policy'
import { readAppraisalState } from '../queries'
import type { Directory, Holding, Named, Officer, Pair } from '../schema'

/** Everyone by NIP with the post they hold today, and who appraises whom. */
export async function readDirectory(actor: Actor, client: Db | Tx): Promise<Directory> {
  const { units, holdings, lines } = await readAppraisalState(actor, actor.today, client)
  const people = await client.employee.findMany({ select: { nip: true, personId: true } })
  const heldBy = new Map<string, Holding>()
  for (const holding of holdings) {
    if (holding.mode === 'DEFINITIVE' || !heldBy.has(holding.personId)) heldBy.set(holding.personId, holding)
  }
  const byPerson = (personId: string): Named => {
    const holding = heldBy.get(personId) ?? null
    return { personId, holdingId: holding?.id ?? null, holding }
  }
  const appraiserOf = new Map<string, Officer>()
  const pairs = new Map<string, Pair>()
  for (const { id, personId, mode } of holdings) {
    const line = lines.get(id)?.current
    if (!line) continue
    pairs.set(id, { personId, appraiserId: line.appraiserId })
    const officer = { personId: line.appraiserId, holdingId: line.appraiserHoldingId }
    if (mode === 'DEFINITIVE' || !appraiserOf.has(personId)) appraiserOf.set(personId, officer)
  }
  const root = units.find(({ parentId }) => parentId === null)
  const head = holdings.find(({ unitId, isHead, mode }) => unitId === root?.id && isHead && mode === 'DEFINITIVE')
  return {
    ...{ today: actor.today, appraiserOf, pairs, byPerson },
    byNip: new Map(people.map(({ nip, personId }) => [nip, byPerson(personId)])),
    headOfGovernment: head ? { ...byPerson(head.personId), title: head.title } : null,
  }
}

/** Someone who holds a post today, to be chosen from a list. `employeeId` is null for the head of the government. */
export type Candidate = { personId: string; employeeId: string | null; name: string; post: string; unitName: string }

const mostCandidates = 20

/** Who may be meant by a name or NIP, among all who hold a post today; for those who may name officers. At most 20, by name. */
export async function listCandidates(actor: Actor, q: string): Promise<Candidate[]> {
  if (!mayCorrectLines(actor) || q.trim() === '') return []
  const digits = q.replaceAll(/\s/g, '')
  const part = `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`
  const which = /^\d+$/.test(digits) ? Prisma.sql`e.nip LIKE ${`${digits}%`}` : Prisma.sql`n.name ILIKE ${part}`
  return candidates(actor, which)
}

/** The heads of a unit and of every unit above it, the nearest first: whom an appraiser is mostly chosen from. */
export async function listHeadsAbove(actor: Actor, unitId: string): Promise<Candidate[]> {
  if (!mayCorrectLines(actor)) return []
  const above = await db().$queryRaw<{ unitId: string }[]>`
    WITH RECURSIVE up AS (SELECT ${unitId}::uuid AS unit_id, 0 AS depth
      UNION SELECT v.parent_id, u.depth + 1 FROM up u JOIN unit_version v ON v.unit_id = u.unit_id AND ${holdsOn('v', actor.today)} WHERE v.parent_id IS NOT NULL AND u.depth < 20)
    SELECT unit_id AS "unitId" FROM up ORDER BY depth`
  const order = above.map(({ unitId: id }) => id)
  const found = await candidates(actor, Prisma.sql`p.is_head AND p.unit_id = ANY(${order}::uuid[])`)
  return found.toSorted((one, other) => order.indexOf(one.unitId) - order.indexOf(other.unitId))
}

type CandidateRow = Omit<Candidate, 'name' | 'post'> & Parameters<typeof fullName>[0] & { mode: HoldingMode; title: string; unitId: string }

async function candidates(actor: Actor, which: Prisma.Sql): Promise<(Candidate & { unitId: string })[]> {
  const rows = await db().$queryRaw<CandidateRow[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (n.id) n.id AS "personId", h.employee_id AS "employeeId", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter",
        h.mode::text, p.title, p.unit_id AS "unitId", coalesce(v.name, '') AS "unitName"
      FROM post_holding h JOIN post p ON p.id = h.post_id JOIN person n ON n.id = h.person_id LEFT JOIN employee e ON e.id = h.employee_id
        LEFT JOIN unit_version v ON v.unit_id = p.unit_id AND ${holdsOn('v', actor.today)}
      WHERE ${holdsOn('h', actor.today)} AND ${which} ORDER BY n.id, h.mode, h.id) found
    ORDER BY name, "personId" LIMIT ${mostCandidates}`
  return rows.map(({ name, titleBefore, titleAfter, mode, title, ...row }) => ({
    ...row,
    name: fullName({ name, titleBefore, titleAfter }),
    post: officerTitle({ mode, title }),
  }))
}
