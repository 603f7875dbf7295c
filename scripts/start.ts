import { parseArgs } from 'node:util'
import { openDatabase } from './database/session'
import { ensureBuilt } from './setup/build'
import { runScript } from './setup/operator-error'
import { ensurePortFree, portFrom } from './supervisor/port'
import { supervise } from './supervisor/supervise'

const say = (line: string) => process.stderr.write(`${line}\n`)

/** `npm start`: everything from a fresh clone to a served application; ends cleanly on Ctrl-C. */
await runScript(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' } } })
  const port = portFrom(values.port ?? process.env.PORT)
  await ensurePortFree(port)
  await ensureBuilt(say)
  const session = await openDatabase(say)
  try {
    return await supervise({ port, databaseUrl: session.url, say, greet: () => greet(port) })
  } finally {
    await session.release()
    say('Tera berhenti.')
  }
})

function greet(port: number): void {
  say(`\nTera siap di http://localhost:${port}`)
  say('Tekan Ctrl-C untuk menghentikan.')
}
