import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '@/lib/actor'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { findPlanBlocks, listBlockedPosts, listOwnBlocks } from '@/lib/plan/block/queries'
import { followOrganization } from '@/lib/plan/closing/commands'
import { findPlanLife } from '@/lib/plan/closing/queries'
import { handOver, nameDelegate, revokeDelegate } from '@/lib/plan/delegate/commands'
import { findMayHaveDelegate, listDelegateCandidates, listOwnDelegates } from '@/lib/plan/delegate/queries'
import { listPreparedPlans } from '@/lib/plan/overview/queries'
import { startFrom } from '@/lib/plan/start/commands'
import { findBeginning } from '@/lib/plan/start/queries'
import { trusted } from '../../support/actors'
import { plansOf } from './cycle'
import { everyone, nobody, ownOnly, type Row, row, same, type Who } from './row'
import type { Subject, Town } from './town'

const readers: Who = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']
const record: Row['yes'] = {
  own: everyone,
  subordinate: everyone,
  supervised: everyone,
  sameUnit: readers,
  otherUnit: nobody,
  whole: readers,
}
const person = { operator: false }

/** The actor as penyiap of the colleague. */
const preparing = (actor: Actor, { subjects }: Town): Actor => ({ ...actor, prepares: new Set([subjects.sameUnit.personId]) })
const ofColleague: Row['yes'] = { ...same(nobody), sameUnit: everyone }

/** Makes an official of the actor, who may then name a penyiap. */
async function promoted({ subjects: { own } }: Town): Promise<void> {
  await db().post.updateMany({ where: { title: own.postTitle, unitId: own.unitId }, data: { level: 'ADMINISTRATOR' } })
}

/** A penyiap whom the subject named. */
async function delegateOf({ officers, since }: Town, { personId, accountId }: Subject): Promise<string> {
  const named = { personId, delegateId: officers.headB.personId }
  const there = await db().planDelegate.findFirst({ where: { ...named, revokedAt: null } })
  if (there) return there.id
  const given = { validFrom: columnOf(since), givenById: accountId, givenAt: trusted().now }
  return (await db().planDelegate.create({ data: { id: uuidv7(), ...named, ...given } })).id
}

async function revokedOf({ officers, since }: Town, { personId, accountId }: Subject): Promise<string> {
  const at = trusted().now
  const given = { validFrom: columnOf(since), givenById: accountId, givenAt: at, revokedAt: at }
  return (await db().planDelegate.create({ data: { id: uuidv7(), personId, delegateId: officers.headA.personId, ...given } })).id
}

export const planLifeRows = [
  row(
    startFrom,
    (actor, { holdingId }, { year }) => startFrom(actor, { holdingId, year: year - 1, fromPlanId: randomUUID() }),
    ownOnly,
    person,
  ),
  row(findBeginning, (actor, { holdingId }, { year }) => findBeginning(actor, holdingId, year), ownOnly, person),
  row(
    nameDelegate,
    async (actor, { personId }, town) => {
      await promoted(town)
      return nameDelegate(actor, { personId, from: town.since, to: null })
    },
    same(everyone),
    { ...person, about: 'an official, whoever is named' },
  ),
  row(
    revokeDelegate,
    async (actor, subject, town) => revokeDelegate(actor, { delegateId: await revokedOf(town, subject) }),
    ownOnly,
    person,
  ),
  row(
    handOver,
    async (actor, subject, town) =>
      handOver(preparing(actor, town), { planId: (await plansOf(town, subject)).submitted.planId, revision: 9_999 }),
    ofColleague,
    person,
  ),
  row(
    listPreparedPlans,
    async (actor, { holdingId }, town) => {
      const rows = await listPreparedPlans(preparing(actor, town), town.year)
      return rows.some((one) => one.holdingId === holdingId)
    },
    ofColleague,
    person,
  ),
  row(
    findMayHaveDelegate,
    async (actor, _, town) => {
      await promoted(town)
      return findMayHaveDelegate(actor)
    },
    same(everyone),
    { ...person, about: 'of the actor alone' },
  ),
  row(
    listOwnDelegates,
    async (actor, subject, town) => {
      const delegateId = await delegateOf(town, subject)
      return (await listOwnDelegates(actor)).some(({ id }) => id === delegateId)
    },
    ownOnly,
    person,
  ),
  row(
    listDelegateCandidates,
    async (actor, { nip }, town) => {
      await promoted(town)
      return listDelegateCandidates(actor, nip)
    },
    { ...same(everyone), own: nobody },
    { ...person, about: 'an official may name any employee' },
  ),
  row(followOrganization, (actor) => followOrganization(actor, null), same(nobody)),
  row(findPlanLife, async (actor, subject, town) => findPlanLife(actor, (await plansOf(town, subject)).submitted.planId), record),
  row(findPlanBlocks, async (actor, subject, town) => findPlanBlocks(actor, (await plansOf(town, subject)).submitted.planId), record),
  row(listBlockedPosts, (actor, { employeeId }) => listBlockedPosts(actor, employeeId), record),
  row(listOwnBlocks, (actor, { holdingId }, { year }) => listOwnBlocks(actor, [holdingId], year), ownOnly, person),
]
