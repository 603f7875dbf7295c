import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { join } from 'node:path'
import { env } from './env'
import { keptSecret } from './kept-secret'

/** Ed25519 signature of a text with this installation's own key, as base64. The key is made on first use. */
export function signText(text: string): string {
  return sign(null, Buffer.from(text), privateKey()).toString('base64')
}

/** True when `signature` was made by this installation over exactly this text. */
export function isSignedText(text: string, signature: string): boolean {
  return verify(null, Buffer.from(text), createPublicKey(privateKey()), Buffer.from(signature, 'base64'))
}

function privateKey(): KeyObject {
  const make = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  return createPrivateKey(keptSecret(join(env().TERA_DATA, 'signing-key.pem'), make))
}
