import { v7 as uuidv7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { approveRequest, askForAppraiser, declineRequest, withdrawRequest } from '@/lib/organization/appraiser/request/commands'
import { done } from '../../support/plan-writing'
import { planTown, type Town } from '../../support/plans'
import { type Race, winners } from '../../support/races'

let town: Town

beforeEach(async () => {
  town = await planTown()
})

const reason = 'Sejak Maret saya bekerja pada tim Bu Novita'
const wish = () => ({ holdingId: town.staff.holdingId, appraiserHoldingId: town.head.holdingId, reason })

async function asked(): Promise<{ requestId: string }> {
  done(await askForAppraiser(town.staff, wish()))
  return { requestId: (await db().appraiserRequest.findFirstOrThrow({ where: { state: 'OPEN', holdingId: town.staff.holdingId } })).id }
}

const races: Race[] = [
  {
    name: 'askForAppraiser',
    wins: 1,
    prepare: async () => [() => askForAppraiser(town.staff, wish()), () => askForAppraiser(town.staff, wish())],
  },
  {
    name: 'withdrawRequest',
    wins: 1,
    prepare: async () => {
      const input = await asked()
      return [() => withdrawRequest(town.staff, input), () => withdrawRequest(town.staff, input)]
    },
  },
  {
    name: 'declineRequest',
    wins: 1,
    prepare: async () => {
      const input = { ...(await asked()), reason: 'Susunan organisasi sudah benar' }
      return [() => declineRequest(town.unitHr, input), () => declineRequest(town.hrAdmin, input)]
    },
    after: async () =>
      expect(await db().notification.count({ where: { kind: 'APPRAISER_REQUEST_DECIDED', accountId: town.staff.accountId } })).toBe(1),
  },
  {
    name: 'declineRequest against withdrawRequest',
    wins: 1,
    prepare: async () => {
      const input = await asked()
      return [() => declineRequest(town.unitHr, { ...input, reason }), () => withdrawRequest(town.staff, input)]
    },
  },
  {
    name: 'approveRequest against declineRequest',
    wins: 1,
    prepare: async () => {
      const granted = { validFrom: new Date('2020-01-01'), reason: 'Uji', grantedAt: town.staff.now }
      await db().roleGrant.create({ data: { id: uuidv7(), accountId: town.hrAdmin.accountId, role: 'HR_ADMIN', ...granted } })
      const input = await asked()
      return [() => approveRequest(town.unitHr, input), () => declineRequest(town.hrAdmin, { ...input, reason })]
    },
  },
]

test.each(races)('two at once: $name', async (race) => {
  expect(await winners(race)).toBe(race.wins)
  await race.after?.()
})
