import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCluster } from './database/cluster'
import { applyMigrations } from './database/schema-engine'
import { createDatabase } from './database/session'
import { ensureBuilt } from './setup/build'
import { runScript } from './setup/operator-error'
import { ensureDataFolder } from './setup/paths'

/**
 * `npm run bench`: how fast it is, on a database of its own in a durable cluster; prints figures, judges nothing. Asks only what it started
 * itself. `npm run bench -- pages` asks only the busiest pages, `-- lists` the lists with three years of SKP, `-- surveys` those with
 * three million answers.
 */
await runScript(async () => {
  const say = (text: string) => process.stdout.write(`${text}\n`)
  await ensureBuilt(say)
  const cluster = await openCluster({ folder: join(ensureDataFolder(), 'bench-postgres') })
  const dataFolder = mkdtempSync(join(tmpdir(), 'tera-bench-'))
  try {
    const name = `bench_${Date.now()}`
    await createDatabase(cluster.url('postgres'), name)
    await applyMigrations(cluster.url(name))
    Object.assign(process.env, { DATABASE_URL: cluster.url(name), TERA_DATA: dataFolder, TERA_SECRET: randomBytes(24).toString('hex') })
    say(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, ${new Date().toISOString()}`)
    await measure(say, process.argv[2] ?? 'all')
    return 0
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
    await cluster.release()
  }
})

async function measure(say: (text: string) => void, part: string): Promise<void> {
  const { benchImport, takeIn } = await import('../bench/import')
  const { benchLists } = await import('../bench/lists')
  const { generatePlans } = await import('../bench/generate-plans')
  const { closeDb, db } = await import('../lib/db')
  say('Import of the SIASN exports, 10,000 employees')
  say(part === 'all' ? (await benchImport()).join('\n') : await takeIn())
  await db().$executeRaw`ANALYZE`
  if (part === 'all' || part === 'pages') await measurePages(say)
  if (part === 'all' || part === 'surveys') await (await import('../bench/surveys')).benchSurveys(say)
  if (part === 'all' || part === 'lists') {
    const { plans, indicators } = await generatePlans()
    say(`Lists, with ${plans} SKP of three years and ${indicators} indicators`)
    await benchLists(say)
  }
  await closeDb()
}

async function measurePages(say: (text: string) => void): Promise<void> {
  const { benchExport } = await import('../bench/export')
  const { benchPages } = await import('../bench/pages')
  const { serveBuilt } = await import('../bench/server')
  say('Export of the list of employees')
  say((await benchExport()).join('\n'))
  const { url, stop } = await serveBuilt()
  try {
    say(`Pages, ${process.env.DATABASE_POOL || 10} connections to the database`)
    await benchPages(url, say)
  } finally {
    await stop()
  }
}
