import { recordReading } from '../act'
import { type Actor, isTrusted } from '../actor'
import { holdsOn, holdsOnDay } from '../dated'
import { columnOf, type Day } from '../day'
import { db, type Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import { pageSize } from '../list-params'
import { type AccountFacts, accountsVisibleTo, mayCloseAccount, mayIssueCodesIn } from './policy'
import { sessionIdleHours } from './rules'

/** A sign-in as its owner sees it. */
export type ListedSession = { id: string; device: string; startedAt: Date; lastSeenAt: Date; current: boolean }

/** The actor's own living sign-ins, the newest first. */
export async function listOwnSessions(actor: Actor, currentId: string | null): Promise<ListedSession[]> {
  return actor.accountId === null ? [] : livingSessions(actor, actor.accountId, currentId)
}

/** The living sign-ins of somebody else's account; null where the actor may not see them. Reading them is an act of its own in the trail. */
export async function listSessionsOf(actor: Actor, accountId: string): Promise<ListedSession[] | null> {
  if (!mayCloseAccount(actor, accountId)) return null
  const rows = await livingSessions(actor, accountId, null)
  if (rows.length > 0) await recordReading(actor, 'account', accountId)
  return rows
}

async function livingSessions(actor: Actor, accountId: string, currentId: string | null): Promise<ListedSession[]> {
  const idleSince = new Date(actor.now.getTime() - sessionIdleHours * 3_600_000)
  const rows = await db().session.findMany({
    where: { accountId, revokedAt: null, expiresAt: { gt: actor.now }, lastSeenAt: { gt: idleSince } },
    include: { device: true },
    orderBy: { startedAt: 'desc' },
    take: 100,
  })
  return rows.map(({ id, device, startedAt, lastSeenAt }) => ({
    id,
    device: device.label,
    startedAt,
    lastSeenAt,
    current: id === currentId,
  }))
}

/** What decides about an account, as of a day; null when there is no such account. */
export async function findAccountFacts(actor: Actor, accountId: string, day: Day, tx: Tx = db()): Promise<AccountFacts | null> {
  return (await listAccountFacts(actor, [accountId], day, tx))[0] ?? null
}

/** What decides about each of these accounts, as of a day, in the same few statements whatever their number. Roles that begin later count. */
export async function listAccountFacts(_actor: Actor, accountIds: readonly string[], day: Day, tx: Tx): Promise<AccountFacts[]> {
  const accounts = await tx.account.findMany({
    where: { id: { in: [...accountIds] } },
    include: {
      person: { include: { holdings: { where: holdsOnDay(day), include: { post: true } } } },
      roleGrants: { where: { revokedAt: null, OR: [{ validTo: null }, { validTo: { gt: columnOf(day) } }] } },
    },
  })
  return accounts.map(({ id, person, roleGrants }) => ({
    accountId: id,
    unitIds: person.holdings.map(({ post }) => post.unitId),
    roles: roleGrants.map(({ role, unitId }) => ({ role, unitId })),
  }))
}

export type AccountState = 'INACTIVE' | 'ACTIVE' | 'CLOSED'
export type ListedAccount = {
  id: string
  name: string
  username: string
  unitId: string | null
  unitName: string | null
  state: AccountState
  lastSignIn: Date | null
}

/** The accounts the actor may see, by name or NIP; `unit` narrows to people of that unit and below. Two statements. */
export async function listAccounts(
  actor: Actor,
  { q, page, unit = null }: { q: string; page: number; unit?: string | null },
): Promise<{ rows: ListedAccount[]; total: number }> {
  const narrowed = unit === null ? Prisma.sql`true` : worksIn(actor.today, Prisma.sql`vp.unit_id IN (SELECT unit_id FROM below)`)
  const from = Prisma.sql`FROM account a JOIN person p ON p.id = a.person_id WHERE ${visibleSql(actor)} AND ${matching(q)} AND ${narrowed}`
  const [rows, counted] = await Promise.all([
    db().$queryRaw<ListedAccount[]>`
      WITH RECURSIVE ${below(unit, actor.today)}, page AS (SELECT a.* ${from} ORDER BY p.name, a.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize})
      SELECT ${listedColumns} FROM page a JOIN person p ON p.id = a.person_id ${workplace(actor.today)} ORDER BY p.name, a.id`,
    db().$queryRaw<{ total: bigint }[]>`WITH RECURSIVE ${below(unit, actor.today)} SELECT count(*) AS total ${from}`,
  ])
  return { rows, total: Number(counted[0]?.total ?? 0) }
}

/** One account; null when there is none or it is not the actor's to see. */
export async function findAccount(actor: Actor, id: string): Promise<ListedAccount | null> {
  const [row] = await db().$queryRaw<ListedAccount[]>`
    SELECT ${listedColumns} FROM account a JOIN person p ON p.id = a.person_id ${workplace(actor.today)}
    WHERE a.id = ${id}::uuid AND ${visibleSql(actor)}`
  return row ?? null
}

/** People of a unit and below who have no password yet, by unit and name, locked for the transaction; one statement. */
export function listInactiveOf(actor: Actor, unitId: string, most: number, tx: Tx) {
  return tx.$queryRaw<Pick<ListedAccount, 'id' | 'name' | 'username' | 'unitId' | 'unitName'>[]>`
    WITH RECURSIVE ${below(unitId, actor.today)}
    SELECT a.id, p.name, a.username, h.unit_id AS "unitId", h.unit_name AS "unitName"
    FROM account a JOIN person p ON p.id = a.person_id ${workplace(actor.today)}
    WHERE a.password_hash IS NULL AND a.disabled_at IS NULL AND ${worksIn(actor.today, Prisma.sql`vp.unit_id IN (SELECT unit_id FROM below)`)}
    ORDER BY h.unit_name, p.name, a.id LIMIT ${most} FOR UPDATE OF a`
}

/** Units of the actor's reach in which someone, there or below, has no password yet, with their number: at most `most`. */
export async function listUnitsToActivate(actor: Actor, most = 500): Promise<{ id: string; name: string; count: number }[]> {
  const rows = await db().$queryRaw<{ id: string; name: string; count: bigint }[]>`
    WITH RECURSIVE up AS (
      SELECT a.id AS account_id, vp.unit_id FROM account a JOIN post_holding vh ON vh.person_id = a.person_id JOIN post vp ON vp.id = vh.post_id
      WHERE a.password_hash IS NULL AND a.disabled_at IS NULL AND ${holdsOn('vh', actor.today)}
      UNION SELECT u.account_id, v.parent_id FROM up u JOIN unit_version v ON v.unit_id = u.unit_id
      WHERE v.parent_id IS NOT NULL AND ${holdsOn('v', actor.today)})
    SELECT n.unit_id AS id, n.name, count(DISTINCT up.account_id) AS count
    FROM up JOIN unit_version n ON n.unit_id = up.unit_id AND ${holdsOn('n', actor.today)}
    GROUP BY n.unit_id, n.name HAVING count(DISTINCT up.account_id) <= ${most} ORDER BY n.name, n.unit_id`
  return rows.filter(({ id }) => mayIssueCodesIn(actor, id)).map((row) => ({ ...row, count: Number(row.count) }))
}

const listedColumns = Prisma.sql`a.id, p.name, a.username, h.unit_id AS "unitId", h.unit_name AS "unitName",
  CASE WHEN a.disabled_at IS NOT NULL THEN 'CLOSED' WHEN a.password_hash IS NULL THEN 'INACTIVE' ELSE 'ACTIVE' END AS state,
  (SELECT max(s.started_at) FROM session s WHERE s.account_id = a.id) AS "lastSignIn"`

/** The reach as SQL over `account a`. */
function visibleSql(actor: Actor): Prisma.Sql {
  const reach = accountsVisibleTo(actor)
  if (reach === 'all') return Prisma.sql`true`
  const units = reach.units === 'any' ? Prisma.sql`true` : Prisma.sql`vp.unit_id = ANY(${[...reach.units]}::uuid[])`
  return Prisma.sql`(a.id = ${reach.own}::uuid OR ${worksIn(actor.today, units)})`
}

function worksIn(day: Day, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM post_holding vh JOIN post vp ON vp.id = vh.post_id
    WHERE vh.person_id = a.person_id AND ${holdsOn('vh', day)} AND ${which})`
}

/** A unit and all below it, as the recursive table `below`. */
function below(unitId: string | null, day: Day): Prisma.Sql {
  return Prisma.sql`below AS (SELECT ${unitId}::uuid AS unit_id
    UNION SELECT v.unit_id FROM below b JOIN unit_version v ON v.parent_id = b.unit_id WHERE ${holdsOn('v', day)})`
}

/** The unit a person works in today: of the definitive post first. */
function workplace(day: Day): Prisma.Sql {
  return Prisma.sql`LEFT JOIN LATERAL (
    SELECT hp.unit_id, v.name AS unit_name FROM post_holding hh JOIN post hp ON hp.id = hh.post_id
      LEFT JOIN unit_version v ON v.unit_id = hp.unit_id AND ${holdsOn('v', day)}
    WHERE hh.person_id = a.person_id AND ${holdsOn('hh', day)} ORDER BY hh.mode, hh.id LIMIT 1) h ON true`
}

function matching(q: string): Prisma.Sql {
  if (q === '') return Prisma.sql`true`
  const digits = q.replace(/\s/g, '')
  if (/^\d+$/.test(digits)) return Prisma.sql`a.username LIKE ${`${digits}%`}`
  const text = q.replace(/[\\%_]/g, '\\$&')
  return Prisma.sql`(p.name ILIKE ${`%${text}%`} OR a.username LIKE ${`${text.toLowerCase()}%`})`
}

/** The units of today whose people's accounts the actor may list, by name. */
export async function listAccountUnits(actor: Actor): Promise<{ id: string; name: string }[]> {
  const reach = accountsVisibleTo(actor)
  const within = reach === 'all' || reach.units === 'any' ? Prisma.sql`true` : Prisma.sql`v.unit_id = ANY(${[...reach.units]}::uuid[])`
  return db()
    .$queryRaw`SELECT v.unit_id AS id, v.name FROM unit_version v WHERE ${holdsOn('v', actor.today)} AND ${within} ORDER BY v.name, v.unit_id`
}

/** The account of a user name, for the operator's tool; null when there is none, or the actor is not trusted. */
export async function findAccountByName(actor: Actor, username: string): Promise<{ id: string; name: string } | null> {
  if (!isTrusted(actor)) return null
  const account = await db().account.findUnique({ where: { username }, include: { person: true } })
  return account && { id: account.id, name: account.person.name }
}
