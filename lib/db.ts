import { PrismaPg } from '@prisma/adapter-pg'
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

export function openDb(url: string, connections: number): Db {
  const adapter = new PrismaPg({ connectionString: url, max: connections, connectionTimeoutMillis: 10_000 })
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } })
}

export async function closeDb(): Promise<void> {
  await kept.teraDb?.$disconnect()
  kept.teraDb = undefined
}
