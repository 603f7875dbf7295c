import { openDatabase } from '../database/session'
import { dataFolder } from '../setup/paths'

/**
 * Runs work of the operator's tool on the installation's database: attaches to the running one, or starts the embedded one and
 * stops it afterwards.
 */
export async function onDatabase<T>(work: () => Promise<T>): Promise<T> {
  const session = await openDatabase()
  process.env.DATABASE_URL = session.url
  process.env.TERA_DATA = dataFolder
  const { closeDb } = await import('../../lib/db')
  try {
    return await work()
  } finally {
    await closeDb()
    await session.release()
  }
}
