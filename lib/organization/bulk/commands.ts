import type { Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'

type Rows = {
  unit: Prisma.UnitCreateManyInput
  unit_version: Prisma.UnitVersionCreateManyInput
  post: Prisma.PostCreateManyInput
  person: Prisma.PersonCreateManyInput
  account: Prisma.AccountCreateManyInput
  employee: Prisma.EmployeeCreateManyInput
  employee_status: Prisma.EmployeeStatusCreateManyInput
  employee_rank: Prisma.EmployeeRankCreateManyInput
  post_holding: Prisma.PostHoldingCreateManyInput
  appraisal_line: Prisma.AppraisalLineCreateManyInput
}

/**
 * Inserts rows of which there may be ten thousand. A tenth of the time and memory of createMany, which plans every value; like it,
 * takes fields by their Prisma names. A row without an id is refused by the database, one that is there already too unless `repeated` is
 * 'skip'.
 */
export async function insertRows<T extends keyof Rows>(
  tx: Tx,
  table: T,
  rows: readonly Rows[T][],
  repeated: 'refuse' | 'skip' = 'refuse',
): Promise<void> {
  const conflict = Prisma.raw(repeated === 'skip' ? 'ON CONFLICT DO NOTHING' : '')
  await inBatches(rows, 5_000, async (batch) => {
    const name = Prisma.raw(table)
    const text = JSON.stringify(batch.map(columnNamed))
    await tx.$executeRaw`INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, ${text}::jsonb) ${conflict}`
  })
}

/** Hands things over some at a time. */
export async function inBatches<R>(things: readonly R[], size: number, work: (batch: R[]) => Promise<unknown>): Promise<void> {
  for (let done = 0; done < things.length; done += size) await work(things.slice(done, done + size))
}

/** Columns are named after fields: person_id of personId. */
function columnNamed(row: object): object {
  const entries = Object.entries(row)
  return Object.fromEntries(entries.map(([field, value]) => [field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]))
}
