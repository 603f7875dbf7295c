import { v7 as uuidv7 } from 'uuid'
import { db } from '@/lib/db'
import { agreeSeveral } from '@/lib/plan/agreement/several/commands'
import { listSubmitted } from '@/lib/plan/agreement/several/queries'
import { answerQuestion, markClear } from '@/lib/plan/clarity/commands'
import { listClarityUnits, listUnclear, listUnclearQuestions } from '@/lib/plan/clarity/queries'
import { settleComment, writeComment } from '@/lib/plan/dialog/commands'
import { findDialog } from '@/lib/plan/dialog/queries'
import { findDifference } from '@/lib/plan/difference/queries'
import { findPlan } from '@/lib/plan/reading/queries'
import { refuse } from '@/lib/result'
import { trusted } from '../../support/actors'
import { plansOf } from './cycle'
import { everyone, nobody, ownOnly, type Row, row, type Who } from './row'
import type { Subject, Town } from './town'

const readers: Who = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']
const person = { operator: false }
const parties: Row['yes'] = { ...ownOnly, subordinate: everyone }
const appraiserOnly: Row['yes'] = { ...ownOnly, own: nobody, subordinate: everyone }
const partiesAndSuperior: Row['yes'] = { ...parties, supervised: everyone }
const record: Row['yes'] = { ...partiesAndSuperior, sameUnit: readers, otherUnit: nobody, whole: readers }
const inReach = (...who: Who): Row['yes'] => ({ own: who, subordinate: who, supervised: who, sameUnit: who, otherUnit: nobody, whole: who })

const marks = new Map<string, Promise<string>>()

/** A question without answer in the subject's submitted SKP. */
function markOf(town: Town, subject: Subject): Promise<string> {
  const made = marks.get(subject.holdingId) ?? makeMark(town, subject)
  marks.set(subject.holdingId, made)
  return made
}

async function makeMark(town: Town, subject: Subject): Promise<string> {
  const { versionId, workResultIds } = (await plansOf(town, subject)).submitted
  const asked = { clear: false, question: 'Apa artinya?', markedById: subject.accountId, markedAt: trusted().now }
  const { id } = await db().clarityMark.create({ data: { id: uuidv7(), versionId, workResultId: workResultIds[0] ?? null, ...asked } })
  return id
}

const idOf = async (town: Town, subject: Subject) => (await plansOf(town, subject)).submitted.planId
const list = { q: '', page: 1, sort: 'belum' as const }

export const dialogRows = [
  row(
    writeComment,
    async (actor, subject, town) => {
      const about = { planId: await idOf(town, subject), workResultId: null, indicatorId: null, answersId: null }
      return writeComment(actor, { ...about, text: 'Catatan', from: 'baca' })
    },
    parties,
    person,
  ),
  row(
    settleComment,
    async (actor, subject, town) => {
      const planId = await idOf(town, subject)
      const written = { text: 'Catatan', byId: subject.accountId, at: trusted().now }
      const { id: commentId } = await db().planComment.create({ data: { id: uuidv7(), planId, ...written } })
      return settleComment(actor, { planId, commentId, replies: 9, from: 'baca' })
    },
    parties,
    person,
  ),
  row(findDialog, async (actor, subject, town) => findDialog(actor, await idOf(town, subject)), partiesAndSuperior, person),
  row(
    findPlan,
    async (actor, subject, town) => {
      await markOf(town, subject)
      return (await findPlan(actor, await idOf(town, subject), null))?.marks
    },
    partiesAndSuperior,
    { about: 'what is unclear to its owner', operator: false },
  ),
  row(
    answerQuestion,
    async (actor, subject, town) => {
      const { planId } = (await plansOf(town, subject)).agreed
      const { versionId, workResultIds } = (await plansOf(town, subject)).agreed
      const clear = { clear: true, markedById: subject.accountId, markedAt: trusted().now }
      const there = await db().clarityMark.findFirst({ where: { versionId } })
      const data = { id: uuidv7(), versionId, workResultId: workResultIds[0] ?? null, ...clear }
      const { id: markId } = there ?? (await db().clarityMark.create({ data }))
      return answerQuestion(actor, { planId, markId, answer: 'Begini' })
    },
    appraiserOnly,
    person,
  ),
  row(
    markClear,
    async (actor, subject, town) => {
      const markId = await markOf(town, subject)
      await db().clarityMark.update({ where: { id: markId }, data: { clear: false, question: 'Apa artinya?' } })
      return markClear(actor, { planId: await idOf(town, subject), markId })
    },
    ownOnly,
    person,
  ),
  row(
    agreeSeveral,
    async (actor, subject, town) => {
      const result = await agreeSeveral(actor, { chosen: [{ planId: await idOf(town, subject), revision: 9_999 }] })
      return result.ok ? refuse(result.value.refused[0]?.code ?? '') : result
    },
    appraiserOnly,
    person,
  ),
  row(
    listSubmitted,
    async (actor, subject, town) => {
      const planId = await idOf(town, subject)
      return (await listSubmitted(actor)).rows.some((one) => one.planId === planId)
    },
    appraiserOnly,
    person,
  ),
  row(
    findDifference,
    async (actor, subject, town) => findDifference(actor, (await plansOf(town, subject)).agreed.planId, { from: 1, to: 1 }),
    record,
  ),
  row(
    findDifference,
    async (actor, subject, town) => findDifference(actor, (await plansOf(town, subject)).draft.planId, { from: 1, to: 1 }),
    ownOnly,
    { about: 'what a draft says', operator: false },
  ),
  row(
    listUnclear,
    async (actor, subject, town) => {
      await markOf(town, subject)
      return listUnclear(actor, { ...list, year: town.year, unit: subject.unitId })
    },
    inReach('HR_ADMIN', 'UNIT_HR', 'LEADER'),
  ),
  row(
    listUnclearQuestions,
    async (actor, subject, town) => {
      const id = await markOf(town, subject)
      await db().clarityMark.update({ where: { id }, data: { clear: false, question: 'Apa artinya?' } })
      return listUnclearQuestions(actor, { page: 1, year: town.year, unit: subject.unitId })
    },
    inReach('HR_ADMIN', 'UNIT_HR'),
  ),
  row(
    listClarityUnits,
    async (actor, { unitId }) => (await listClarityUnits(actor)).some(({ id }) => id === unitId),
    inReach('HR_ADMIN', 'UNIT_HR', 'LEADER'),
  ),
]
