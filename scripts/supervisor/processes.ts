import cluster, { type Worker } from 'node:cluster'
import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../setup/operator-error'
import { projectRoot } from '../setup/paths'

/** More would only share what the database gives. */
const mostByItself = 4

/** How many web processes serve the port: as many as TERA_WEB_PROCESSES says, otherwise one for each core, four at most; one where pages are developed. */
export function webProcesses(): number {
  const text = process.env.TERA_WEB_PROCESSES
  if (!text) return process.env.NODE_ENV === 'development' ? 1 : Math.min(availableParallelism(), mostByItself)
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new OperatorError(`TERA_WEB_PROCESSES "${text}" bukan angka 1 sampai 64. Isi dengan jumlah inti prosesor yang dipakai untuk web.`)
  return count
}

/** Room, in MiB, for what a crowd's requests need only for a moment: in less it would grow old, and be cleared away in long pauses. */
const youngSpace = ['--max-semi-space-size=64']

/**
 * Runs so many web processes on one port until `asked`, then lets each finish what it has. One that falls after it served is started
 * again; one that falls before ends all. What one tells of the crowds it sees, the others hear.
 * @returns the exit code.
 */
export async function leadProcesses(count: number, asked: Promise<void>): Promise<number> {
  cluster.setupPrimary({ exec: join(projectRoot, 'scripts/run.mjs'), args: ['web'], execArgv: [...process.execArgv, ...youngSpace] })
  const shared = { TERA_CROWD_SALT: randomBytes(32).toString('base64url') }
  let stopping = false
  const failed = new Promise<number>((resolve) => {
    const begin = () => {
      const worker = cluster.fork(shared)
      let hasServed = false
      worker.once('listening', () => (hasServed = true))
      worker.once('exit', async () => {
        if (stopping) return
        if (!hasServed) return resolve(1)
        await sleep(1_000)
        if (!stopping) begin()
      })
    }
    for (let at = 0; at < count; at += 1) begin()
  })
  cluster.on('message', (from, message) => {
    for (const other of running()) if (other.id !== from.id) other.send(message)
  })
  const code = await Promise.race([asked.then(() => 0), failed])
  stopping = true
  await Promise.all(running().map(stop))
  return code
}

function running(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((one): one is Worker => one?.isConnected() ?? false)
}

function stop(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.once('exit', () => resolve())
    worker.process.kill('SIGTERM')
  })
}
