import { spawn } from 'node:child_process'
import { projectRoot } from '../scripts/setup/paths'
import { freePort, waitUntilServed } from '../scripts/supervisor/port'

/** Serves the built application on a free port, as `npm start` does, with the settings of this process. `stop` waits until it is gone. */
export async function serveBuilt(): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = { ...process.env, PORT: String(port), TERA_URL: url, NEXTAUTH_URL: url, NODE_ENV: 'production' as const }
  const child = spawn(process.execPath, ['scripts/run.mjs', 'web'], { cwd: projectRoot, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await waitUntilServed(port)
  return {
    url,
    stop: () => {
      child.kill('SIGTERM')
      return gone
    },
  }
}
