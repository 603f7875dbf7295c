import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openTestCluster, prepareTemplate } from './cluster'

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string
    template: string
    databaseUrl: string
  }
}

/** Starts the test cluster and migrates the template once; each test file clones it. */
export default async function setup(project: TestProject) {
  const cluster = await openTestCluster()
  const adminUrl = cluster.url('postgres')
  const template = await prepareTemplate(cluster)
  const run = `test_${process.pid}`
  project.provide('adminUrl', adminUrl)
  project.provide('template', template)
  project.provide('databaseUrl', cluster.url(run))
  return async () => {
    await dropDatabases(adminUrl, `${run}_%`)
    await cluster.release()
  }
}

async function dropDatabases(adminUrl: string, pattern: string): Promise<void> {
  const client = new pg.Client(adminUrl)
  await client.connect()
  const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname LIKE $1', [pattern])
  for (const { datname } of rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`)
  await client.end()
}
