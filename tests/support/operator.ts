import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

type Started = {
  child: ChildProcess
  said: () => string
  /** The processes that serve the port, where several do. */
  serving: () => number[]
  ended: Promise<number | null>
  stop: (signal: NodeJS.Signals) => Promise<number | null>
}

/** An installation as an operator has it: a data folder of its own, and npm scripts of the project that run on it. */
export type Installation = {
  folder: string
  run: (args: string[], env?: Record<string, string>) => Started
  /** The system folder that holds the cluster, where it does not lie in the data folder. */
  elsewhere: () => string | null
  /** Stops what still runs and deletes everything. */
  remove: () => Promise<void>
}

export function install(): Installation {
  const folder = mkdtempSync(join(tmpdir(), 'tera-start-'))
  chmodSync(folder, 0o755)
  const running: Started[] = []
  const elsewhere = () => {
    const note = join(folder, 'postgres/place.json')
    return existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')).folder : null
  }
  return {
    folder,
    elsewhere,
    run: (args, env = {}) => {
      const started = start(args, { TERA_DATA: folder, ...env })
      running.push(started)
      return started
    },
    remove: async () => {
      await Promise.all(running.map((started) => started.stop('SIGINT')))
      const other = elsewhere()
      for (const each of [folder, ...(other ? [other] : [])]) rmSync(each, { recursive: true, force: true })
    },
  }
}

function start(args: string[], env: Record<string, string>): Started {
  const child = spawn(process.execPath, ['scripts/run.mjs', ...args], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: '', VITEST: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  const serving = () => websBelow(child.pid ?? 0).flatMap(websBelow)
  return { child, said: () => text, serving, ended, stop }
}

function websBelow(pid: number): number[] {
  const found = spawnSync('pgrep', ['-P', String(pid), '-f', 'run.mjs web'], { encoding: 'utf8' })
  return found.stdout.split('\n').flatMap((line) => (line ? [Number(line)] : []))
}

/** Waits until it says that it serves; throws what it said when it ends before. */
export async function served(started: Started, port: number): Promise<void> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    if (started.said().includes(`http://localhost:${port}`) && started.said().includes('Tekan Ctrl-C')) return
    if (started.child.exitCode !== null) break
    await sleep(100)
  }
  throw new Error(`not served:\n${started.said()}`)
}

export async function healthy(port: number): Promise<boolean> {
  return (await fetch(`http://localhost:${port}/api/sehat`).catch(() => null))?.status === 200
}
