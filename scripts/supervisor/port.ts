import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../setup/operator-error'

/** The port to serve on: 3000 unless one is named. */
export function portFrom(text: string | undefined): number {
  if (!text) return 3000
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new OperatorError(`Port "${text}" bukan angka 1 sampai 65535.`)
  return port
}

/** Throws an `OperatorError` when the port stays taken; waits a little for a server that is just stopping. */
export async function ensurePortFree(port: number): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    const fault = await tryPort(port)
    if (fault === null) return
    if (fault !== 'EADDRINUSE') throw new OperatorError(`Port ${port} tidak dapat dibuka (${fault}). Pilih port lain: PORT=3001 npm start`)
    await sleep(300)
  }
  throw new OperatorError(`Port ${port} sudah dipakai program lain. Hentikan program itu, atau pilih port lain: PORT=${port + 1} npm start`)
}

function tryPort(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen(port, () => probe.close(() => resolve(null)))
  })
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

/**
 * Waits until the application answers on the port; false when `givenUp` says so first. Throws an `OperatorError` after a minute.
 */
export async function waitUntilServed(port: number, givenUp: () => boolean = () => false): Promise<boolean> {
  for (let waited = 0; waited < 60_000 && !givenUp(); waited += 100) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/sehat`).catch(() => null)
    if (answer?.ok) return true
    await sleep(100)
  }
  if (givenUp()) return false
  throw new OperatorError('Aplikasi tidak kunjung menjawab. Periksa pesan di atas.')
}
