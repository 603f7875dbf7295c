import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDataFolder } from '../setup/paths'

/** The secret that signs sessions: TERA_SECRET, or one made once and kept in the data folder. */
export function secretText(): string {
  if (process.env.TERA_SECRET) return process.env.TERA_SECRET
  const path = join(ensureDataFolder(), 'secret')
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return readFileSync(path, 'utf8')
}
