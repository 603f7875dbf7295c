import { createHash } from 'node:crypto'

/** By which a key is known as one of Tera's where it lies in another system's settings. */
const keyPrefix = 'tera_'

/** A key's text from 32 random bytes. */
export function keyTextOf(random: Uint8Array): string {
  return `${keyPrefix}${Buffer.from(random).toString('base64url')}`
}

/** What is kept of a key: nobody can get its text back from it. */
export function digestOfKey(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(text).digest())
}

/** The key in an Authorization header; null where there is none that could be one of Tera's. */
export function bearerKey(header: string | null): string | null {
  const text = header?.match(/^Bearer +(\S+) *$/i)?.[1] ?? null
  return text !== null && /^tera_[\w-]{43}$/.test(text) ? text : null
}
