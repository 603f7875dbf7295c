import { randomBytes } from 'node:crypto'
import { createAccount, grantRole, issueCode } from '../lib/account/commands'
import { activate } from '../lib/account/intake'
import { activation } from '../lib/account/schema'
import { makePeriods } from '../lib/calendar/commands'
import { addDays, columnOf, yearOf } from '../lib/day'
import { db } from '../lib/db'
import { operator } from '../lib/door/cli'
import { visitor } from '../lib/door/visitor'
import type { Result } from '../lib/result'
import { openSurvey } from '../lib/survey/commands'
import { findAskedSurvey } from '../lib/survey/page/queries'
import { createService } from '../lib/survey/public-service/commands'

/** The password of everyone who signs in here. */
export const password = 'kopi pagi di balai kota'

/** Someone who can sign in, and the browser they have used before. */
export type Signer = { username: string; deviceToken: string; sessionId: string; accountId: string }

/** So many people with an account, activated on a browser of their own; the first is HR administrator of the whole government. */
export async function prepareSigners(count: number): Promise<Signer[]> {
  const actor = operator()
  const signers: Signer[] = []
  for (let index = 0; index < count; index += 1) {
    const username = `bench.${index}.${randomBytes(4).toString('hex')}`
    const { accountId } = unwrap(await createAccount(actor, { username, name: `Penguji ${index}` }))
    if (index === 0)
      unwrap(await grantRole(actor, { accountId, role: 'HR_ADMIN', unitId: null, from: actor.today, to: null, reason: 'Pengukuran' }))
    const { code } = unwrap(await issueCode(actor, { accountId }))
    const origin = { deviceToken: null, address: username, userAgent: 'bench' }
    const { deviceToken, sessionId } = unwrap(await activate(visitor(), activation.parse({ username, code, password }), origin))
    signers.push({ username, deviceToken, sessionId, accountId })
  }
  return signers
}

/** A survey that is open today, with the nine unsur. */
export async function prepareSurvey() {
  const actor = operator()
  const year = yearOf(actor.today)
  await makePeriods(actor, { year })
  const period = await db().period.findFirstOrThrow({ where: { kind: 'YEAR', year, startsOn: { lte: columnOf(actor.today) } } })
  const unit = await db().unitVersion.findFirstOrThrow({ where: { officeId: { not: null } } })
  const { serviceId } = unwrap(await createService(actor, { unitId: unit.unitId, name: 'Layanan yang diukur' }))
  const days = { opensOn: actor.today, closesOn: addDays(actor.today, 30) }
  const { slug } = unwrap(
    await openSurvey(actor, { about: { kind: 'service', id: serviceId }, periodId: period.id, ...days, serviceUsers: null }),
  )
  const survey = await findAskedSurvey(visitor(), slug)
  if (!survey) throw new Error('the survey is not there')
  return survey
}

export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}
