import { recordRealization } from '@/lib/progress/commands'
import { recordWithEvidence } from '@/lib/progress/evidence/commands'
import { findEvidence } from '@/lib/progress/evidence/queries'
import { findProgress, findRecordPlace, listOwnProgress, listProgressBelow, listWaitingProgress } from '@/lib/progress/queries'
import { keepReturned } from '@/lib/progress/returned/commands'
import { findReturned } from '@/lib/progress/returned/queries'
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

/** Based on a number that never was, so that nothing is recorded. */
async function realization(town: Town, subject: Subject) {
  const { agreed, periodId } = await plansOf(town, subject)
  const indicatorId = agreed.indicatorIds[0]?.[0] ?? ''
  return { planId: agreed.planId, indicatorId, periodId, basedOn: 99, value: '1', note: 'Uji', reason: null }
}

const agreedOf = async (town: Town, subject: Subject) => (await plansOf(town, subject)).agreed.planId

export const progressRows = [
  row(
    recordRealization,
    async (actor, subject, town) => recordRealization(actor, { ...(await realization(town, subject)), files: [] }),
    ownOnly,
    person,
  ),
  row(
    recordWithEvidence,
    async (actor, subject, town) => recordWithEvidence(actor, { input: await realization(town, subject), files: [] }, {}),
    ownOnly,
    person,
  ),
  row(
    keepReturned,
    async (actor, subject, town) => keepReturned(actor, { place: await realization(town, subject), texts: { note: 'Uji' } }),
    ownOnly,
    person,
  ),
  row(
    findReturned,
    async (actor, subject, town) => {
      const place = await realization(town, subject)
      await keepReturned(actor, { place, texts: { note: 'Uji' } })
      return findReturned(actor, place)
    },
    ownOnly,
    person,
  ),
  row(findProgress, async (actor, subject, town) => findProgress(actor, await agreedOf(town, subject)), record),
  row(findRecordPlace, async (actor, subject, town) => findRecordPlace(actor, await realization(town, subject)), ownOnly, person),
  row(findEvidence, async (actor, subject, town) => findEvidence(actor, (await plansOf(town, subject)).fileId), record, {
    about: 'a file',
  }),
  row(
    listOwnProgress,
    async (actor, subject, town) => {
      const planId = await agreedOf(town, subject)
      return (await listOwnProgress(actor)).some((one) => one.planId === planId)
    },
    ownOnly,
    person,
  ),
  row(
    listProgressBelow,
    async (actor, subject, town) => {
      const planId = await agreedOf(town, subject)
      return (await listProgressBelow(actor)).some((one) => one.planId === planId)
    },
    { ...same(nobody), subordinate: everyone },
    person,
  ),
  row(
    listWaitingProgress,
    async (actor, subject, town) => {
      const planId = await agreedOf(town, subject)
      return (await listWaitingProgress(actor)).some(({ href }) => href.includes(planId))
    },
    ownOnly,
    person,
  ),
]
