import { join } from 'node:path'
import pg from 'pg'
import { type Cluster, openCluster } from '../../scripts/database/cluster'
import { underLock } from '../../scripts/database/lock'
import { applyMigrations } from '../../scripts/database/schema-engine'
import { digestOfFiles } from '../../scripts/setup/digest'
import { ensureDataFolder } from '../../scripts/setup/paths'

const testFolder = () => join(ensureDataFolder(), 'test-postgres')

/** A cluster for tests only: fast, and worthless after a crash. */
export function openTestCluster(): Promise<Cluster> {
  return openCluster({ folder: testFolder(), durable: false })
}

/** A migrated database named after the migrations it holds; made once and then cloned. It has its name only when it is complete. */
export async function prepareTemplate(cluster: Cluster): Promise<string> {
  const name = `template_of_${digestOfFiles(['prisma/migrations']).slice(0, 12)}`
  await underLock(testFolder(), 'template', () =>
    administer(cluster.url('postgres'), async (client) => {
      const there = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
      if (there.rowCount) return
      const unfinished = `${name}_unfinished`
      await client.query(`DROP DATABASE IF EXISTS "${unfinished}" WITH (FORCE)`)
      await client.query(`CREATE DATABASE "${unfinished}" TEMPLATE template0`)
      await applyMigrations(cluster.url(unfinished))
      await client.query(`ALTER DATABASE "${unfinished}" RENAME TO "${name}"`)
    }),
  )
  return name
}

/** A database fresh from the template, in place of the one that has its name now. */
export function renewDatabase(adminUrl: string, name: string, template: string): Promise<void> {
  return administer(adminUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`)
  })
}

async function administer(adminUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(adminUrl)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
