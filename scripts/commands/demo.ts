import { demoSignIns, loadDemo } from '../demo/load'
import { onDatabase } from './on-database'
import type { Told } from './report'

/** `tera demo load`: the demo city, into a database that holds no units. */
export function load(): Promise<Told> {
  return onDatabase(async () => {
    await loadDemo()
    const lines = (await demoSignIns()) ?? []
    return { exitCode: 0, document: { loaded: true }, lines }
  })
}
