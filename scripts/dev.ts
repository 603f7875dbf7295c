import { openDatabase } from './database/session'
import { ensureGenerated } from './setup/build'
import { runScript } from './setup/operator-error'
import { ensurePortFree, portFrom } from './supervisor/port'
import { supervise } from './supervisor/supervise'

const say = (line: string) => process.stderr.write(`${line}\n`)

/** `npm run dev`: the same processes on the same database, with pages that follow the source as it is edited. */
await runScript(async () => {
  const port = portFrom(process.env.PORT)
  await ensurePortFree(port)
  await ensureGenerated(say)
  const session = await openDatabase(say)
  try {
    const greet = () => say(`\nTera (pengembangan) di http://localhost:${port}`)
    return await supervise({ port, mode: 'development', databaseUrl: session.url, say, greet })
  } finally {
    await session.release()
  }
})
