import pg from 'pg'
import { env } from '../lib/env'
import type { Statement } from '../tests/support/statements'

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
