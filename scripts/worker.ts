import { closeDb } from '@/lib/db'
import { startWorker } from '@/lib/worker'
import { runScript } from './setup/operator-error'

/** The process that follows up: hands events to their handlers, runs schedules, seals the audit trail. */
await runScript(async () => {
  const worker = await startWorker()
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, () => resolve())
  })
  await worker.stop()
  await closeDb()
  process.disconnect?.()
  return 0
})
