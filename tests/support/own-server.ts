import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Cluster, openCluster } from '../../scripts/database/cluster'
import { choosePlace } from '../../scripts/database/place'
import { applyMigrations } from '../../scripts/database/schema-engine'
import { createDatabase } from '../../scripts/database/session'

/** How PostgreSQL is made to end: it lets nobody finish, it lets go of everything at once, or it is killed. */
export const endings = { fast: 'SIGINT', immediate: 'SIGQUIT', killed: 'SIGKILL' } as const

/**
 * A PostgreSQL of the test's own, with an empty migrated database behind one address that stays. What is committed outlives the server, as
 * an installation's does; not the machine, which saves waiting for its disk.
 */
export type OwnServer = {
  /** As an application is given it. */
  url: string
  /** The same past the gate, as it is now. */
  directUrl: () => string
  folder: string
  restart: (ending: keyof typeof endings) => Promise<void>
  /** Lets nothing through that the server answers until `isEnough`, then ends every connection; none comes about for some milliseconds. */
  loseAnswers: (isEnough: () => Promise<boolean>, shutMs: number) => Promise<void>
  remove: () => Promise<void>
}

export async function ownServer(): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tera-server-'))
  chmodSync(folder, 0o755)
  let cluster = await openCluster({ folder, durable: false })
  await createDatabase(cluster.url('postgres'), 'tera')
  await commitAtOnce(cluster.url('tera'))
  await applyMigrations(cluster.url('tera'))
  const direct = () => new URL(cluster.url('tera'))
  const gate = await openGate(() => Number(direct().port))
  const url = direct()
  url.port = String(gate.port)
  return {
    url: url.href,
    directUrl: () => direct().href,
    folder,
    restart: async (ending) => {
      await endServer(folder, endings[ending])
      await cluster.release()
      cluster = await startAgain(folder)
    },
    loseAnswers: gate.loseAnswers,
    remove: async () => {
      gate.close()
      await cluster.release()
      const { cluster: data } = choosePlace(folder)
      for (const each of [folder, ...(data.startsWith(folder) ? [] : [join(data, '..')])]) rmSync(each, { recursive: true, force: true })
    },
  }
}

/** An answer to a commit means that it is written. */
async function commitAtOnce(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query('ALTER DATABASE tera SET synchronous_commit = on')
  await client.end()
}

async function endServer(folder: string, signal: NodeJS.Signals): Promise<void> {
  const pid = Number(readFileSync(join(choosePlace(folder).cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(pid, signal)
  while (isLiving(pid)) await sleep(10)
}

function isLiving(pid: number): boolean {
  try {
    // Where nobody inherits orphans, one that has ended stays in the list.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** What a killed server leaves running ends a moment later; until then no other takes its data. */
async function startAgain(folder: string): Promise<Cluster> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await openCluster({ folder, durable: false })
    } catch (error) {
      if (tries === 20) throw error
      await sleep(100)
    }
  }
}

/** Lets connections through to a port, which may change. */
async function openGate(port: () => number) {
  const pairs = new Set<readonly [Socket, Socket]>()
  let [isDeaf, isShut] = [false, false]
  const gate = createServer((outer) => {
    const inner = connect(port(), '127.0.0.1')
    const pair = [outer, inner] as const
    pairs.add(pair)
    if (isShut) outer.destroy()
    outer.on('data', (part) => inner.write(part))
    inner.on('data', (part) => isDeaf || outer.write(part))
    for (const socket of pair) socket.on('error', () => cut(pair)).on('close', () => cut(pair))
  })
  const cut = (pair: readonly [Socket, Socket]) => {
    pairs.delete(pair)
    for (const socket of pair) socket.destroy()
  }
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve))
  return {
    port: (gate.address() as AddressInfo).port,
    loseAnswers: async (isEnough: () => Promise<boolean>, shutMs: number) => {
      isDeaf = true
      while (!(await isEnough())) await sleep(5)
      isShut = true
      for (const pair of [...pairs]) cut(pair)
      isDeaf = false
      await sleep(shutMs)
      isShut = false
    },
    close: () => {
      gate.close()
      for (const pair of [...pairs]) cut(pair)
    },
  }
}
