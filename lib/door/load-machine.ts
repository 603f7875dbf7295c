import type { Actor } from '../actor'
import { now } from '../clock'
import { dayIn } from '../day'
import { db } from '../db'
import { env } from '../env'
import type { ApiKeyUse } from '../generated/prisma/enums'
import { digestOfKey } from '../survey/api-key/rules'
import { mintActor } from './mint'

type Row = { id: string; name: string; unitId: string; uses: ApiKeyUse[] }

/** The system behind a living key, which may do nothing but what the key was made for, in its unit; null for any other key. */
export async function loadMachine(text: string): Promise<Actor | null> {
  const moment = now()
  const today = dayIn(env().TERA_TIME_ZONE, moment)
  const [row] = await db().$queryRaw<Row[]>`
    WITH found AS (
      SELECT id, name, unit_id, uses::text[] AS uses FROM api_key WHERE digest = ${digestOfKey(text)} AND revoked_at IS NULL
    ), used AS (
      UPDATE api_key SET last_used_on = ${today}::date WHERE id = (SELECT id FROM found) AND last_used_on IS DISTINCT FROM ${today}::date
    )
    SELECT id, name, unit_id AS "unitId", uses FROM found`
  if (!row) return null
  const { name, ...key } = row
  return mintActor({ kind: 'MACHINE', accountId: null, personId: null, name, key: { ...key, name }, now: moment })
}
