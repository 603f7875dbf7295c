import { columnOf } from '../../day'
import type { Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { Leave, Span } from './rules'

type DatedTable = 'unit_version' | 'employee_status' | 'employee_rank' | 'post_holding' | 'appraisal_line'

/** Waits until no other command changes dated facts of the organisation; holds until the transaction ends. */
export async function lockOrganization(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('organization'))`
}

/** Stops rows of a dated table, in one statement. Gives the transaction up, to be run again, when one was changed meanwhile. */
export async function leaveRows(tx: Tx, now: Date, table: DatedTable, leaves: readonly Leave[]): Promise<void> {
  if (leaves.length === 0) return
  const changed = await tx.$executeRaw`
    UPDATE ${Prisma.raw(table)} t SET valid_to = coalesce(l."on", t.valid_to), voided_at = CASE WHEN l."on" IS NULL THEN ${now}::timestamptz END
    FROM jsonb_to_recordset(${JSON.stringify(leaves)}::jsonb) AS l(id uuid, "on" date)
    WHERE t.id = l.id AND t.voided_at IS NULL AND (t.valid_to IS NULL OR l."on" IS NULL OR t.valid_to > l."on")`
  if (changed !== leaves.length) throw Object.assign(new Error(`${table} changed meanwhile`), { code: '40001' })
}

/** Stops holdings, and the appraisal lines of each with it, whoever set them: nobody is appraised in a post they no longer hold. */
export async function leaveHoldings(tx: Tx, now: Date, leaves: readonly Leave[]): Promise<void> {
  if (leaves.length === 0) return
  await leaveRows(tx, now, 'post_holding', leaves)
  await tx.$executeRaw`
    UPDATE appraisal_line t SET valid_to = CASE WHEN l."on" > t.valid_from THEN l."on" ELSE t.valid_to END,
      voided_at = CASE WHEN l."on" > t.valid_from THEN NULL ELSE ${now}::timestamptz END
    FROM jsonb_to_recordset(${JSON.stringify(leaves)}::jsonb) AS l(id uuid, "on" date)
    WHERE t.holding_id = l.id AND t.voided_at IS NULL AND (t.valid_to IS NULL OR l."on" IS NULL OR t.valid_to > l."on")`
}

/** The dated columns of a new row. */
export function columnsOf({ from, to }: Span, recordedAt: Date) {
  return { validFrom: columnOf(from), validTo: to === null ? null : columnOf(to), recordedAt }
}
