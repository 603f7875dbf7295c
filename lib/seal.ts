import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { env } from './env'
import { keptSecret } from './kept-secret'

const keys = new Map<string, string>()

/** Shows that this installation wrote a text for a purpose: HMAC-SHA256 with a key that is made on first use and kept. */
export function sealOf(purpose: string, text: string): Buffer {
  const path = join(env().TERA_DATA, 'seal-key')
  const key = keys.get(path) ?? keptSecret(path, () => randomBytes(32).toString('base64url'))
  keys.set(path, key)
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest()
}
