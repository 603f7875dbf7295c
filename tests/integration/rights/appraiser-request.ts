import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { db } from '@/lib/db'
import type { AppraiserRequestState } from '@/lib/generated/prisma/enums'
import { approveRequest, askForAppraiser, declineRequest, withdrawRequest } from '@/lib/organization/appraiser/request/commands'
import {
  countOpenRequests,
  findOwnAppraiser,
  listOfficers,
  listRequests,
  listWaitingRequests,
} from '@/lib/organization/appraiser/request/queries'
import { trusted } from '../../support/actors'
import { nobody, ownOnly, row, same, type Who } from './row'
import type { Subject, Town } from './town'

const reason = 'Bekerja pada tim lain sejak Maret'
const hr: Who = ['HR_ADMIN', 'UNIT_HR']
const inReach = { ...same(hr), otherUnit: nobody }
const person = { operator: false }

/** A request of the subject's for their post; there is at most one of a state. */
async function requestOf(
  { officers }: Town,
  { holdingId, accountId }: Subject,
  state: Extract<AppraiserRequestState, 'OPEN' | 'WITHDRAWN'>,
): Promise<string> {
  const there = await db().appraiserRequest.findFirst({ where: { holdingId, state } })
  if (there) return there.id
  const at = trusted().now
  const asked = { holdingId, appraiserHoldingId: officers.headB.holdingId, reason, askedById: accountId, askedAt: at }
  const row = { id: uuidv7(), ...asked, state, decidedAt: state === 'OPEN' ? null : at }
  return (await db().appraiserRequest.create({ data: row })).id
}

const withdrawn = async (town: Town, subject: Subject) => ({ requestId: await requestOf(town, subject, 'WITHDRAWN') })

export const appraiserRequestRows = [
  row(
    askForAppraiser,
    (actor, { holdingId }) => askForAppraiser(actor, { holdingId, appraiserHoldingId: randomUUID(), reason }),
    ownOnly,
    person,
  ),
  row(withdrawRequest, async (actor, subject, town) => withdrawRequest(actor, await withdrawn(town, subject)), ownOnly, person),
  row(approveRequest, async (actor, subject, town) => approveRequest(actor, await withdrawn(town, subject)), inReach, person),
  row(
    declineRequest,
    async (actor, subject, town) => declineRequest(actor, { ...(await withdrawn(town, subject)), reason }),
    inReach,
    person,
  ),
  row(findOwnAppraiser, (actor, { holdingId }) => findOwnAppraiser(actor, holdingId), ownOnly, person),
  row(listOfficers, (actor, { holdingId }) => listOfficers(actor, holdingId, ''), ownOnly, person),
  row(
    listRequests,
    async (actor, subject, town) => {
      const open = await requestOf(town, subject, 'OPEN')
      return (await listRequests(actor, { page: 1, decided: false })).rows.some(({ id }) => id === open)
    },
    inReach,
  ),
  row(
    countOpenRequests,
    async (actor, _, town) => {
      await requestOf(town, town.subjects.sameUnit, 'OPEN')
      return countOpenRequests(actor)
    },
    same(hr),
    { about: 'of the units one reaches' },
  ),
  row(
    listWaitingRequests,
    async (actor, _, town) => {
      await requestOf(town, town.subjects.sameUnit, 'OPEN')
      return listWaitingRequests(actor)
    },
    same(hr),
    { ...person, about: 'of the units one reaches' },
  ),
]
