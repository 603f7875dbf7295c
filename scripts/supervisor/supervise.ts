import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { dataFolder, projectRoot } from '../setup/paths'
import { waitUntilServed } from './port'
import { secretText } from './secret'

export type Watch = {
  port: number
  mode?: 'production' | 'development'
  databaseUrl: string
  say: (line: string) => void
  greet: () => void
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const graceMs = 20_000

/**
 * Runs web and worker until a signal asks to stop, or the web process fails. A fallen worker is started again. Stops in order: the
 * web takes no new request and finishes those it has, then the worker its jobs. Both also stop when this process dies.
 * @returns the exit code.
 */
export async function supervise({ port, mode = 'production', databaseUrl, say, greet }: Watch): Promise<number> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    TERA_DATA: dataFolder,
    PORT: String(port),
    TERA_SECRET: secretText(),
    TERA_URL: process.env.TERA_URL || `http://localhost:${port}`,
    NEXTAUTH_URL: process.env.TERA_URL || `http://localhost:${port}`,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  let stopping = false
  const asked = new Promise<number>((resolve) => {
    for (const signal of stopSignals) process.on(signal, () => resolve(0))
  })
  const worker = keepRunning(() => start(['scripts/run.mjs', 'worker'], env), say)
  const web = start(['scripts/run.mjs', 'web'], env)
  const failed = new Promise<number>((resolve) => web.once('exit', () => resolve(1)))
  waitUntilServed(port, () => stopping)
    .then((served) => served && greet())
    .catch((error) => say(error.message))
  const code = await Promise.race([asked, failed])
  stopping = true
  if (code === 0) say('\nMenghentikan Tera …')
  await stop(web)
  await worker.stop()
  return code
}

/** Starts a child again, a second later, whenever it falls. */
function keepRunning(begin: () => ChildProcess, say: (line: string) => void): { stop: () => Promise<void> } {
  let child = begin()
  let stopping = false
  const watch = () =>
    child.once('exit', async (code) => {
      if (stopping) return
      say(`Proses pekerja berhenti (kode ${code}); dijalankan lagi.`)
      await sleep(1_000)
      if (stopping) return
      child = begin()
      watch()
    })
  watch()
  return {
    stop: () => {
      stopping = true
      return stop(child)
    },
  }
}

/** Starts a child in a process group of its own, so that Ctrl-C reaches only us and we choose the order. */
function start(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, args, { cwd: projectRoot, env, detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const late = new AbortController()
  const forced = sleep(graceMs, undefined, { signal: late.signal }).then(
    () => child.kill('SIGKILL'),
    () => {},
  )
  await ended
  late.abort()
  await forced
}
