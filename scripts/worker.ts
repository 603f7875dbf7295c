import { closeDb } from '@/lib/db'
import { startWorker } from '@/lib/worker'
import { runScript } from './setup/operator-error'
import { askedToStop } from './supervisor/asked'

/** The process that follows up: hands events to their handlers, runs schedules, seals the audit trail. */
await runScript(async () => {
  const asked = askedToStop()
  const worker = await startWorker()
  await asked
  await worker.stop()
  await closeDb()
  return 0
})
