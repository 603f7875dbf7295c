import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../setup/operator-error'
import { freePort } from '../supervisor/port'
import { registerUse, underLock } from './lock'
import { choosePlace, type Place } from './place'

/** A running PostgreSQL cluster of our own. `release` stops it when nobody else uses it. */
export type Cluster = { url: (database: string) => string; release: () => Promise<void> }

/** `durable: false` trades crash safety for speed; for test clusters only. */
export type ClusterOptions = { folder: string; durable?: boolean; say?: (line: string) => void }

/**
 * Attaches to the embedded cluster whose state is in `folder`, starting it (and creating it, the first time) when it does not
 * run. Several processes may hold it at once; the last to release stops it. A server left running by a killed process is adopted.
 */
export async function openCluster({ folder, durable = true, say = () => {} }: ClusterOptions): Promise<Cluster> {
  mkdirSync(folder, { recursive: true })
  const users = join(folder, 'users')
  const locked = <T>(work: () => Promise<T>) => underLock(folder, 'cluster', work)
  return locked(async () => {
    const place = choosePlace(folder)
    if (!existsSync(place.cluster)) createCluster(folder, place, say)
    const port = (await runningPort(place)) ?? (await startServer(folder, place, durable, say))
    const use = registerUse(users)
    const password = readFileSync(join(folder, 'password'), 'utf8')
    return {
      url: (database) => `postgresql://tera:${password}@127.0.0.1:${port}/${database}`,
      release: () =>
        locked(async () => {
          use.release()
          if (use.others() === 0) stopServer(place)
        }),
    }
  })
}

function createCluster(folder: string, place: Place, say: (line: string) => void): void {
  say('Menyiapkan basis data PostgreSQL …')
  const password = randomBytes(24).toString('hex')
  writeFileSync(join(folder, 'password'), password, { mode: 0o600 })
  const unfinished = `${place.cluster}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const passwordFile = `${place.cluster}.pw`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (place.user) for (const path of [unfinished, passwordFile]) chownSync(path, place.user.uid, place.user.gid)
  try {
    const options = [
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--auth=scram-sha-256',
      '--no-instructions',
    ]
    runServerTool(place, 'initdb', [`--pgdata=${unfinished}`, '--username=tera', `--pwfile=${passwordFile}`, ...options])
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(unfinished, place.cluster)
}

async function startServer(folder: string, place: Place, durable: boolean, say: (line: string) => void): Promise<number> {
  say('Menjalankan PostgreSQL …')
  const port = await freePort()
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    random_page_cost: '1.1',
    timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`)
  writeFileSync(join(place.cluster, 'postgresql.auto.conf'), lines.join(''))
  dropRecycledPidFile(place)
  const log = join(place.cluster, 'server.log')
  try {
    runServerTool(place, 'pg_ctl', ['start', '--pgdata', place.cluster, '--log', log, '--wait', '--timeout=120', '--silent'])
  } catch (error) {
    const tail = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' | ') : ''
    throw new OperatorError(`PostgreSQL bawaan tidak mau berjalan dari ${folder}. ${tail || (error as Error).message}`)
  }
  return port
}

function stopServer(place: Place): void {
  if (serverState(place) === 'stopped') return
  runServerTool(place, 'pg_ctl', ['stop', '--pgdata', place.cluster, '--mode=fast', '--wait', '--timeout=60', '--silent'])
}

/** What the cluster's server does now: its port when it takes connections, `busy` while it starts or stops. */
function serverState(place: Place): number | 'busy' | 'stopped' {
  const file = join(place.cluster, 'postmaster.pid')
  if (!existsSync(file)) return 'stopped'
  const [pid = '', , , port, , , , status] = readFileSync(file, 'utf8').split('\n')
  if (!belongsTo(place, pid)) return 'stopped'
  return status?.trim() === 'ready' ? Number(port) : 'busy'
}

async function runningPort(place: Place): Promise<number | null> {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const state = serverState(place)
    if (state !== 'busy') return state === 'stopped' ? null : state
    await sleep(100)
  }
  throw new OperatorError(`PostgreSQL di ${place.cluster} tidak kunjung siap. Periksa ${join(place.cluster, 'server.log')}.`)
}

/** False when the process is gone, or when its id now belongs to another program (told by its command line where there is /proc). */
function belongsTo(place: Place, pid: string): boolean {
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  if (!existsSync('/proc/self/cmdline')) return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(place.cluster)
  } catch {
    return false
  }
}

/** PostgreSQL takes over a dead server's pid file by itself, but not when the id has been given to another living process. */
function dropRecycledPidFile(place: Place): void {
  const file = join(place.cluster, 'postmaster.pid')
  const pid = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : undefined
  if (pid && existsSync(`/proc/${pid}`)) rmSync(file)
}

function runServerTool(place: Place, tool: 'initdb' | 'pg_ctl', args: string[]): void {
  const run = spawnSync(join(place.server, 'bin', tool), args, {
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { NODE_ENV: 'production', PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
    ...place.user,
  })
  if (run.status !== 0)
    throw new OperatorError(`${tool} gagal: ${(run.stderr || run.error?.message || '').trim().split('\n').slice(-2).join(' ')}`)
}
