import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../../scripts/supervisor/port'

let dataFolder: string
let running: Started[] = []

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'tera-start-'))
  chmodSync(dataFolder, 0o755)
})

afterEach(async () => {
  await Promise.all(running.map((started) => started.stop('SIGINT')))
  running = []
  const elsewhere = placeElsewhere()
  for (const folder of [dataFolder, ...(elsewhere ? [elsewhere] : [])]) rmSync(folder, { recursive: true, force: true })
})

/** The system folder that holds the cluster, where it does not lie in the data folder. */
function placeElsewhere(): string | null {
  const note = join(dataFolder, 'postgres/place.json')
  return existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')).folder : null
}

type Started = {
  child: ChildProcess
  said: () => string
  ended: Promise<number | null>
  stop: (signal: NodeJS.Signals) => Promise<number | null>
}

/** Runs an npm script of the project as an operator would, with a data folder of its own. */
function run(args: string[], env: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, ['scripts/run.mjs', ...args], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: '', VITEST: '', TERA_DATA: dataFolder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const started = {
    child,
    said: () => text,
    ended,
    stop: (signal: NodeJS.Signals) => {
      child.kill(signal)
      return ended
    },
  }
  running.push(started)
  return started
}

async function served(started: Started, port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (started.said().includes(`http://localhost:${port}`) && started.said().includes('Tekan Ctrl-C')) return
    if (started.child.exitCode !== null) break
    await sleep(100)
  }
  throw new Error(`not served:\n${started.said()}`)
}

const healthy = async (port: number) => (await fetch(`http://localhost:${port}/api/sehat`).catch(() => null))?.status === 200

test('starts, serves, and Ctrl-C stops everything cleanly', async () => {
  const port = await freePort()
  const started = run(['start', '--port', String(port)])
  await served(started, port)
  expect(await healthy(port)).toBe(true)
  expect(await started.stop('SIGINT')).toBe(0)
  expect(started.said()).toContain('Tera berhenti.')
  expect(await healthy(port)).toBe(false)
  expect(livingPostgres(dataFolder)).toBe(0)
})

test('recovers after a kill -9: the same data, served again', async () => {
  const port = await freePort()
  const first = run(['start', '--port', String(port)])
  await served(first, port)
  await first.stop('SIGKILL')
  const second = run(['start', '--port', String(port)])
  await served(second, port)
  expect(second.said()).not.toContain('Menyiapkan basis data')
  expect(second.said()).not.toContain('Migrasi diterapkan')
  expect(await healthy(port)).toBe(true)
})

test.runIf(process.getuid?.() === 0)('runs as root below a folder that only root can enter', async () => {
  chmodSync(dataFolder, 0o700)
  const tool = run(['tera', 'audit', 'verify', '--json'])
  expect(await tool.ended).toBe(0)
  expect(JSON.parse(tool.said())).toMatchObject({ intact: true })
  expect(placeElsewhere()).toMatch(/^\/var\//)
})

test('the tool attaches to the running database and leaves it running', async () => {
  const port = await freePort()
  const started = run(['start', '--port', String(port)])
  await served(started, port)
  const tool = run(['tera', 'audit', 'verify', '--json'])
  expect(await tool.ended).toBe(0)
  expect(JSON.parse(tool.said())).toMatchObject({ intact: true })
  expect(await healthy(port)).toBe(true)
})

test('says in one sentence that the port is taken', async () => {
  const port = await freePort()
  const other = await new Promise<Server>((resolve) => {
    const server = createServer().listen(port, () => resolve(server))
  })
  const started = run(['start', '--port', String(port)])
  expect(await started.ended).toBe(1)
  expect(started.said().trim()).toBe(
    `Port ${port} sudah dipakai program lain. Hentikan program itu, atau pilih port lain: PORT=${port + 1} npm start`,
  )
  other.close()
})

test('says in one sentence that the database cannot be reached', async () => {
  const port = await freePort()
  const tool = run(['tera', 'audit', 'verify', '--json'], { DATABASE_URL: `postgresql://siapa:rahasia@127.0.0.1:${port}/tera` })
  expect(await tool.ended).toBe(1)
  const { error } = JSON.parse(tool.said())
  expect(error.message).toContain(`127.0.0.1:${port}/tera`)
  expect(error.message).not.toContain('rahasia')
})

test('says in one sentence that the data folder cannot be written', async () => {
  const tool = run(['tera', 'audit', 'verify'], { TERA_DATA: '/etc/passwd/tera' })
  expect(await tool.ended).toBe(1)
  expect(tool.said().trim().split('\n')).toHaveLength(1)
  expect(tool.said()).toContain('Folder data /etc/passwd/tera tidak dapat ditulisi')
})

test('a second start that finds the first one serving does no harm', async () => {
  const port = await freePort()
  const first = run(['start', '--port', String(port)])
  await served(first, port)
  const second = run(['start', '--port', String(port)])
  expect(await second.ended).toBe(1)
  expect(await healthy(port)).toBe(true)
})

function livingPostgres(folder: string): number {
  const { stdout } = spawnSync('pgrep', ['-f', `postgres -D ${folder}`], { encoding: 'utf8' })
  return stdout.trim().split('\n').filter(Boolean).length
}
