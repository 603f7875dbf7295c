import { createAccount, grantRole, issueCode } from '../../lib/account/commands'
import { refusals, roleNames } from '../../lib/account/labels'
import { findAccountByName } from '../../lib/account/queries'
import { newAccount, tidyUsername } from '../../lib/account/schema'
import { operator } from '../../lib/door/cli'
import { formatMoment } from '../../lib/format'
import { Role } from '../../lib/generated/prisma/enums'
import { commonRefusals } from '../../lib/refusals'
import type { Result } from '../../lib/result'
import { OperatorError } from '../setup/operator-error'
import { onDatabase } from './on-database'
import type { Told } from './report'

/** `tera user create`: a person with an account, one role for the whole government if one is named, and the code to set a password. */
export function create(typed: { username: string; name: string; role?: string }): Promise<Told> {
  const input = newAccount.safeParse(typed)
  if (!input.success) throw new OperatorError(input.error.issues.map(({ message }) => message).join(' '))
  const role = typed.role === undefined ? null : roleFrom(typed.role)
  return onDatabase(async () => {
    const actor = operator()
    const { accountId } = unwrap(await createAccount(actor, input.data))
    if (role) {
      const grant = { accountId, role, unitId: null, from: actor.today, to: null, reason: 'Dibuat oleh operator' }
      unwrap(await grantRole(actor, grant))
    }
    return tellCode(input.data.username, accountId)
  })
}

/** `tera user reset-password`: ends the password and all sign-ins of an account and prints a code to set a new one. */
export function resetPassword(typed: { username: string }): Promise<Told> {
  return onDatabase(async () => {
    const username = tidyUsername(typed.username)
    const account = await findAccountByName(operator(), username)
    if (!account) throw new OperatorError(`Tidak ada akun bernama ${username}. Periksa NIP atau nama penggunanya.`)
    return tellCode(username, account.id)
  })
}

async function tellCode(username: string, accountId: string): Promise<Told> {
  const { code, expiresAt } = unwrap(await issueCode(operator(), { accountId }))
  return {
    exitCode: 0,
    document: { username, accountId, code, expiresAt },
    lines: [
      `Akun ${username} siap.`,
      `Kode aktivasi: ${code}`,
      `Buka /masuk/aktivasi sebelum ${formatMoment(expiresAt)} untuk membuat kata sandi.`,
    ],
  }
}

function roleFrom(text: string): Role {
  const role = Object.values(Role).find((one) => one === text.toUpperCase().replaceAll('-', '_'))
  if (role) return role
  const known = Object.entries(roleNames).map(([code, name]) => `${code.toLowerCase().replaceAll('_', '-')} (${name})`)
  throw new OperatorError(`Peran "${text}" tidak dikenal. Yang ada: ${known.join(', ')}.`)
}

function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const sentence = refusals[result.code] ?? commonRefusals[result.code]
  throw new OperatorError(sentence ? sentence(result.params ?? {}) : result.code)
}
