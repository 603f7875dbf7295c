import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import {
  changePassword,
  createAccount,
  disableAccount,
  enableAccount,
  endSession,
  forgetFormKeys,
  grantRole,
  issueCode,
  revokeRole,
  setPassword,
} from '@/lib/account/commands'
import {
  findAccount,
  findAccountByName,
  listAccounts,
  listAccountUnits,
  listOwnSessions,
  listSessionsOf,
  listUnitsToActivate,
} from '@/lib/account/queries'
import { findRoleGrant, listGrantsOf, listRoleGrants, listUnitsToGrantIn } from '@/lib/account/role/queries'
import { issueSlip, issueUnitCodes } from '@/lib/account/slip/commands'
import { addDays, columnOf, type Day } from '@/lib/day'
import { db } from '@/lib/db'
import type { Role } from '@/lib/generated/prisma/enums'
import { trusted } from '../../support/actors'
import { everyone, nobody, ownOnly, row, same, type Who } from './row'
import { type Subject, session, type Town } from './town'

const reason = 'Penugasan uji'
const hr: Who = ['HR_ADMIN', 'UNIT_HR', 'SYSTEM_ADMIN']
const system: Who = ['SYSTEM_ADMIN']
const hrAdmin: Who = ['HR_ADMIN', 'SYSTEM_ADMIN']
const grantReaders: Who = ['HR_ADMIN', 'AUDITOR', 'SYSTEM_ADMIN']

/** Upside down, so that nothing is granted to whoever may. */
const grant =
  (role: Role) =>
  (actor: Parameters<typeof grantRole>[0], { accountId, unitId }: Subject, { since }: Town) =>
    grantRole(actor, { accountId, role, unitId, from: since, to: since, reason })

/** A role of a day long ago; or, until `to`, one that holds. Once a person: what is there already is found. */
async function granted({ accountId, unitId }: Subject, { since }: Town, role: Role, to: Day | null = addDays(since, 1)): Promise<string> {
  const given = { validFrom: columnOf(since), validTo: to && columnOf(to) }
  const there = await db().roleGrant.findFirst({ where: { accountId, role, revokedAt: null, ...given } })
  if (there) return there.id
  const { id } = await db().roleGrant.create({
    data: { id: uuidv7(), accountId, role, unitId, ...given, reason, grantedAt: trusted().now },
  })
  return id
}

/** Undoes what closing the account did. */
async function reopened<T>(accountId: string, closing: Promise<T>): Promise<T> {
  const result = await closing
  await db().account.update({ where: { id: accountId }, data: { disabledAt: null } })
  return result
}

export const accountRows = [
  row(createAccount, (actor) => createAccount(actor, { username: randomUUID(), name: 'Orang Baru' }), same(nobody)),
  row(
    setPassword,
    async (actor) => {
      const made = await createAccount(trusted(), { username: randomUUID(), name: 'Orang Baru' })
      return setPassword(actor, { accountId: made.ok ? made.value.accountId : '', password: 'kopi pagi di balai kota' })
    },
    same(nobody),
  ),
  row(forgetFormKeys, (actor) => forgetFormKeys(actor, null), same(nobody)),
  row(
    changePassword,
    (actor) => changePassword(actor, { current: 'bukan ini', password: 'kopi pagi di balai', sessionId: randomUUID() }),
    same(everyone),
    {
      operator: false,
    },
  ),
  row(endSession, async (actor, { accountId }) => endSession(actor, { sessionId: await session(accountId) }), {
    ...same(system),
    own: everyone,
  }),
  row(issueCode, (actor, { accountId }) => issueCode(actor, { accountId }), {
    own: nobody,
    subordinate: hr,
    supervised: hr,
    sameUnit: hr,
    otherUnit: system,
    whole: hr,
  }),
  row(issueSlip, (actor, { accountId }) => issueSlip(actor, { accountId }), {
    own: nobody,
    subordinate: hr,
    supervised: hr,
    sameUnit: hr,
    otherUnit: system,
    whole: hr,
  }),
  row(issueUnitCodes, (actor, { emptyUnitId }) => issueUnitCodes(actor, { unitId: emptyUnitId }), {
    own: hr,
    subordinate: hr,
    supervised: hr,
    sameUnit: hr,
    otherUnit: system,
    whole: hr,
  }),
  ...(['UNIT_HR', 'SURVEY_OFFICER', 'LEADER'] as const).map((role) =>
    row(
      grantRole,
      grant(role),
      { own: nobody, subordinate: hrAdmin, supervised: hrAdmin, sameUnit: hrAdmin, otherUnit: system, whole: hrAdmin },
      { about: role },
    ),
  ),
  ...(['HR_ADMIN', 'AUDITOR'] as const).map((role) => row(grantRole, grant(role), { ...same(system), own: nobody }, { about: role })),
  row(
    grantRole,
    (actor, { accountId }, { since }) =>
      grantRole(actor, { accountId, role: 'SYSTEM_ADMIN', unitId: null, from: since, to: since, reason }),
    { ...same(system), own: nobody },
    { about: 'SYSTEM_ADMIN' },
  ),
  ...(['UNIT_HR', 'AUDITOR'] as const).map((role) => {
    const who = role === 'AUDITOR' ? system : hrAdmin
    return row(
      revokeRole,
      async (actor, subject, town) => revokeRole(actor, { grantId: await granted(subject, town, role), reason }),
      { own: nobody, subordinate: who, supervised: who, sameUnit: who, otherUnit: system, whole: who },
      { about: role },
    )
  }),
  row(listAccounts, (actor, { nip }) => listAccounts(actor, { q: nip, page: 1 }), {
    own: everyone,
    subordinate: hr,
    supervised: hr,
    sameUnit: hr,
    otherUnit: system,
    whole: hr,
  }),
  row(findAccount, (actor, { accountId }) => findAccount(actor, accountId), {
    own: everyone,
    subordinate: hr,
    supervised: hr,
    sameUnit: hr,
    otherUnit: system,
    whole: hr,
  }),
  row(listUnitsToActivate, async (actor, { unitId }) => (await listUnitsToActivate(actor)).some(({ id }) => id === unitId), {
    own: hr,
    subordinate: hr,
    supervised: hr,
    sameUnit: hr,
    otherUnit: system,
    whole: hr,
  }),
  row(
    listOwnSessions,
    async (actor, { accountId }) => {
      const id = await session(accountId)
      return (await listOwnSessions(actor, null)).some((one) => one.id === id)
    },
    ownOnly,
    { operator: false },
  ),
  row(listAccountUnits, async (actor, { unitId }) => (await listAccountUnits(actor)).some(({ id }) => id === unitId), {
    ...same(hr),
    otherUnit: system,
  }),
  row(
    listSessionsOf,
    async (actor, { accountId }) => {
      await session(accountId)
      return listSessionsOf(actor, accountId)
    },
    { ...same(system), own: nobody },
  ),
  row(disableAccount, (actor, { accountId }) => reopened(accountId, disableAccount(actor, { accountId, reason })), {
    ...same(system),
    own: nobody,
  }),
  row(enableAccount, (actor, { accountId }) => enableAccount(actor, { accountId, reason }), { ...same(system), own: nobody }),
  row(
    listRoleGrants,
    async (actor, subject, town) => {
      const id = await granted(subject, town, 'LEADER')
      return listRoleGrants(actor, { q: subject.nip, page: 1, role: 'LEADER', state: null }).then(({ rows }) =>
        rows.some((one) => one.id === id),
      )
    },
    { ...same(grantReaders), own: everyone, otherUnit: system },
  ),
  row(findRoleGrant, async (actor, subject, town) => findRoleGrant(actor, await granted(subject, town, 'LEADER')), {
    ...same(grantReaders),
    own: everyone,
    otherUnit: system,
  }),
  row(
    listGrantsOf,
    async (actor, subject, town) => {
      const id = await granted(subject, town, 'LEADER', null)
      const found = await listGrantsOf(actor, subject.accountId)
      await db().roleGrant.delete({ where: { id } })
      return found
    },
    { ...same(grantReaders), own: everyone, otherUnit: system },
  ),
  row(listUnitsToGrantIn, async (actor, { unitId }) => (await listUnitsToGrantIn(actor)).some(({ id }) => id === unitId), {
    ...same(hrAdmin),
    otherUnit: system,
  }),
  row(findAccountByName, (actor, { nip }) => findAccountByName(actor, nip), same(nobody)),
]
