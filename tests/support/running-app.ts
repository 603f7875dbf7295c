import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase } from '../../scripts/database/session'
import { projectRoot } from '../../scripts/setup/paths'
import { freePort, waitUntilServed } from '../../scripts/supervisor/port'
import { openTestCluster, prepareTemplate } from './cluster'

/** Serves the built application and its worker on a database of their own for one run of the browser tests. */
export default async function setup(): Promise<() => Promise<void>> {
  const cluster = await openTestCluster()
  const name = `browser_${process.pid}`
  await createDatabase(cluster.url('postgres'), name, await prepareTemplate(cluster))
  const dataFolder = mkdtempSync(join(tmpdir(), 'tera-browser-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    ...process.env,
    PORT: String(port),
    TERA_URL: url,
    NEXTAUTH_URL: url,
    DATABASE_URL: cluster.url(name),
    TERA_DATA: dataFolder,
    TERA_SECRET: 'of the browser tests',
    NODE_ENV: 'production' as const,
  }
  Object.assign(process.env, { DATABASE_URL: env.DATABASE_URL, TERA_DATA: dataFolder })
  const { loadCity } = await import('../../scripts/demo/load')
  await loadCity()
  const children = [start(['scripts/run.mjs', 'web'], env), start(['scripts/run.mjs', 'worker'], env)]
  await waitUntilServed(port)
  process.env.TERA_URL = url
  return async () => {
    await Promise.all(children.map(stop))
    rmSync(dataFolder, { recursive: true, force: true })
    await cluster.release()
  }
}

function start(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, args, { cwd: projectRoot, env, stdio: ['ignore', 'ignore', 'inherit'] })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
