import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '@/lib/env'
import { PrismaClient } from '@/lib/generated/prisma/client'

/** A statement that was sent, with its parameters as PostgreSQL got them. */
export type Statement = { text: string; params: unknown[] }

const kept = globalThis as typeof globalThis & { teraDb?: unknown }

/** Puts a client in the place of the process's own, until it is closed, that keeps what it sends. `taken` gives what was sent since the last call. */
export function watchStatements(): { taken: () => Statement[]; close: () => Promise<void> } {
  const own = kept.teraDb
  let sent: Statement[] = []
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: env().DATABASE_POOL })
  const client = new PrismaClient({ adapter: new PrismaPg(pool), log: [{ emit: 'event', level: 'query' }] })
  client.$on('query', ({ query, params }) => {
    if (!/^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT)/.test(query)) sent.push({ text: query, params: JSON.parse(params) as unknown[] })
  })
  kept.teraDb = client
  return {
    taken: () => {
      const taken = sent
      sent = []
      return taken
    },
    close: async () => {
      await client.$disconnect()
      await pool.end()
      kept.teraDb = own
    },
  }
}

/** Whether a statement writes down that somebody read something. */
export function isOfAct({ text }: Statement): boolean {
  return /^INSERT INTO "public"\."audit_/.test(text)
}
