/** How long a sign-in lasts: at most 7 days, and 12 hours without being used. */
export const sessionDays = 7
export const sessionIdleHours = 12

/** How long an activation code may be used. */
export const activationDays = 14

/** Crockford's 32 letters: none is taken for another when read from paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code of 12 letters (60 bits) from 12 random bytes. */
export function codeFrom(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 12), (byte) => letters[byte % 32]).join('')
}

/** "7K3M-9QXD-42TB", as it is printed. */
export function printedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** Why a new password is too easy to guess for those who know its owner; null when it is not. */
export function weaknessOf(password: string, username: string, name: string): 'passwordIsName' | 'passwordTooSimple' | null {
  const bare = password.toLowerCase()
  const known = [username, ...name.toLowerCase().split(/\s+/)].filter((part) => part.length >= 4)
  if (known.some((part) => bare.includes(part)) && bare.length < 16) return 'passwordIsName'
  if (new Set(bare).size < 5 || /^(?:0123456789|1234567890|qwertyuiop|password\d*|rahasia\d*)/.test(bare)) return 'passwordTooSimple'
  return null
}

/** "Chrome di Android" of a browser's own description, for the owner's list of sign-ins. */
export function deviceLabel(userAgent: string): string {
  const browser = ['Edg', 'OPR', 'SamsungBrowser', 'Firefox', 'Chrome', 'Safari'].find((name) => userAgent.includes(`${name}/`))
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS X', 'Linux'].find((name) => userAgent.includes(name))
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', SamsungBrowser: 'Samsung Internet', 'Mac OS X': 'Mac' }
  const word = (name: string | undefined, other: string) => (name ? (names[name] ?? name) : other)
  return `${word(browser, 'Peramban')} di ${word(system, 'perangkat lain')}`
}
