import { z } from 'zod'
import { recordReading } from '../../act'
import type { Actor } from '../../actor'
import type { Day } from '../../day'
import { db } from '../../db'
import { env } from '../../env'
import { Prisma } from '../../generated/prisma/client'
import type { ActorKind } from '../../generated/prisma/enums'
import { pageSize } from '../../list-params'
import { actsVisibleTo, mayReadTrail } from '../policy'
import { type ReadableValues, readableValues } from './rules'
import type { ActFilters } from './schema'

/** An act as the list shows it. `number` is that of its seal, null while it waits for one; `maker` is null for acts without an account. */
export type ListedAct = {
  id: string
  number: string | null
  at: Date
  actorKind: ActorKind
  maker: string | null
  username: string | null
  verb: string
  noun: string
  nounId: string | null
  reason: string | null
  redacted: boolean
}

/**
 * The acts the actor may see, the newest first; `q` is a maker's name or user name, or the id of the thing acted on. One page of `size` and how
 * many there are, in two statements.
 */
export async function listActs(
  actor: Actor,
  { q, page, ...filters }: { q: string; page: number } & ActFilters,
  size = pageSize,
): Promise<{ rows: ListedAct[]; total: number }> {
  if (!mayReadTrail(actor)) return { rows: [], total: 0 }
  const where = Prisma.sql`${visibleSql(actor)} AND ${matching(q)} AND ${narrowed(filters)}`
  const [rows, counted] = await Promise.all([
    db().$queryRaw<ListedAct[]>`
      WITH page AS (SELECT e.* FROM audit_entry e WHERE ${where} ORDER BY e.at DESC, e.id DESC LIMIT ${size} OFFSET ${(page - 1) * size})
      SELECT ${listedColumns} FROM page e ${joins} ORDER BY e.at DESC, e.id DESC`,
    db().$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total FROM audit_entry e WHERE ${where}`,
  ])
  return { rows, total: Number(counted[0]?.total ?? 0) }
}

/** An act with what may be read of its values. `redactedAt` says when they were taken away. */
export type FoundAct = ListedAct & { unitName: string | null; requestId: string; redactedAt: Date | null; values: ReadableValues }

/**
 * One act; null when there is none or it is not the actor's to see. Only the fields of its noun's field set are shown, and showing any is an
 * act of its own in the trail.
 */
export async function findAct(actor: Actor, id: string): Promise<FoundAct | null> {
  if (!mayReadTrail(actor) || !isId(id)) return null
  type Row = Omit<FoundAct, 'values'> & { before: string | null; after: string | null }
  const [row] = await db().$queryRaw<Row[]>`
    SELECT ${listedColumns}, e.request_id AS "requestId", w.redacted_at AS "redactedAt", w.before, w.after,
      (SELECT v.name FROM unit_version v WHERE v.unit_id = e.unit_id AND v.voided_at IS NULL ORDER BY v.valid_from DESC LIMIT 1) AS "unitName"
    FROM audit_entry e ${joins} WHERE e.id = ${id}::uuid AND ${visibleSql(actor)}`
  if (!row) return null
  const { before, after, ...act } = row
  const values = readableValues(act.noun, before, after)
  if (values.fields.length > 0) await recordReading(actor, 'audit', id)
  return { ...act, values }
}

const listedColumns = Prisma.sql`e.id, s.number::text AS number, e.at, e.actor_kind AS "actorKind", p.name AS maker, a.username, e.verb, e.noun,
  e.noun_id AS "nounId", e.reason, w.redacted_at IS NOT NULL AS redacted`
const joins = Prisma.sql`LEFT JOIN account a ON a.id = e.account_id LEFT JOIN person p ON p.id = a.person_id
  LEFT JOIN audit_seal s ON s.entry_id = e.id LEFT JOIN audit_value w ON w.entry_id = e.id`

/** The reach as SQL over `audit_entry e`. */
function visibleSql(actor: Actor): Prisma.Sql {
  const reach = actsVisibleTo(actor)
  return reach === 'all' ? Prisma.sql`true` : Prisma.sql`e.unit_id = ANY(${[...reach]}::uuid[])`
}

function matching(q: string): Prisma.Sql {
  if (q === '') return Prisma.sql`true`
  if (isId(q)) return Prisma.sql`e.noun_id = ${q}::uuid`
  const text = q.replace(/[\\%_]/g, '\\$&')
  return Prisma.sql`e.account_id IN (SELECT a.id FROM account a JOIN person p ON p.id = a.person_id
    WHERE p.name ILIKE ${`%${text}%`} OR a.username LIKE ${`${text.toLowerCase().replace(/^[\d\s]+$/, (nip) => nip.replace(/\s/g, ''))}%`})`
}

function narrowed({ verb, noun, from, to }: ActFilters): Prisma.Sql {
  const parts = [
    ...(verb === null ? [] : [Prisma.sql`e.verb = ${verb}`]),
    ...(noun === null ? [] : [Prisma.sql`e.noun = ${noun}`]),
    ...(from === null ? [] : [Prisma.sql`e.at >= ${startOf(from)}`]),
    ...(to === null ? [] : [Prisma.sql`e.at < ${startOf(to)} + interval '1 day'`]),
  ]
  return parts.length === 0 ? Prisma.sql`true` : Prisma.join(parts, ' AND ')
}

/** The moment at which a legal day begins. */
function startOf(day: Day): Prisma.Sql {
  return Prisma.sql`(${day}::date::timestamp AT TIME ZONE ${env().TERA_TIME_ZONE})`
}

function isId(text: string): boolean {
  return z.uuid().safeParse(text).success
}
