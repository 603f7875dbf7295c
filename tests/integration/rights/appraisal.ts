import { v7 as uuidv7 } from 'uuid'
import { finalizeAppraisals } from '@/lib/appraisal/clock/commands'
import { acknowledgeAppraisal, decideObjection, objectToAppraisal, rateAppraisal, reopenAppraisal } from '@/lib/appraisal/commands'
import { closeCycle, openCycle } from '@/lib/appraisal/cycle/commands'
import { listPeriodsToOpen } from '@/lib/appraisal/cycle/queries'
import { findAppraisal } from '@/lib/appraisal/detail/queries'
import { noteDistribution, setOrganizationAchievement } from '@/lib/appraisal/office/commands'
import { listOfficeBoards } from '@/lib/appraisal/office/queries'
import { listAppraisalsOfOffice, listOwnAppraisals, listToAppraise, listToDecide, listWaitingAppraisals } from '@/lib/appraisal/queries'
import { releaseAll, releaseAppraisal } from '@/lib/appraisal/release/commands'
import { dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import type { AppraisalState } from '@/lib/generated/prisma/enums'
import { trusted } from '../../support/actors'
import { plansOf } from './cycle'
import { everyone, nobody, ownOnly, type Row, row, same, type Who, wholeOnly } from './row'
import type { Subject, Town } from './town'

const reason = 'Hasil kerja nyata dan dapat dibuktikan.'
const readers: Who = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']
const record: Row['yes'] = {
  own: everyone,
  subordinate: everyone,
  supervised: everyone,
  sameUnit: readers,
  otherUnit: nobody,
  whole: readers,
}
const ofOffice = (who: Who): Row['yes'] => ({ ...same(who), otherUnit: nobody })
const person = { operator: false }
const ratings = { resultRating: 'SESUAI_EKSPEKTASI' as const, behaviourRating: 'SESUAI_EKSPEKTASI' as const }

/** A subject's appraisals, each in a cycle of its own: one that is rated and one against which they objected. */
type Appraised = { rated: string; objected: string; cycleId: string; periodId: string; endsOn: string }

const kept = new Map<string, Promise<Appraised>>()

function appraisalsOf(town: Town, subject: Subject): Promise<Appraised> {
  const made = kept.get(subject.holdingId) ?? make(town, subject, Object.values(town.subjects).indexOf(subject))
  kept.set(subject.holdingId, made)
  return made
}

async function make(town: Town, subject: Subject, index: number): Promise<Appraised> {
  const { agreed } = await plansOf(town, subject)
  const months = await db().period.findMany({ where: { kind: 'MONTH', year: town.year - 1 }, orderBy: { number: 'asc' } })
  const [first, second] = [months[2 * index], months[2 * index + 1]]
  if (!first || !second) throw new Error('there are too few months')
  const [cycleId, otherId] = [await cycle(first), await cycle(second)]
  const predikatRuleId = await ruleOf('PREDIKAT_TABLE')
  const appraisal = async (inCycle: string, state: AppraisalState, organizationAchievementId: string | null) => {
    const facts = { planId: agreed.planId, cycleId: inCycle, planVersionId: agreed.versionId, state, revision: 1, ...ratings }
    const told = { resultReason: reason, behaviourReason: reason, predikat: 'BAIK' as const, predikatRuleId, organizationAchievementId }
    return (await db().appraisal.create({ data: { id: uuidv7(), ...facts, ...told, createdAt: trusted().now } })).id
  }
  const rated = await appraisal(cycleId, 'RATED', null)
  const set = { cycleId: otherId, unitId: subject.officeId, number: 1, achievement: 'BAIK' as const, reason }
  const by = { patternRuleId: await ruleOf('DISTRIBUTION_PATTERN'), setById: subject.accountId, setAt: trusted().now }
  const achievement = await db().organizationAchievement.create({ data: { id: uuidv7(), ...set, ...by } })
  const objected = await appraisal(otherId, 'OBJECTED', achievement.id)
  return { rated, objected, cycleId, periodId: first.id, endsOn: dayOf(first.endsOn) }
}

async function cycle({ id: periodId, endsOn }: { id: string; endsOn: Date }): Promise<string> {
  return (await db().appraisalCycle.create({ data: { id: uuidv7(), periodId, dueOn: endsOn, openedAt: trusted().now } })).id
}

async function ruleOf(kind: 'PREDIKAT_TABLE' | 'DISTRIBUTION_PATTERN'): Promise<string> {
  return (await db().ruleVersion.findFirstOrThrow({ where: { rule: { kind } } })).id
}

/** The rated one, as a form of long ago saw it. */
const stale = async (town: Town, subject: Subject) => ({ appraisalId: (await appraisalsOf(town, subject)).rated, revision: 99 })
const rating = { ...ratings, resultReason: reason, behaviourReason: reason, note: null, resultFeedback: [], behaviourFeedback: [] }
const appraiserOnly: Row['yes'] = { ...same(nobody), subordinate: everyone }

export const appraisalRows = [
  row(
    rateAppraisal,
    async (actor, subject, town) => rateAppraisal(actor, { ...(await stale(town, subject)), ...rating }),
    appraiserOnly,
    person,
  ),
  row(releaseAppraisal, async (actor, subject, town) => releaseAppraisal(actor, await stale(town, subject)), appraiserOnly, person),
  row(
    releaseAll,
    async (actor, subject, town) => {
      const all = await releaseAll(actor, { cycleId: (await appraisalsOf(town, subject)).cycleId })
      return all.ok || all.code !== 'nothingToRelease'
    },
    appraiserOnly,
    person,
  ),
  row(acknowledgeAppraisal, async (actor, subject, town) => acknowledgeAppraisal(actor, await stale(town, subject)), ownOnly, person),
  row(
    objectToAppraisal,
    async (actor, subject, town) => objectToAppraisal(actor, { ...(await stale(town, subject)), reason }),
    ownOnly,
    person,
  ),
  row(
    decideObjection,
    async (actor, subject, town) => decideObjection(actor, { ...(await stale(town, subject)), ...ratings, reason }),
    { ...same(nobody), supervised: everyone },
    person,
  ),
  row(
    reopenAppraisal,
    async (actor, subject, town) => reopenAppraisal(actor, { ...(await stale(town, subject)), reason }),
    { ...ofOffice(['HR_ADMIN']), own: nobody },
    person,
  ),
  row(
    finalizeAppraisals,
    (actor) => finalizeAppraisals({ ...actor, kind: actor.kind === 'OPERATOR' ? 'JOB' : actor.kind }, null),
    same(nobody),
  ),
  row(
    openCycle,
    async (actor, subject, town) => openCycle(actor, { periodId: (await appraisalsOf(town, subject)).periodId }),
    wholeOnly('HR_ADMIN'),
  ),
  row(
    closeCycle,
    async (actor, subject, town) => {
      const { cycleId } = await appraisalsOf(town, subject)
      const closed = await closeCycle(actor, { cycleId, reason })
      await db().appraisalCycle.update({ where: { id: cycleId }, data: { closedAt: null, closedById: null } })
      return closed
    },
    wholeOnly('HR_ADMIN'),
  ),
  row(listPeriodsToOpen, (actor) => listPeriodsToOpen(actor), wholeOnly('HR_ADMIN')),
  row(findAppraisal, async (actor, subject, town) => findAppraisal(actor, (await appraisalsOf(town, subject)).rated), record),
  row(
    findAppraisal,
    async (actor, subject, town) => (await findAppraisal(actor, (await appraisalsOf(town, subject)).rated))?.facts.predikat,
    { ...record, own: nobody },
    { about: 'predikat, before release' },
  ),
  row(
    findAppraisal,
    async (actor, subject, town) => (await findAppraisal(actor, (await appraisalsOf(town, subject)).rated))?.resultReason,
    { ...same(nobody), subordinate: everyone, supervised: everyone },
    { about: 'reasons, before release', operator: false },
  ),
  row(
    findAppraisal,
    async (actor, subject, town) => (await findAppraisal(actor, (await appraisalsOf(town, subject)).objected))?.facts.predikat,
    record,
    { about: 'predikat, after release' },
  ),
  row(
    listOwnAppraisals,
    async (actor, subject, town) => {
      const { rated } = await appraisalsOf(town, subject)
      return (await listOwnAppraisals(actor)).some(({ id }) => id === rated)
    },
    ownOnly,
    person,
  ),
  row(
    listToAppraise,
    async (actor, subject, town) => {
      const { rated } = await appraisalsOf(town, subject)
      return (await listToAppraise(actor)).some(({ id }) => id === rated)
    },
    appraiserOnly,
    person,
  ),
  row(
    listToDecide,
    async (actor, subject, town) => {
      const { objected } = await appraisalsOf(town, subject)
      return (await listToDecide(actor)).some(({ id }) => id === objected)
    },
    { ...same(nobody), supervised: everyone },
    person,
  ),
  row(
    listWaitingAppraisals,
    async (actor, subject, town) => {
      const { rated } = await appraisalsOf(town, subject)
      return (await listWaitingAppraisals(actor)).some(({ href }) => href.includes(rated))
    },
    appraiserOnly,
    person,
  ),
  row(
    listAppraisalsOfOffice,
    async (actor, subject, town) => {
      const { cycleId } = await appraisalsOf(town, subject)
      return listAppraisalsOfOffice(actor, { cycleId, unitId: subject.officeId, state: null, q: subject.name, page: 1 })
    },
    record,
  ),
  row(
    setOrganizationAchievement,
    async (actor, subject, town) => {
      const { cycleId } = await appraisalsOf(town, subject)
      return setOrganizationAchievement(actor, { cycleId, unitId: subject.officeId, basedOn: 99, achievement: 'BAIK', reason })
    },
    ofOffice(['HR_ADMIN']),
    person,
  ),
  row(
    noteDistribution,
    async (actor, subject, town) =>
      noteDistribution(actor, { cycleId: (await appraisalsOf(town, subject)).cycleId, unitId: subject.officeId, reason }),
    ofOffice(['HR_ADMIN', 'UNIT_HR']),
    person,
  ),
  row(
    listOfficeBoards,
    async (actor, subject, town) => {
      const { cycleId, endsOn } = await appraisalsOf(town, subject)
      return listOfficeBoards(actor, { id: cycleId, endsOn }, subject.officeId)
    },
    ofOffice(readers),
  ),
]
