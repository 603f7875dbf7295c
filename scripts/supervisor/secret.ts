import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { keptSecret } from '../../lib/kept-secret'
import { ensureDataFolder } from '../setup/paths'

/** The secret that signs sessions: TERA_SECRET, or one made once and kept in the data folder. */
export function secretText(): string {
  if (process.env.TERA_SECRET) return process.env.TERA_SECRET
  return keptSecret(join(ensureDataFolder(), 'secret'), () => randomBytes(32).toString('base64url'))
}
