import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '@/lib/actor'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { findComparison, listComparedTitles, listOwnPlaces } from '@/lib/plan/fairness/queries'
import { answerFairness, askFairness } from '@/lib/plan/fairness/question/commands'
import { findPlanQuestions, listFairnessQuestions, listWaitingFairness } from '@/lib/plan/fairness/question/queries'
import { listQualityUnits, listUnitQuality } from '@/lib/plan/quality/queries'
import { setWordingAside, takeWordingBack } from '@/lib/plan/wording/commands'
import { findPlanWording } from '@/lib/plan/wording/queries'
import { trusted } from '../../support/actors'
import { plansOf } from './cycle'
import { everyone, nobody, ownOnly, type Row, row, same, type Who } from './row'
import type { Subject, Town } from './town'

const readers: Who = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']
const hr: Who = ['HR_ADMIN', 'UNIT_HR']
const person = { operator: false }
const record: Row['yes'] = {
  own: everyone,
  subordinate: everyone,
  supervised: everyone,
  sameUnit: readers,
  otherUnit: nobody,
  whole: readers,
}
const others: Row['yes'] = { ...record, own: readers }
const appraiserOnly: Row['yes'] = { ...same(nobody), subordinate: everyone }
const counters = { own: hr, subordinate: hr, supervised: hr, sameUnit: hr, otherUnit: nobody, whole: hr }
const parties: Row['yes'] = { ...appraiserOnly, own: everyone }

/** A finding that never was on an indicator of the submitted SKP: whoever may speak is refused for another reason than rights. */
const shown = async (town: Town, subject: Subject) => {
  const { submitted } = await plansOf(town, subject)
  const indicatorId = submitted.indicatorIds[0]?.[0] ?? ''
  return { planId: submitted.planId, indicatorId, finding: 'DUPLICATE' as const, wording: 'Tidak pernah begini', from: 'baca' as const }
}
const reason = 'Diminta peraturan wali kota'

/** An open question of the subject about the submitted SKP. */
async function questionOf(town: Town, subject: Subject): Promise<string> {
  const { indicatorId } = await shown(town, subject)
  const there = await db().fairnessQuestion.findFirst({ where: { indicatorId, answeredAt: null } })
  if (there) return there.id
  const asked = { indicatorId, doubt: 'UNFAIR' as const, text: reason, askedById: subject.accountId, askedAt: trusted().now }
  return (await db().fairnessQuestion.create({ data: { id: uuidv7(), ...asked } })).id
}

/** An answered one: its answer is refused as out of date to whoever may answer. */
async function answeredOf(town: Town, subject: Subject): Promise<string> {
  const { indicatorId } = await shown(town, subject)
  const there = await db().fairnessQuestion.findFirst({ where: { indicatorId, outcome: 'KEPT' } })
  if (there) return there.id
  const asked = { indicatorId, doubt: 'IRRELEVANT' as const, text: reason, askedById: subject.accountId, askedAt: trusted().now }
  const answered = { outcome: 'KEPT' as const, answer: reason, answeredById: subject.accountId, answeredAt: trusted().now }
  return (await db().fairnessQuestion.create({ data: { id: uuidv7(), ...asked, ...answered } })).id
}

const crowds = new Map<string, Promise<string[]>>()

/** Two more people at the subject's post with the same agreed indicator of last year; appraised by whoever appraises the subject. */
function crowdOf(town: Town, subject: Subject): Promise<string[]> {
  const made = crowds.get(subject.holdingId) ?? makeCrowd(town, subject)
  crowds.set(subject.holdingId, made)
  return made
}

async function makeCrowd(town: Town, subject: Subject): Promise<string[]> {
  const holdings: string[] = []
  const { agreed } = await plansOf(town, subject)
  const text = await db().indicatorText.findFirstOrThrow({ where: { versionId: agreed.versionId } })
  const holding = await db().postHolding.findUniqueOrThrow({ where: { id: subject.holdingId } })
  const line = await db().appraisalLine.findFirstOrThrow({ where: { holdingId: subject.holdingId } })
  const { periodId, startsOn, endsOn, form } = await db().plan.findUniqueOrThrow({ where: { id: agreed.planId } })
  for (const name of ['Satu', 'Dua']) {
    const [personId, holdingId, planId, versionId, workResultId, indicatorId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()]
    const at = trusted().now
    holdings.push(holdingId)
    await db().person.create({ data: { id: personId, name, createdAt: at } })
    const held = { id: holdingId, postId: holding.postId, isHead: false, personId, mode: 'DEFINITIVE' as const }
    await db().postHolding.create({ data: { ...held, validFrom: columnOf(town.since), recordedAt: at } })
    await db().appraisalLine.create({ data: { ...line, id: uuidv7(), holdingId } })
    await db().plan.create({ data: { id: planId, holdingId, periodId, startsOn, endsOn, form, createdAt: at } })
    await db().planVersion.create({ data: { id: versionId, planId, number: 1, state: 'DRAFT', revision: 1, createdAt: at } })
    await db().workResult.create({ data: { id: workResultId, planId } })
    await db().workResultText.create({ data: { versionId, workResultId, position: 1, category: 'UTAMA', text: 'Hasil' } })
    await db().indicator.create({ data: { id: indicatorId, workResultId } })
    await db().indicatorText.create({ data: { ...text, versionId, indicatorId } })
    await db().planVersion.update({ where: { id: versionId }, data: { state: 'AGREED' } })
  }
  return holdings
}

/** The actor, who is to the crowd what they are to the subject. */
async function amid(actor: Actor, subject: Subject, town: Town): Promise<Actor> {
  const crowd = await crowdOf(town, subject)
  const widened = (set: ReadonlySet<string>) => (set.has(subject.holdingId) ? new Set([...set, ...crowd]) : set)
  return { ...actor, appraises: widened(actor.appraises), supervises: widened(actor.supervises) }
}

export const qualityRows = [
  row(
    findPlanWording,
    async (actor, subject, town) => findPlanWording(actor, (await plansOf(town, subject)).submitted.planId),
    parties,
    person,
  ),
  row(
    setWordingAside,
    async (actor, subject, town) => setWordingAside(actor, { ...(await shown(town, subject)), reason }),
    parties,
    person,
  ),
  row(takeWordingBack, async (actor, subject, town) => takeWordingBack(actor, await shown(town, subject)), parties, person),
  row(
    askFairness,
    async (actor, subject, town) => {
      const { planId, indicatorId } = await shown(town, subject)
      return askFairness(actor, { planId, indicatorId, number: 9_999, doubt: 'UNFAIR', text: reason })
    },
    ownOnly,
    person,
  ),
  row(
    answerFairness,
    async (actor, subject, town) => answerFairness(actor, { questionId: await answeredOf(town, subject), outcome: 'KEPT', answer: reason }),
    appraiserOnly,
    person,
  ),
  row(findPlanQuestions, async (actor, subject, town) => findPlanQuestions(actor, (await plansOf(town, subject)).submitted.planId), record),
  row(
    listFairnessQuestions,
    async (actor, subject, town) => {
      const id = await questionOf(town, subject)
      return (await listFairnessQuestions(actor, { answered: false, page: 1 })).rows.some((one) => one.id === id)
    },
    record,
  ),
  row(
    listFairnessQuestions,
    async (actor, subject, town) => {
      const id = await questionOf(town, subject)
      return (await listFairnessQuestions(actor, { answered: false, page: 1 })).rows.find((one) => one.id === id)?.name
    },
    { ...same(nobody), own: everyone, subordinate: everyone, supervised: everyone },
    { about: 'who asks', operator: false },
  ),
  row(
    listWaitingFairness,
    async (actor, subject, town) => {
      const id = await questionOf(town, subject)
      return (await listWaitingFairness(actor)).some(({ href }) => href.includes(id))
    },
    appraiserOnly,
    person,
  ),
  row(
    listComparedTitles,
    async (actor, subject, town) => {
      const { rows } = await listComparedTitles(await amid(actor, subject, town), { q: subject.postTitle, page: 1, year: town.year - 1 })
      return rows.some(({ title }) => title === subject.postTitle)
    },
    others,
  ),
  row(
    findComparison,
    async (actor, subject, town) => {
      return findComparison(await amid(actor, subject, town), { title: subject.postTitle, level: null, page: 1, year: town.year - 1 })
    },
    others,
  ),
  row(
    listOwnPlaces,
    async (actor, subject, town) => {
      await crowdOf(town, subject)
      const { planId } = (await plansOf(town, subject)).agreed
      return (await listOwnPlaces(actor, { year: town.year - 1, scope: 'pemerintah' })).some((one) => one.planId === planId)
    },
    ownOnly,
    person,
  ),
  row(
    listUnitQuality,
    async (actor, subject, town) => {
      await plansOf(town, subject)
      return (await listUnitQuality(actor, { q: '', page: 1, year: town.year, unit: subject.unitId })).rows.some(
        ({ unitId, indicators }) => unitId === subject.unitId && indicators > 0,
      )
    },
    counters,
  ),
  row(listQualityUnits, async (actor, { unitId }) => (await listQualityUnits(actor)).some(({ id }) => id === unitId), counters),
]
