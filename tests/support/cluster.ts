import { join } from 'node:path'
import { type Cluster, openCluster } from '../../scripts/database/cluster'
import { applyMigrations } from '../../scripts/database/schema-engine'
import { createDatabase } from '../../scripts/database/session'
import { digestOfFiles } from '../../scripts/setup/digest'
import { ensureDataFolder } from '../../scripts/setup/paths'

/** A cluster for tests only: fast, and worthless after a crash. */
export function openTestCluster(): Promise<Cluster> {
  return openCluster({ folder: join(ensureDataFolder(), 'test-postgres'), durable: false })
}

/** A migrated database named after the migrations it holds; made once and then cloned. */
export async function prepareTemplate(cluster: Cluster): Promise<string> {
  const name = `template_${digestOfFiles(['prisma/migrations']).slice(0, 12)}`
  await createDatabase(cluster.url('postgres'), name)
  await applyMigrations(cluster.url(name))
  return name
}
