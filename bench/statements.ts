import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '../lib/env'
import { PrismaClient } from '../lib/generated/prisma/client'

/** A statement that was sent, with its parameters as PostgreSQL got them. */
export type Statement = { text: string; params: unknown[] }

const kept = globalThis as typeof globalThis & { teraDb?: unknown }

/** Puts a client in the place of the process's own that keeps what it sends. `taken` gives what was sent since the last call. */
export function watchStatements(): { taken: () => Statement[]; close: () => Promise<void> } {
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
      kept.teraDb = undefined
    },
  }
}

/** How PostgreSQL went about a statement: its time in ms and the plan's lines; null where it cannot be asked again. */
export async function explain({ text, params }: Statement): Promise<{ ms: number; lines: string[] } | null> {
  if (!/^\s*(SELECT|WITH)/i.test(text)) return null
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  try {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, params)
    const lines = rows.map((row) => row['QUERY PLAN'])
    const time = lines.find((line) => line.startsWith('Execution Time'))
    return { ms: Number(time?.match(/[\d.]+/)?.[0] ?? 0), lines }
  } catch {
    return null
  } finally {
    await client.end()
  }
}
