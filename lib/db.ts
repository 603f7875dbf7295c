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

/** A pool whose connections may end at any moment, also between being opened and being used: whatever then needs one fails, never the process. */
export function openDb(url: string, connections: number): Db {
  const onConnect = (connection: ClientBase) => void connection.on('error', () => {})
  const adapter = new PrismaPg({ connectionString: url, max: connections, connectionTimeoutMillis: 10_000, onConnect })
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } })
}

export async function closeDb(): Promise<void> {
  await kept.teraDb?.$disconnect()
  kept.teraDb = undefined
}
