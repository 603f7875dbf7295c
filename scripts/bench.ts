import { join } from 'node:path'
import { openCluster } from './database/cluster'
import { applyMigrations } from './database/schema-engine'
import { createDatabase } from './database/session'
import { ensureGenerated } from './setup/build'
import { runScript } from './setup/operator-error'
import { ensureDataFolder } from './setup/paths'

/** `npm run bench`: how fast it is, on a database of its own in a durable cluster; prints figures, judges nothing. */
await runScript(async () => {
  await ensureGenerated(() => {})
  const cluster = await openCluster({ folder: join(ensureDataFolder(), 'bench-postgres') })
  try {
    const name = `bench_${Date.now()}`
    await createDatabase(cluster.url('postgres'), name)
    await applyMigrations(cluster.url(name))
    process.env.DATABASE_URL = cluster.url(name)
    const { benchImport } = await import('../bench/import')
    const { closeDb } = await import('../lib/db')
    process.stdout.write(`Import of the SIASN exports, 10,000 employees\n${(await benchImport()).join('\n')}\n`)
    await closeDb()
    return 0
  } finally {
    await cluster.release()
  }
})
