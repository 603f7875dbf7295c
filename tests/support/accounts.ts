import { randomBytes } from 'node:crypto'
import { createAccount, issueCode } from '@/lib/account/commands'
import { activate } from '@/lib/account/intake'
import { activation } from '@/lib/account/schema'
import { operator } from '@/lib/door/cli'
import { visitor } from '@/lib/door/visitor'

/** An account of its own for one test, with a code to activate it; already activated when a password is given. */
export async function account(name: string, password?: string): Promise<{ username: string; code: string; accountId: string }> {
  const username = `uji.${randomBytes(5).toString('hex')}`
  const made = await createAccount(operator(), { username, name })
  if (!made.ok) throw new Error(made.code)
  const code = await issueCode(operator(), made.value)
  if (!code.ok) throw new Error(code.code)
  const input = { username, code: code.value.code }
  if (password) {
    const done = await activate(visitor(), activation.parse({ ...input, password }), {
      deviceToken: null,
      address: username,
      userAgent: '',
    })
    if (!done.ok) throw new Error(done.code)
  }
  return { ...input, accountId: made.value.accountId }
}
