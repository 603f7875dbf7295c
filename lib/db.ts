import { PrismaPg } from '@prisma/adapter-pg'
import type { ClientBase } from 'pg'
import { env } from './env'
import { type Prisma, PrismaClient } from './generated/prisma/client'

export type Db = PrismaClient
/** A transaction: what a command may touch. */
export type Tx = Prisma.TransactionClient

const kept = globalThis as typeof globalThis & { teraDb?: Db }

/** The process's one client and pool. */
export function db(): Db {
  kept.teraDb ??= openDb(env().DATABASE_URL, env().DATABASE_POOL)
  return kept.teraDb
}

/**
 * A statement that begins with this comment is planned once for each connection and not at each use. Only for one whose text never changes:
 * another text under the same name is refused.
 */
const preparedName = /^\s*\/\* prepared as (\w+) \*\//

/** A pool whose connections may end at any moment, also between being opened and being used: whatever then needs one fails, never the process. */
export function openDb(url: string, connections: number): Db {
  const onConnect = (connection: ClientBase) => void connection.on('error', () => {})
  const pool = { connectionString: url, max: connections, connectionTimeoutMillis: 10_000, onConnect }
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => preparedName.exec(sql)?.[1] ?? '' })
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } })
}

export async function closeDb(): Promise<void> {
  await kept.teraDb?.$disconnect()
  kept.teraDb = undefined
}
