import { parseArgs } from 'node:util'
import { openDatabase, type Session } from './database/session'
import { ensureBuilt } from './setup/build'
import { runScript } from './setup/operator-error'
import { dataFolder } from './setup/paths'
import { ensurePortFree, portFrom } from './supervisor/port'
import { supervise } from './supervisor/supervise'

const say = (line: string) => process.stderr.write(`${line}\n`)

/** `npm start`: everything from a fresh clone to a served application; ends cleanly on Ctrl-C. */
await runScript(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' }, demo: { type: 'boolean' } } })
  const port = portFrom(values.port ?? process.env.PORT)
  await ensurePortFree(port)
  await ensureBuilt(say)
  const session = await openDatabase(say)
  try {
    const signIns = await prepareDemo(session, values.demo ?? false)
    return await supervise({ port, databaseUrl: session.url, say, greet: () => greet(port, signIns) })
  } finally {
    await session.release()
    say('Tera berhenti.')
  }
})

/** Loads the demo city once into a new embedded database, or where `--demo` asks for it. Says who can sign in, if it is there. */
async function prepareDemo({ url, embedded }: Session, asked: boolean): Promise<string[] | null> {
  process.env.DATABASE_URL = url
  process.env.TERA_DATA = dataFolder
  const { demoSignIns, loadDemo } = await import('./demo/load')
  const { closeDb } = await import('../lib/db')
  try {
    if ((embedded || asked) && (await isEmpty())) {
      say('Memuat kota contoh Tirtamarta …')
      await loadDemo()
    }
    return await demoSignIns()
  } finally {
    await closeDb()
    if (embedded) delete process.env.DATABASE_URL
  }
}

async function isEmpty(): Promise<boolean> {
  const { countUnits } = await import('../lib/organization/queries')
  const { operator } = await import('../lib/door/cli')
  return (await countUnits(operator())) === 0
}

function greet(port: number, signIns: string[] | null): void {
  say(`\nTera siap di http://localhost:${port}`)
  for (const line of signIns ?? ['Administrator pertama dibuat dengan: npm run -s tera -- user create --help']) say(line)
  say('Tekan Ctrl-C untuk menghentikan.')
}
