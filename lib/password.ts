import { hash, verify } from '@node-rs/argon2'

/** argon2id with the parameters OWASP names (19 MiB, 2 passes); about 30 ms, off the event loop. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password, options)
}

let decoy: Promise<string> | undefined

/** True when the password fits. Without a hash it takes as long and says false, so that nobody can tell which names exist. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const fits = await verify(passwordHash ?? (await decoy), password)
  return fits && passwordHash !== null
}
