import type { Actor } from '../../actor'
import { holdsOn, holdsOnDay } from '../../dated'
import { addDays, columnOf, type Day, dayOf } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { HoldingMode, PostLevel } from '../../generated/prisma/enums'
import { officerTitle } from '../../organization/appraiser/labels'
import { fullName } from '../../organization/rules'
import { mayHaveDelegate } from './policy'

/** The actor's posts of today, as far as they say whether a penyiap may be named. */
export async function readOfficialPosts(actor: Actor, client: Db | Tx = db()): Promise<{ isHead: boolean; level: PostLevel | null }[]> {
  const where = { holdings: { some: { id: { in: [...actor.holdings] }, employeeId: { not: null } } } }
  return client.post.findMany({ where, select: { isHead: true, level: true } })
}

/** Persons who appraise the actor today, in any of the actor's posts. */
export async function readAppraisersOf(actor: Actor, client: Db | Tx = db()): Promise<ReadonlySet<string>> {
  const where = { holdingId: { in: [...actor.holdings] }, ...holdsOnDay(actor.today) }
  const lines = await client.appraisalLine.findMany({ where, select: { appraiserId: true } })
  return new Set(lines.map(({ appraiserId }) => appraiserId))
}

/** True where the actor, by a post of today, may have a penyiap. */
export async function findMayHaveDelegate(actor: Actor): Promise<boolean> {
  return actor.personId !== null && mayHaveDelegate(await readOfficialPosts(actor))
}

/** A penyiap of the actor that is not over. `lastDay` is null while open. */
export type NamedDelegate = {
  id: string
  name: string
  nip: string | null
  post: string | null
  from: Day
  lastDay: Day | null
  begun: boolean
}

/** The actor's penyiap of today and later, the earliest first. */
export async function listOwnDelegates(actor: Actor): Promise<NamedDelegate[]> {
  if (actor.personId === null) return []
  const rows = await db().planDelegate.findMany({
    where: { personId: actor.personId, revokedAt: null, OR: [{ validTo: null }, { validTo: { gt: columnOf(actor.today) } }] },
    include: {
      delegate: {
        include: { employees: true, holdings: { where: holdsOnDay(actor.today), include: { post: true }, orderBy: { mode: 'asc' } } },
      },
    },
    orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, delegate, validFrom, validTo }) => {
    const [held] = delegate.holdings
    return {
      ...{ id, name: fullName(delegate), nip: delegate.employees.at(-1)?.nip ?? null },
      post: held ? officerTitle({ mode: held.mode, title: held.post.title }) : null,
      ...{ from: dayOf(validFrom), lastDay: validTo && addDays(dayOf(validTo), -1), begun: dayOf(validFrom) <= actor.today },
    }
  })
}

/** Someone who may be named as penyiap. */
export type DelegateCandidate = { personId: string; name: string; post: string; unitName: string }

const mostCandidates = 20

/**
 * Whom an official may name: by name or NIP among all employees who hold a post today and have an account, without a search among those
 * of the official's own units; not the official, nor who appraises them. At most 20. Empty for who may have no penyiap.
 */
export async function listDelegateCandidates(actor: Actor, q: string): Promise<DelegateCandidate[]> {
  if (!(await findMayHaveDelegate(actor))) return []
  const not = [actor.personId ?? '', ...(await readAppraisersOf(actor))]
  const rows = await db().$queryRaw<(Omit<DelegateCandidate, 'post'> & NameParts & { mode: HoldingMode; title: string })[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (n.id) n.id AS "personId", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter", h.mode::text, p.title,
        coalesce(u.name, '') AS "unitName"
      FROM post_holding h JOIN post p ON p.id = h.post_id JOIN person n ON n.id = h.person_id JOIN employee e ON e.id = h.employee_id
        JOIN account a ON a.person_id = n.id AND a.disabled_at IS NULL
        LEFT JOIN unit_version u ON u.unit_id = p.unit_id AND ${holdsOn('u', actor.today)}
      WHERE ${holdsOn('h', actor.today)} AND n.id <> ALL(${not}::uuid[]) AND ${matching(actor, q)} ORDER BY n.id, h.mode, h.id) found
    ORDER BY name, "personId" LIMIT ${mostCandidates}`
  return rows.map(({ name, titleBefore, titleAfter, mode, title, ...row }) => ({
    ...row,
    name: fullName({ name, titleBefore, titleAfter }),
    post: officerTitle({ mode, title }),
  }))
}

type NameParts = Parameters<typeof fullName>[0]

function matching(actor: Actor, q: string): Prisma.Sql {
  const text = q.trim()
  if (text === '') return Prisma.sql`p.unit_id = ANY(${[...actor.units]}::uuid[])`
  const digits = text.replaceAll(/\s/g, '')
  return /^\d+$/.test(digits) ? Prisma.sql`e.nip LIKE ${`${digits}%`}` : Prisma.sql`n.name ILIKE ${`%${text.replace(/[\\%_]/g, '\\$&')}%`}`
}
