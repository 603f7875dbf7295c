import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { db } from '@/lib/db'
import { agreePlan, returnPlan, submitPlan, withdrawPlan } from '@/lib/plan/agreement/commands'
import { choosePlanForm, draftPlan, dropRevision, reviseAgreedPlan } from '@/lib/plan/commands'
import { listOthersPlans, listOwnPlans, listPlansToAgree, listWaitingPlans } from '@/lib/plan/overview/queries'
import { approvePledge, renewPledge, startPledge } from '@/lib/plan/pledge/commands'
import { removeObjective, removeUnitIndicator, saveObjective, saveUnitIndicator } from '@/lib/plan/pledge/content/commands'
import { findPledgeToChange, findUnitPledge, listUnitPledges } from '@/lib/plan/pledge/queries'
import { findAgreedPlan, findPlanToChange } from '@/lib/plan/queries'
import { findPlan, findPlanToWrite } from '@/lib/plan/reading/queries'
import { trusted } from '../../support/actors'
import { plansOf } from './cycle'
import { everyone, nobody, ownOnly, type Row, row, same, type Who } from './row'
import type { Subject, Town } from './town'

/** A revision that never was: whoever may change the SKP is refused as out of date. */
const revision = 9_999
const reason = 'Sasaran unit berubah'
const readers: Who = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']
const hr: Who = ['HR_ADMIN', 'UNIT_HR']
const record: Row['yes'] = {
  own: everyone,
  subordinate: everyone,
  supervised: everyone,
  sameUnit: readers,
  otherUnit: nobody,
  whole: readers,
}
const appraiserOnly: Row['yes'] = { ...same(nobody), subordinate: everyone }
const person = { operator: false }

const submitted = async (town: Town, subject: Subject) => ({ planId: (await plansOf(town, subject)).submitted.planId, revision })
const told = { text: 'Hasil kerja', unitName: 'berkas', target: '100', kind: 'HIGHER_IS_BETTER' as const, aggregation: 'SUM' as const }

/** The draft of the pledge of the subject's office. */
async function pledgeOf({ year, yearPeriodId }: Town, { officeId }: Subject): Promise<string> {
  const there = await db().unitPledge.findFirst({ where: { unitId: officeId, periodId: yearPeriodId } })
  if (there) return there.id
  const draftedById = (await db().account.findFirstOrThrow()).id
  const { id } = await db().unitPledge.create({
    data: { id: uuidv7(), unitId: officeId, periodId: yearPeriodId, createdAt: trusted().now },
  })
  const draft = { pledgeId: id, number: 1, state: 'DRAFT' as const, revision: 1, draftedById, draftedAt: trusted().now }
  await db().unitPledgeVersion.create({ data: { id: uuidv7(), ...draft } })
  return year > 0 ? id : ''
}

const ofOffice = { ...same(hr), otherUnit: nobody }
const drafting = { ...person }

export const planRows = [
  row(draftPlan, async (actor, subject, town) => draftPlan(actor, { holdingId: subject.holdingId, year: town.year - 1 }), ownOnly, person),
  row(
    choosePlanForm,
    async (actor, subject, town) => choosePlanForm(actor, { ...(await submitted(town, subject)), form: 'QUALITATIVE' }),
    ownOnly,
    person,
  ),
  row(submitPlan, async (actor, subject, town) => submitPlan(actor, { ...(await submitted(town, subject)), marks: [] }), ownOnly, person),
  row(withdrawPlan, async (actor, subject, town) => withdrawPlan(actor, await submitted(town, subject)), ownOnly, person),
  row(
    returnPlan,
    async (actor, subject, town) => returnPlan(actor, { ...(await submitted(town, subject)), reason }),
    appraiserOnly,
    person,
  ),
  row(agreePlan, async (actor, subject, town) => agreePlan(actor, await submitted(town, subject)), appraiserOnly, person),
  row(
    reviseAgreedPlan,
    async (actor, subject, town) => reviseAgreedPlan(actor, { ...(await submitted(town, subject)), number: 99, reason }),
    { ...ownOnly, subordinate: everyone },
    person,
  ),
  row(
    reviseAgreedPlan,
    async (actor, subject, town) => reviseAgreedPlan(actor, { planId: (await plansOf(town, subject)).agreed.planId, number: 99, reason }),
    { own: everyone, subordinate: everyone, supervised: hr, sameUnit: hr, otherUnit: nobody, whole: hr },
    { ...person, about: 'once its year has ended' },
  ),
  row(dropRevision, async (actor, subject, town) => dropRevision(actor, await submitted(town, subject)), ownOnly, person),
  row(findPlan, async (actor, subject, town) => findPlan(actor, (await plansOf(town, subject)).submitted.planId, null), record),
  row(
    findPlan,
    async (actor, subject, town) => (await findPlan(actor, (await plansOf(town, subject)).draft.planId, 1))?.shown.content,
    ownOnly,
    { about: 'what a draft says', operator: false },
  ),
  row(findAgreedPlan, async (actor, subject, town) => findAgreedPlan(actor, (await plansOf(town, subject)).agreed.planId), record),
  row(findPlanToChange, async (actor, subject, town) => findPlanToChange(actor, (await plansOf(town, subject)).agreed.planId), record),
  row(
    findPlanToWrite,
    async (actor, subject, town) => findPlanToWrite(actor, (await plansOf(town, subject)).draft.planId),
    ownOnly,
    person,
  ),
  row(
    listOthersPlans,
    async (actor, { nip }, { year }) => listOthersPlans(actor, { q: nip, page: 1, sort: 'nama', year, standing: null }),
    { ...record, own: nobody },
  ),
  row(
    listOwnPlans,
    async (actor, { holdingId }, { year }) => (await listOwnPlans(actor, year)).some((one) => one.holdingId === holdingId),
    ownOnly,
    person,
  ),
  row(
    listPlansToAgree,
    async (actor, subject, town) => {
      const { planId } = (await plansOf(town, subject)).submitted
      return (await listPlansToAgree(actor)).rows.some((one) => one.planId === planId)
    },
    appraiserOnly,
    person,
  ),
  row(
    listWaitingPlans,
    async (actor, subject, town) => {
      const { planId } = (await plansOf(town, subject)).submitted
      return (await listWaitingPlans(actor)).some(({ href }) => href.includes(planId))
    },
    appraiserOnly,
    person,
  ),
  row(startPledge, (actor, { officeId }, { year }) => startPledge(actor, { unitId: officeId, year: year - 1 }), ofOffice, drafting),
  row(
    approvePledge,
    async (actor, subject, town) => approvePledge(actor, { pledgeId: await pledgeOf(town, subject), revision, note: null }),
    { ...same(['HR_ADMIN']), otherUnit: nobody },
    drafting,
  ),
  row(
    renewPledge,
    async (actor, subject, town) => renewPledge(actor, { pledgeId: await pledgeOf(town, subject), number: 99, reason }),
    ofOffice,
    drafting,
  ),
  row(
    saveObjective,
    async (actor, subject, town) =>
      saveObjective(actor, { pledgeId: await pledgeOf(town, subject), seen: '', objectiveId: null, text: 'Sasaran' }),
    ofOffice,
  ),
  row(
    removeObjective,
    async (actor, subject, town) =>
      removeObjective(actor, { pledgeId: await pledgeOf(town, subject), seen: '', objectiveId: randomUUID() }),
    ofOffice,
  ),
  row(
    saveUnitIndicator,
    async (actor, subject, town) => {
      const words = { ...told, targetTo: null, perPeriod: {}, definition: null, formula: null, dataSource: null }
      return saveUnitIndicator(actor, {
        pledgeId: await pledgeOf(town, subject),
        seen: '',
        ...words,
        objectiveId: randomUUID(),
        indicatorId: null,
      })
    },
    ofOffice,
  ),
  row(
    removeUnitIndicator,
    async (actor, subject, town) =>
      removeUnitIndicator(actor, { pledgeId: await pledgeOf(town, subject), seen: '', indicatorId: randomUUID() }),
    ofOffice,
  ),
  row(findPledgeToChange, async (actor, subject, town) => findPledgeToChange(actor, await pledgeOf(town, subject)), ofOffice, {
    about: 'a draft',
  }),
  row(
    findUnitPledge,
    async (actor, subject, town) => {
      await pledgeOf(town, subject)
      return (await findUnitPledge(actor, subject.officeId, town.year, 'draft'))?.shown
    },
    ofOffice,
    { about: 'a draft' },
  ),
  row(
    listUnitPledges,
    async (actor, subject, town) => {
      await pledgeOf(town, subject)
      const { rows } = await listUnitPledges(actor, { q: '', page: 1, year: town.year })
      return rows.some(({ unitId, draft }) => unitId === subject.officeId && draft)
    },
    ofOffice,
    { about: 'a draft' },
  ),
]
