import { type Db, db } from '../db'
import { sealedColumns } from './queries'
import { genesis, type SealedAct, sealOf } from './rules'

const batchSize = 5_000

/**
 * Gives every act that waits its number and hash, oldest first, in batches. Safe to run in several processes at once: one
 * seals, the others find nothing left to do.
 * @returns how many acts were sealed.
 */
export async function sealWaitingActs(client: Db = db()): Promise<number> {
  let sealed = 0
  for (;;) {
    const count = await sealBatch(client)
    sealed += count
    if (count < batchSize) return sealed
  }
}

async function sealBatch(client: Db): Promise<number> {
  return client.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('audit seal'))`
    const acts = await tx.$queryRaw<SealedAct[]>`
      SELECT ${sealedColumns} FROM audit_entry e JOIN audit_unsealed u ON u.entry_id = e.id ORDER BY e.at, e.id LIMIT ${batchSize}`
    if (acts.length === 0) return 0
    const last = await tx.auditSeal.findFirst({ orderBy: { number: 'desc' } })
    let hash: Uint8Array = last?.hash ?? genesis
    let number = last?.number ?? 0n
    const seals = acts.map((act) => {
      number += 1n
      hash = sealOf(hash, number, act)
      return { number, entryId: act.id, hash: new Uint8Array(hash) }
    })
    await tx.auditSeal.createMany({ data: seals })
    await tx.auditUnsealed.deleteMany({ where: { entryId: { in: acts.map((act) => act.id) } } })
    return acts.length
  })
}
