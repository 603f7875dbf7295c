import { join } from 'node:path'
import pg from 'pg'
import { OperatorError } from '../setup/operator-error'
import { ensureDataFolder } from '../setup/paths'
import { openCluster } from './cluster'
import { applyMigrations } from './schema-engine'

const oldestServer = 15

/** The database of this installation, ready to use: reachable, new enough, migrated. `release` lets go of it. */
export type Session = { url: string; embedded: boolean; release: () => Promise<void> }

/**
 * Opens the database that DATABASE_URL names, or the embedded one when it is empty, and brings it to the newest migration. Throws
 * an `OperatorError` when it cannot be reached or is too old.
 */
export async function openDatabase(say: (line: string) => void = () => {}): Promise<Session> {
  const given = process.env.DATABASE_URL
  const session = given ? { url: given, embedded: false, release: async () => {} } : await openEmbedded(say)
  try {
    await checkServer(session)
    const applied = await applyMigrations(session.url)
    if (applied.length > 0) say(`Migrasi diterapkan: ${applied.length}.`)
    return session
  } catch (error) {
    await session.release()
    throw error
  }
}

/** Runs `work` on the installation's database and lets go of it afterwards. */
export async function withDatabase<T>(work: (url: string) => Promise<T>, say?: (line: string) => void): Promise<T> {
  const session = await openDatabase(say)
  try {
    return await work(session.url)
  } finally {
    await session.release()
  }
}

async function openEmbedded(say: (line: string) => void): Promise<Session> {
  const cluster = await openCluster({ folder: join(ensureDataFolder(), 'postgres'), say })
  await createDatabase(cluster.url('postgres'), 'tera')
  return { url: cluster.url('tera'), embedded: true, release: cluster.release }
}

/** Makes a database unless it is there; from a template when one is named. */
export async function createDatabase(adminUrl: string, name: string, template = 'template0'): Promise<void> {
  const client = new pg.Client(adminUrl)
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`)
  } catch (error) {
    if ((error as { code?: string }).code !== '42P04') throw error
  } finally {
    await client.end()
  }
}

async function checkServer({ url, embedded }: Session): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version') AS version")
    const version = rows[0]?.version ?? '0'
    if (Number.parseInt(version, 10) < oldestServer) {
      throw new OperatorError(`PostgreSQL di DATABASE_URL adalah versi ${version}; Tera memerlukan versi ${oldestServer} atau lebih baru.`)
    }
  } catch (error) {
    if (error instanceof OperatorError) throw error
    const target = embedded ? 'PostgreSQL bawaan' : `Basis data di DATABASE_URL (${hostOf(url)})`
    throw new OperatorError(
      `${target} tidak dapat dihubungi: ${(error as Error).message || (error as NodeJS.ErrnoException).code}. Periksa alamat, nama basis data, dan kata sandinya.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

function hostOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname}:${port || 5432}${pathname}`
  } catch {
    return 'alamat tidak terbaca'
  }
}
